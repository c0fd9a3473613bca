/** Counts by status and outcome: of the plan, by priority, by partner. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { summaryOf, type LabelCounts, type SummaryLine } from "../summary";
import { headingRow } from "../../return/template/sheets";
import type { CellRange } from "../../workbook";
import type { DraftChart, SheetDraft } from "../../workbook-draft";

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

/** A chart of the lines of one group: their words, and a series for each label that any of them has. */
function chartOf(
  lines: readonly SummaryLine[],
  group: SummaryLine["group"],
  counts: (line: SummaryLine) => LabelCounts,
  chart: Pick<DraftChart, "title"> & { readonly top: number; readonly left: number; readonly from: number },
): DraftChart[] {
  const own = lines.filter((line) => line.group === group);
  const first = headingRow + 1 + lines.findIndex((line) => line.group === group);
  const [sample] = own;
  if (!sample) return [];
  const down = (column: number): CellRange => ({
    top: first,
    left: column,
    bottom: first + own.length - 1,
    right: column,
  });
  const labels = [...counts(sample).byLabel.keys(), notSettled];
  const numberOf = (line: SummaryLine, label: string) =>
    label === notSettled ? counts(line).unsettled : (counts(line).byLabel.get(label) ?? 0);
  const series = labels.flatMap((name, index) =>
    own.some((line) => numberOf(line, name) > 0) ? [{ name, values: down(chart.from + index) }] : [],
  );
  const { title, top, left } = chart;
  const at = { top, left, bottom: top + Math.max(16, own.length * rowsPerBar), right: left + chartColumns };
  return series.length > 0 ? [{ kind: "bar", title, at, categories: down(1), series }] : [];
}

const notSettled = "not settled";
/** So many sheet rows for the bars of one line. */
const rowsPerBar = 4;
const chartColumns = 7;

export function summarySheet(consolidation: Consolidation): SheetDraft {
  const { statuses, outcomes } = consolidation.plan;
  const lines = summaryOf(consolidation);
  const top = headingRow + lines.length + 2;
  const draft = recordSheet<SummaryLine>({
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
    records: lines,
    none: "No actions",
  });
  return {
    ...draft,
    charts: [
      ...chartOf(lines, "Priority", ({ actions }) => actions, {
        title: "Actions by priority and status",
        top,
        left: 0,
        from: 3,
      }),
      ...chartOf(lines, "Delivery partner", ({ milestones }) => milestones, {
        title: "Milestones by delivery partner and outcome",
        top,
        left: chartColumns + 1,
        from: 3 + statuses.length + 2,
      }),
    ],
  };
}
