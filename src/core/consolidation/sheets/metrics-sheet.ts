/** Every number reported for a milestone, with the milestone it measures. */

import { sourceColumns, stateColumns, stateMarks } from "./data-sheets";
import { recordSheet, type RecordColumn } from "./record-sheet";
import { factCell, numberCell, shownCell, textCell } from "./shown";
import type { ConsolidatedRow, Consolidation } from "../consolidation";
import { beside, ownSheets } from "../consolidated-layout";
import { layout, type ColumnKey } from "../../return/layout";
import { isUnanswered } from "../../return/return";
import { cellAddress } from "../../workbook";
import type { SheetDraft } from "../../workbook-draft";

type Row = ConsolidatedRow<"milestones">;

const { columns } = layout.milestones;

function returnedColumn(key: ColumnKey<"milestones">, width: number): RecordColumn<Row> {
  return {
    heading: columns[key].heading,
    width,
    cell: ({ returned, source }) =>
      returned && source ? shownCell(returned.cells[key], source.file) : textCell(null),
  };
}

/** Where the number stands: its own cell, not its row's first. */
function numberSource({ returned }: Row): string | null {
  if (!returned) return null;
  const { value, outOf } = returned.cells;
  const { source } = isUnanswered(value) ? outOf : value;
  return source && cellAddress(source);
}

export function metricsSheet({ plan, rows }: Consolidation): SheetDraft {
  return recordSheet<Row>({
    ...ownSheets.metrics,
    columns: [
      { heading: columns.milestone.heading, width: 11, cell: ({ milestone }) => textCell(milestone) },
      { heading: columns.action.heading, width: 8, cell: ({ action }) => numberCell(action) },
      {
        heading: "Metric",
        width: 46,
        cell: ({ issued, returned, source }) =>
          returned && source && !issued.has("published")
            ? shownCell(returned.cells.published, source.file)
            : factCell(issued.get("published") ?? null),
      },
      returnedColumn("value", 12),
      returnedColumn("outOf", 12),
      returnedColumn("asAt", 19),
      ...stateColumns(plan),
      ...sourceColumns.slice(0, -1),
      { ...beside.cell, cell: (row) => textCell(numberSource(row)) },
      { ...beside.row, cell: ({ id }) => textCell(id) },
    ],
    records: rows.milestones.filter(
      ({ returned }) =>
        returned && (!isUnanswered(returned.cells.value) || !isUnanswered(returned.cells.outOf)),
    ),
    none: "No numbers",
    marks: stateMarks,
  });
}
