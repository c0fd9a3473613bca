/** Reading back what was decided on the Conflicts sheet. */

import type { ConflictDecision, DecisionWords } from "../conflicts/conflict";
import { decisionsOn } from "../conflicts/decide";
import { conflictsHeadings, ownSheets } from "../consolidated-layout";
import { readRecords, type ReadRecord } from "../keep/read-records";
import { tidySpaces } from "../../text";
import type { Workbook } from "../../workbook";

/** A conflict as the workbook shows it: what somebody decides there is decided between just these answers. */
export interface ShownConflict {
  readonly id: string;
  readonly basis: string;
  readonly between: string;
}

function wordsIn(record: ReadRecord): DecisionWords {
  const text = (heading: string) => tidySpaces(record.text(heading));
  return {
    answer: text(conflictsHeadings.decision),
    reason: text(conflictsHeadings.reason),
    by: text(conflictsHeadings.by),
  };
}

const isSame = (a: DecisionWords, b: DecisionWords) =>
  tidySpaces(a.answer) === b.answer && tidySpaces(a.reason) === b.reason && tidySpaces(a.by) === b.by;

const isBlank = ({ answer, reason, by }: DecisionWords) => answer === "" && reason === "" && by === "";

const blankWords: DecisionWords = { answer: "", reason: "", by: "" };

/**
 * The decisions as the sheet says now; of conflicts that it does not show, as they were kept.
 * @param kept in the order in which they were made.
 */
export function readDecisions(
  workbook: Workbook,
  shown: readonly ShownConflict[],
  kept: readonly ConflictDecision[],
): ConflictDecision[] {
  const records = new Map(
    (readRecords(workbook, ownSheets.conflicts, Object.values(conflictsHeadings)) ?? [])
      .filter((record) => record.has(conflictsHeadings.decision))
      .map((record) => [record.text(conflictsHeadings.conflict).trim(), record]),
  );
  return shown.reduce<ConflictDecision[]>(
    (decisions, { id, basis, between }) => {
      const record = records.get(id);
      if (!record) return decisions;
      const { now } = decisionsOn({ id, basis }, kept);
      const words = wordsIn(record);
      if (isSame(now ?? blankWords, words)) return decisions;
      const others = decisions.filter((one) => one.conflict !== id || one.basis !== basis);
      return isBlank(words) ? others : [...others, { conflict: id, ...words, on: "", basis, between }];
    },
    [...kept],
  );
}
