/** The equation that a consolidation stands on: issued = merged + held + missing, by partner and in total. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import { addsUp, type Consolidation, type PartnerTally, type RowCounts } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import type { SheetDraft } from "../../workbook-draft";

type Line = Omit<PartnerTally, "partner"> & { readonly partner: string | null };

function countColumn(heading: string, key: keyof RowCounts, width = 11): RecordColumn<Line> {
  return { heading, width, cell: (line) => numberCell(line[key]) };
}

export function reconciliationSheet({ tallies, total }: Consolidation): SheetDraft {
  return recordSheet<Line>({
    ...ownSheets.reconciliation,
    columns: [
      { heading: "Partner", width: 24, cell: ({ partner }) => textCell(partner ?? "Total") },
      { heading: "Name", width: 46, cell: ({ name }) => textCell(name) },
      countColumn("Issued", "issued"),
      countColumn("Merged", "merged"),
      countColumn("Held", "held"),
      countColumn("Missing", "missing"),
      { heading: "Adds up", width: 12, cell: (line) => textCell(addsUp(line) ? "yes" : "no") },
      countColumn("Extra rows, not issued", "extra", 18),
    ],
    records: [...tallies, { ...total, partner: null, name: "All delivery partners" }],
    none: "No delivery partner was asked",
    marks: [{ heading: "Adds up", says: "no", look: "error" }],
  });
}
