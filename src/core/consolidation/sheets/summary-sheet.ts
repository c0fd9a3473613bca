/** Counts by status and outcome: of the plan, by priority, by partner. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { summaryOf, type SummaryLine } from "../summary";
import type { SheetDraft } from "../../workbook-draft";

/** "Actions", "Actions: ongoing", ..., "Actions: not settled" */
function countColumns(
  noun: "Actions" | "Milestones",
  labels: readonly string[],
  counts: (line: SummaryLine) => SummaryLine["actions"],
): RecordColumn<SummaryLine>[] {
  return [
    { heading: noun, width: 13, cell: (line) => numberCell(counts(line).total) },
    ...labels.map((label): RecordColumn<SummaryLine> => ({
      heading: `${noun}: ${label}`,
      width: 16,
      cell: (line) => numberCell(counts(line).byLabel.get(label) ?? 0),
    })),
    { heading: `${noun}: not settled`, width: 16, cell: (line) => numberCell(counts(line).unsettled) },
  ];
}

export function summarySheet(consolidation: Consolidation): SheetDraft {
  const { statuses, outcomes } = consolidation.plan;
  return recordSheet<SummaryLine>({
    ...ownSheets.summary,
    columns: [
      { heading: "Group", width: 18, cell: ({ group }) => textCell(group) },
      { heading: "Item", width: 44, cell: ({ item }) => textCell(item) },
      ...countColumns(
        "Actions",
        statuses.map(({ label }) => label),
        ({ actions }) => actions,
      ),
      ...countColumns(
        "Milestones",
        outcomes.map(({ label }) => label),
        ({ milestones }) => milestones,
      ),
    ],
    records: summaryOf(consolidation),
    none: "No actions",
  });
}
