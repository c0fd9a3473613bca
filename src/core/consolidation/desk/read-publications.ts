/** Reading back what the cover says of a publication. */

import type { Publication, PublicationWords } from "./publication";
import { coverInputs } from "../consolidated-layout";
import { answeredDay, answeredText, coverAnswers } from "../keep/cover-answers";
import type { Workbook } from "../../workbook";

const isSame = (a: PublicationWords, b: PublicationWords) => a.on === b.on && a.as === b.as && a.by === b.by;

/**
 * The publications as the cover says now. The same document of the same day is one publication: its words are put
 * right. Cleared cells take the last one back. A new one has no fingerprint yet: that is for the merge to take.
 */
export function readPublications(workbook: Workbook, kept: readonly Publication[]): readonly Publication[] {
  const answer = coverAnswers(workbook);
  const cells = [coverInputs.publishedOn, coverInputs.publishedAs, coverInputs.publishedBy].map(answer);
  const [day, document, name] = cells;
  if (day === null || document === null || name === null) return kept;
  const words = { on: answeredDay(day), as: answeredText(document), by: answeredText(name) };
  const last = kept.at(-1);
  if (last && isSame(last, words)) return kept;
  const earlier = kept.slice(0, -1);
  if (words.on === "" && words.as === "" && words.by === "") return earlier;
  if (!last) return [{ ...words, published: null }];
  if (last.published === null) return [...earlier, { ...words, published: null }];
  const isCorrection = last.on === words.on && last.as === words.as && words.by !== "";
  return isCorrection ? [...earlier, { ...last, ...words }] : [...kept, { ...words, published: null }];
}
