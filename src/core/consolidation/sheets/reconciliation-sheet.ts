/** The equation that a consolidation stands on: issued = merged + held + missing, by partner, in total and by action. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import { addsUp, type Consolidation, type RowCounts } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { findAction } from "../../plan/plan";
import type { SheetDraft } from "../../workbook-draft";

type Line = RowCounts & { readonly group: string; readonly item: string; readonly name: string };

function countColumn(heading: string, key: keyof RowCounts, width = 11): RecordColumn<Line> {
  return { heading, width, cell: (line) => numberCell(line[key]) };
}

export function reconciliationSheet({ plan, tallies, actionTallies, total }: Consolidation): SheetDraft {
  return recordSheet<Line>({
    ...ownSheets.reconciliation,
    columns: [
      { heading: "Group", width: 18, cell: ({ group }) => textCell(group) },
      { heading: "Item", width: 24, cell: ({ item }) => textCell(item) },
      { heading: "Name", width: 46, cell: ({ name }) => textCell(name) },
      countColumn("Issued", "issued"),
      countColumn("Merged", "merged"),
      countColumn("Held", "held"),
      countColumn("Missing", "missing"),
      { heading: "Adds up", width: 12, cell: (line) => textCell(addsUp(line) ? "yes" : "no") },
      countColumn("Extra rows, not issued", "extra", 18),
    ],
    records: [
      ...tallies.map((tally): Line => ({ ...tally, group: "Delivery partner", item: tally.partner })),
      { ...total, group: "Total", item: "Total", name: "All delivery partners" },
      ...actionTallies.map((tally): Line => ({
        ...tally,
        group: "Action",
        item: String(tally.action),
        name: findAction(plan, tally.action)?.title ?? "",
      })),
    ],
    none: "No delivery partner was asked",
    marks: [{ heading: "Adds up", says: "no", look: "error" }],
  });
}
