/** The e-mail that goes with a sealed return. */

import { coverInputs, coverItems, type Return } from "#src/core/index";
import { dateInWords } from "../check/fix-preview";

export interface SignOffLine {
  readonly label: string;
  readonly text: string;
}

/** The sign-off as given on the cover, in its order. */
export function signOff({ cover }: Return): SignOffLine[] {
  return coverInputs.map((item) => {
    const { content, text } = cover[item].cell;
    return {
      label: coverItems[item],
      text: content.kind === "date" ? dateInWords(content.date) : text.trim(),
    };
  });
}

export interface Covering {
  readonly partner: string;
  readonly cycle: string;
  /** Null where the host does not tell the file's name. */
  readonly file: string | null;
  readonly receipt: string;
  readonly signOff: readonly SignOffLine[];
}

/** Plain text to paste into an e-mail. */
export function coveringEmail({ partner, cycle, file, receipt, signOff: lines }: Covering): string {
  const given = lines.filter(({ text }) => text !== "");
  return [
    `Subject: ${cycle}: return from ${partner}`,
    "",
    `I attach the return from ${partner} for the ${cycle.charAt(0).toLowerCase()}${cycle.slice(1)}.`,
    "",
    ...(file === null ? [] : [`File: ${file}`]),
    `Receipt code: ${receipt}`,
    ...given.map(({ label, text }) => `${label}: ${text}`),
    "",
    "The receipt code is made from the answers. If the answers are changed, the code no longer matches.",
    "",
  ].join("\n");
}
