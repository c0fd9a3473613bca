/** All safe fixes of a return at once, until none is left, with a log of what they changed. */

import { checkWorkbook, type CheckedReturn, type CheckRequest } from "./check-workbook";
import { fixEntries } from "./fix-entries";
import { recordEdits, type FixEntry, type RecordPlace } from "../return/record";
import { recordedCell } from "../return/record-place";
import { cellAddress, contentAt, type CellContent, type CellEdit, type Workbook } from "../workbook";

/** One cell that a fix changed. */
export interface FixedCell {
  readonly rule: string;
  readonly sheet: string;
  /** "C5" */
  readonly cell: string;
  /** Null for a cell that is in no table, of which the record keeps nothing. */
  readonly place: RecordPlace | null;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface FixedReturn {
  /** In the order in which they were made; a cell can be there more than once. */
  readonly fixes: readonly FixedCell[];
  /** All changes to the workbook as it was, those of the log included. */
  readonly edits: readonly CellEdit[];
  /** False where the return has lost its record, so that no log of the fixes can be kept in it. */
  readonly logged: boolean;
  /** The return as fixed. */
  readonly checked: CheckedReturn;
}

interface Pass {
  readonly edits: readonly CellEdit[];
  /** The rule behind each edit. */
  readonly rules: readonly string[];
}

const nameOf = ({ at }: CellEdit) => JSON.stringify([at.sheet, at.row, at.column]);
const saying = (edit: CellEdit) => JSON.stringify([nameOf(edit), edit.value]);

/**
 * The fixes that can be made side by side: a cell is changed once, and a fix that would change it again waits. What
 * was tried before and did not help, for a cell that cannot show a date for one, is not tried again.
 */
function nextPass({ findings }: CheckedReturn, tried: ReadonlySet<string>): Pass {
  const changed = new Set<string>();
  const edits: CellEdit[] = [];
  const rules: string[] = [];
  for (const { rule, fix } of findings) {
    if (fix?.kind !== "safe") continue;
    if (fix.edits.some((edit) => changed.has(nameOf(edit)) || tried.has(saying(edit)))) continue;
    for (const edit of fix.edits) {
      changed.add(nameOf(edit));
      edits.push(edit);
      rules.push(rule);
    }
  }
  return { edits, rules };
}

/**
 * Makes every safe fix, checks again and makes those that came to light, until there is none. `edited` gives the
 * workbook, as it was at the start, with changes made to it by whoever holds it, so that what is checked is what will
 * be saved.
 */
export function fixSafely(
  workbook: Workbook,
  edited: (edits: readonly CellEdit[]) => Workbook,
  request: CheckRequest,
): FixedReturn {
  const tried = new Set<string>();
  const fixes: FixedCell[] = [];
  const entries: FixEntry[] = [];
  let edits: readonly CellEdit[] = [];
  let now = workbook;
  let checked = checkWorkbook(now, request);
  const { record } = checked.returned;
  for (;;) {
    const pass = nextPass(checked, tried);
    if (pass.edits.length === 0) break;
    const [before, { returned }] = [now, checked];
    for (const edit of pass.edits) tried.add(saying(edit));
    edits = [...edits, ...pass.edits];
    now = edited(edits);
    checked = checkWorkbook(now, request);
    for (const [index, edit] of pass.edits.entries()) {
      const [{ at }, rule = ""] = [edit, pass.rules[index]];
      entries.push(...fixEntries(returned, { rule, edits: [edit], on: request.asAt ?? "" }));
      fixes.push({
        rule,
        sheet: at.sheet,
        cell: cellAddress(at),
        place: recordedCell(returned, at)?.place ?? null,
        before: contentAt(before, at),
        after: contentAt(now, at),
      });
    }
  }
  const log = recordEdits(record, entries);
  return { fixes, edits: [...edits, ...(log ?? [])], logged: log !== null, checked };
}
