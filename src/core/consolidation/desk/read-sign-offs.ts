/** Reading back who signed the reconciliation off on the cover. */

import type { Reconciled, SignOff, SignOffWords } from "./sign-off";
import { coverInputs } from "../consolidated-layout";
import { answeredDay, answeredText, coverAnswers } from "../keep/cover-answers";
import type { Workbook } from "../../workbook";

const isSame = (a: SignOffWords, b: SignOffWords) => a.by === b.by && a.on === b.on;

/**
 * The sign-offs as the cover says now: whoever signs there vouches for the reconciliation that the workbook shows.
 * @param shown how it stood when the workbook was written; null for one from before that was kept.
 */
export function readSignOffs(
  workbook: Workbook,
  shown: Reconciled | null,
  kept: readonly SignOff[],
): readonly SignOff[] {
  const answer = coverAnswers(workbook);
  const [name, date] = [answer(coverInputs.signedBy), answer(coverInputs.signedOn)];
  if (!shown || name === null || date === null) return kept;
  const words = { by: answeredText(name), on: answeredDay(date) };
  const before = kept.findLast(({ basis }) => basis === shown.basis);
  if (before && isSame(before, words)) return kept;
  const others = kept.filter(({ basis }) => basis !== shown.basis);
  return words.by === "" && words.on === "" ? others : [...others, { ...words, ...shown }];
}
