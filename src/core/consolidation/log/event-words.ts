/** Texts of others as an event tells them: short enough to read, exact enough to tell one from another. */

import { tidySpaces } from "../../text";

const mostShown = 300;

/** The text or, of a long one, its beginning with a fingerprint of the whole. */
export function briefly(text: string, digest: (text: string) => string): string {
  const line = tidySpaces(text);
  if (line.length <= mostShown) return line;
  const last = line.charCodeAt(mostShown - 1);
  const end = last >= 0xd800 && last <= 0xdbff ? mostShown - 1 : mostShown;
  return `${line.slice(0, end)}… (${text.length} characters, SHA-256 ${digest(text).slice(0, 16)})`;
}
