/** How many actions went from which status to which, as a table and as a chart beside it. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { movementOf, statusMatrix } from "../movement";
import { headingRow } from "../../return/template/sheets";
import type { DraftChart, SheetDraft } from "../../workbook-draft";

export function matrixSheet(consolidation: Consolidation): SheetDraft {
  const matrix = statusMatrix(consolidation.plan, movementOf(consolidation));
  const draft = recordSheet<string>({
    ...ownSheets.matrix,
    columns: [
      { heading: "Last status", width: 18, cell: (last) => textCell(last) },
      ...matrix.now.map((now): RecordColumn<string> => ({
        heading: `Now: ${now}`,
        width: 16,
        cell: (last) => numberCell(matrix.count(last, now)),
      })),
    ],
    records: matrix.last,
    none: "No statuses",
  });
  const first = headingRow + 1;
  const down = (column: number) => ({
    top: first,
    left: column,
    bottom: first + matrix.last.length - 1,
    right: column,
  });
  const below = first + matrix.last.length + 1;
  const chart: DraftChart = {
    kind: "column",
    title: "Actions by last status, and their status now",
    at: { top: below, left: 0, bottom: below + 18, right: matrix.now.length },
    categories: down(0),
    series: matrix.now.map((now, index) => ({ name: `Now: ${now}`, values: down(index + 1) })),
  };
  return { ...draft, charts: [chart] };
}
