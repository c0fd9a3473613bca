/** Reading back what was decided on the Findings sheet. */

import type { Decidable, FindingDecision, FindingWords } from "./finding-decisions";
import { findingsHeadings, ownSheets } from "../consolidated-layout";
import { readRecords, type ReadRecord } from "../keep/read-records";
import { tidySpaces } from "../../text";
import type { Workbook } from "../../workbook";

function wordsIn(record: ReadRecord): FindingWords {
  const text = (heading: string) => tidySpaces(record.text(heading));
  return {
    answer: text(findingsHeadings.decision),
    wording: text(findingsHeadings.wording),
    reason: text(findingsHeadings.reason),
    by: text(findingsHeadings.by),
  };
}

const keys = ["answer", "wording", "reason", "by"] as const;

const isSame = (a: FindingWords, b: FindingWords) => keys.every((key) => tidySpaces(a[key]) === b[key]);
const blank: FindingWords = { answer: "", wording: "", reason: "", by: "" };

/**
 * The decisions as the sheet says now; on findings that it does not show, as they were kept.
 * @param shown the findings that could be decided on in the workbook.
 */
export function readFindingDecisions(
  workbook: Workbook,
  shown: readonly Decidable[],
  kept: readonly FindingDecision[],
): FindingDecision[] {
  const records = new Map<string, ReadRecord[]>();
  for (const record of readRecords(workbook, ownSheets.findings, Object.values(findingsHeadings)) ?? []) {
    if (!record.has(findingsHeadings.decision)) continue;
    const id = record.text(findingsHeadings.finding).trim();
    records.set(id, [...(records.get(id) ?? []), record]);
  }
  const before = new Map(kept.map((one) => [one.id, one]));
  const after = new Map(before);
  for (const decidable of shown) {
    const now = before.get(decidable.id) ?? blank;
    // Two findings about one text have one decision: what was changed in either row counts.
    const words = (records.get(decidable.id) ?? []).map(wordsIn).find((one) => !isSame(now, one));
    if (!words) continue;
    if (isSame(blank, words)) after.delete(decidable.id);
    else after.set(decidable.id, { ...decidable, ...words, on: "" });
  }
  return [...after.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
