/** Whether a document is of the edition it is imported as. */

import { quote } from "../../text";
import type { ImportFinding } from "../plan";
import { importFinding } from "./import-finding";
import type { PublishedDocument } from "./published-document";

const title = /\baction plan,?\s+(20\d\d)\b/iu;
/** A page's title stands among its first lines. */
const linesOfTitle = 40;

export function editionFinding({ lines }: PublishedDocument, edition: number): ImportFinding[] {
  const titled = lines.slice(0, linesOfTitle).find(({ kind, text }) => kind !== "bullet" && title.test(text));
  const year = Number(title.exec(titled?.text ?? "")?.[1]);
  if (!titled || year === edition) return [];
  return [
    importFinding(
      "error",
      "edition-differs",
      { line: titled.line, action: null },
      `The document is titled ${quote(titled.text)}, but it is imported as edition ${edition}. Labels and dates are read by the edition, so import it as ${year} unless the title is wrong.`,
    ),
  ];
}
