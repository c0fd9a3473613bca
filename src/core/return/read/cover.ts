/** The Cover table: answers by item, wherever the item's row stands. */

import type { TablePlace } from "./find-table";
import { absent, returnCell } from "./rows";
import { contentText, type ReadingPlan } from "../cell-types";
import { coverItems, type CoverItem } from "../layout";
import type { CoverAnswer, Return } from "../return";
import { comparable } from "../../text";

const typeOf = (item: CoverItem) => (item === "dateApproved" ? "date" : "text");

const missing: CoverAnswer = { cell: absent, row: null };

export function readCover(place: TablePlace | null, plan: ReadingPlan): Return["cover"] {
  const items = Object.keys(coverItems) as CoverItem[];
  const itemColumn = place?.match.columns.get("item");
  const answerColumn = place?.match.columns.get("answer");
  const rowOf = new Map<string, number>();
  if (place && itemColumn !== undefined) {
    for (const row of place.grid.rows) {
      const cell = place.grid.cell(row, itemColumn);
      const label = cell ? comparable(contentText(cell.content)) : "";
      if (row > place.match.row && !rowOf.has(label)) rowOf.set(label, row);
    }
  }
  const answers = items.map((item): [CoverItem, CoverAnswer] => {
    const row = rowOf.get(comparable(coverItems[item]));
    if (!place || row === undefined || answerColumn === undefined) return [item, missing];
    const source = { sheet: place.grid.sheet.name, row, column: answerColumn };
    const cell = returnCell(typeOf(item), source, place.grid.cell(row, answerColumn), plan);
    return [
      item,
      {
        row,
        cell: {
          ...cell,
          value: typeof cell.value === "string" ? cell.value : null,
          candidates: cell.candidates.filter((candidate) => typeof candidate === "string"),
        },
      },
    ];
  });
  // Every item has its entry: the list is made from the items themselves.
  return Object.fromEntries(answers) as Return["cover"];
}
