/** Who decided what stands in a cell of the Conflicts sheet, and which answer a row of the Edits sheet is about. */

import {
  beside,
  conflictsHeadings,
  dataSheet,
  dataTables,
  editHeading,
  editsHeadings,
  ownSheets,
} from "./consolidated-layout";
import { decisionsOn } from "./conflicts/decide";
import { readDeskStore } from "./keep/desk-store";
import { readRecords, type ReadRecord } from "./keep/read-records";
import { comparable, tidySpaces } from "../text";
import type { CellRef, Workbook } from "../workbook";

/** Something that a person at DHSC decided between answers. */
export interface DecidedAtDesk {
  readonly kind: "decided";
  readonly conflict: string;
  readonly answer: string;
  readonly reason: string;
  readonly by: string;
  /** The day of the merge from which it counts, ISO; "" when nobody gave one, null where it counts from the next merge. */
  readonly on: string | null;
  /** The answers between which it was decided. */
  readonly between: string;
}

function recordAt(
  workbook: Workbook,
  place: { readonly sheet: string; readonly table: string },
  headings: readonly string[],
  { sheet, row }: CellRef,
): ReadRecord | undefined {
  return readRecords(workbook, place, headings)?.find(
    (record) => record.row === row && comparable(record.sheet) === comparable(sheet),
  );
}

/** Null where the cell is none of those for a decision, or nothing is decided there. */
export function decidedAtDesk(workbook: Workbook, at: CellRef): DecidedAtDesk | null {
  const h = conflictsHeadings;
  const record = recordAt(workbook, ownSheets.conflicts, Object.values(h), at);
  const isOurs = [h.decision, h.reason, h.by].some((heading) => record?.columnOf(heading) === at.column);
  if (!record || !isOurs) return null;
  const text = (heading: string) => tidySpaces(record.text(heading));
  const [answer, reason, by] = [text(h.decision), text(h.reason), text(h.by)];
  if (answer === "" && reason === "" && by === "") return null;
  const kept = readDeskStore(workbook);
  const shown = kept?.conflicts.find(({ id }) => id === text(h.conflict));
  if (!kept || !shown) return null;
  const { now } = decisionsOn(shown, kept.decisions);
  const isAsMerged =
    now !== null &&
    tidySpaces(now.reason) === reason &&
    tidySpaces(now.by) === by &&
    comparable(now.answer) === comparable(answer);
  const { id: conflict, between } = shown;
  return { kind: "decided", conflict, answer, reason, by, on: isAsMerged ? now.on : null, between };
}

/** Of a row of the Edits sheet: the cell of the consolidated table in which the edit stands; null where its row is gone. */
export function editedCell(workbook: Workbook, at: CellRef): CellRef | null {
  const h = editsHeadings;
  const edit = recordAt(workbook, ownSheets.edits, Object.values(h), at);
  if (!edit) return null;
  const table = dataTables.find((key) => comparable(dataSheet(key).sheet) === comparable(edit.text(h.sheet)));
  if (!table) return null;
  const heading = editHeading(edit.text(h.column));
  const record = readRecords(workbook, dataSheet(table), [
    beside.row.heading,
    beside.file.heading,
    heading,
  ])?.find((one) => one.text(beside.row.heading) === edit.text(h.row));
  const column = record?.columnOf(heading);
  if (!record || column === undefined || column === null) return null;
  return { sheet: record.sheet, row: record.row, column };
}
