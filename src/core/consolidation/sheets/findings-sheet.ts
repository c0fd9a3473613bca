/** Every finding on the returns that are used, then those on all of them together. */

import { recordSheet } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import type { Consolidation, ConsolidationFinding } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { settlementInWords } from "../../findings/on-record";
import { findPartner } from "../../plan/partners";
import type { SheetDraft } from "../../workbook-draft";

export function findingsSheet({ plan, findings }: Consolidation): SheetDraft {
  return recordSheet<ConsolidationFinding>({
    ...ownSheets.findings,
    columns: [
      { heading: "File", width: 30, cell: ({ file }) => textCell(file ?? "All returns together") },
      {
        heading: "Partner",
        width: 22,
        cell: ({ partner }) =>
          textCell(partner === null ? null : (findPartner(plan, partner)?.name ?? partner)),
      },
      { heading: "Severity", width: 12, cell: ({ finding }) => textCell(finding.severity) },
      { heading: "Rule", width: 30, cell: ({ finding }) => textCell(finding.rule) },
      { heading: "Action", width: 9, cell: ({ finding }) => numberCell(finding.action) },
      { heading: "Milestone", width: 12, cell: ({ finding }) => textCell(finding.milestone) },
      { heading: "Sheet", width: 17, cell: ({ finding }) => textCell(finding.sheet) },
      {
        heading: "Cell",
        width: 9,
        cell: ({ finding: { cell, row } }) => textCell(cell ?? (row === null ? null : `row ${row}`)),
      },
      { heading: "What is wrong", width: 60, cell: ({ finding }) => textCell(finding.message) },
      { heading: "What to do", width: 50, cell: ({ finding }) => textCell(finding.remedy) },
      {
        heading: "Settled",
        width: 40,
        cell: ({ finding: { settled } }) => textCell(settled && settlementInWords(settled)),
      },
    ],
    records: findings,
    none: "No findings",
    marks: [
      { heading: "Severity", says: "error", look: "error" },
      { heading: "Severity", says: "warning", look: "warning" },
      { heading: "Severity", says: "advice", look: "advice" },
    ],
  });
}
