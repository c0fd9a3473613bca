/** Reading back who signed the reconciliation off on the cover. */

import type { Reconciled, SignOff, SignOffWords } from "./sign-off";
import { coverInputs } from "../consolidated-layout";
import { coverAnswers } from "../keep/cover-answers";
import { contentText } from "../../return/cell-types";
import { readDateText } from "../../return/date-text";
import { tidySpaces } from "../../text";
import type { SheetCell, Workbook } from "../../workbook";

const textOf = (cell: SheetCell | undefined) => (cell ? tidySpaces(contentText(cell.content)) : "");

/** The day, where it has one reading: a file may hold it as text. */
function dayOf(cell: SheetCell | undefined): string {
  const text = textOf(cell).replace(/T[\d:.]+$/, "");
  const [day, ...others] = readDateText(text);
  return day !== undefined && others.length === 0 ? day : text;
}

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
  const words = { by: textOf(name), on: dayOf(date) };
  const before = kept.findLast(({ basis }) => basis === shown.basis);
  if (before && isSame(before, words)) return kept;
  const others = kept.filter(({ basis }) => basis !== shown.basis);
  return words.by === "" && words.on === "" ? others : [...others, { ...words, ...shown }];
}
