/** All that DHSC put beside the answers, with the answer then and now: as returned and as edited stay apart. */

import { recordSheet } from "./record-sheet";
import { enteredCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { beside, dataSheet, editsHeadings, ownSheets } from "../consolidated-layout";
import { noteKey, type EditState, type StandingEdit } from "../desk/desk";
import { columnsOf } from "../../return/layout";
import type { SheetDraft } from "../../workbook-draft";

/** What became of an edit, as its sheet says it. */
export const editStateWords: { readonly [S in EditState]: string } = {
  stands: "stands",
  changed: "the answer has changed",
  "set-aside": "set aside: its row is gone",
};

const headingOf = ({ table, column }: StandingEdit) =>
  column === noteKey
    ? beside.note.heading
    : (columnsOf(table).find(({ key }) => key === column)?.column.heading ?? column);

export function editsSheet({ edits }: Consolidation): SheetDraft {
  const h = editsHeadings;
  return recordSheet<StandingEdit>({
    ...ownSheets.edits,
    columns: [
      { heading: h.sheet, width: 16, cell: ({ table }) => textCell(dataSheet(table).sheet) },
      { heading: h.partner, width: 24, cell: ({ about }) => textCell(about.partner) },
      { heading: h.action, width: 9, cell: ({ about }) => textCell(about.action) },
      { heading: h.milestone, width: 12, cell: ({ about }) => textCell(about.milestone) },
      { heading: h.words, width: 36, cell: ({ about }) => textCell(about.words) },
      { heading: h.column, width: 18, cell: (edit) => textCell(headingOf(edit)) },
      {
        // Of a row that is gone this is the only place to take the edit back, or to reword it.
        heading: h.edit,
        width: 36,
        cell: ({ value, state }) => enteredCell(value, state === "set-aside" ? "edit" : "text"),
      },
      { heading: h.answered, width: 36, cell: ({ answered }) => textCell(answered) },
      { heading: h.answer, width: 36, cell: ({ answer }) => textCell(answer) },
      { heading: h.state, width: 24, cell: ({ state }) => textCell(editStateWords[state]) },
      { heading: h.by, width: 22, cell: ({ by }) => enteredCell(by ?? null), accepts: { kind: "any" } },
      { heading: h.why, width: 36, cell: ({ why }) => enteredCell(why ?? null), accepts: { kind: "any" } },
      { heading: h.row, width: 18, cell: ({ row }) => textCell(row) },
    ],
    records: edits,
    none: "No edits",
    marks: [
      { heading: h.state, says: editStateWords.changed, look: "warning" },
      { heading: h.state, says: editStateWords["set-aside"], look: "error" },
    ],
  });
}
