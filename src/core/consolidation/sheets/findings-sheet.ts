/** Every finding on the returns that are used, then those on all of them together. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { enteredCell, numberCell, textCell } from "./shown";
import type { Consolidation, ConsolidationFinding } from "../consolidation";
import { decisionList, findingsHeadings, ownSheets } from "../consolidated-layout";
import type { FindingDecision, FindingWords } from "../desk/finding-decisions";
import { settlementInWords } from "../../findings/on-record";
import { acceptanceOf, notReleased } from "../../findings/settling";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { findPartner } from "../../plan/partners";
import { quote } from "../../text";
import type { DraftValidationKind, SheetDraft } from "../../workbook-draft";

/** Unlocked just where something may be decided. */
function enteredColumn(
  heading: string,
  width: number,
  key: keyof FindingWords,
  accepts: DraftValidationKind = { kind: "any" },
): RecordColumn<ConsolidationFinding> {
  return {
    heading,
    width,
    cell: ({ desk }) => {
      if (!desk) return textCell(null);
      const words = desk.decision?.[key] ?? "";
      return enteredCell(words === "" ? null : words);
    },
    accepts,
  };
}

/** What was decided on another text in the same place. */
function earlier(before: FindingDecision | null): string | null {
  if (!before) return null;
  const day = isIsoDate(before.on) ? ` on ${formatDate(before.on)}` : "";
  const [what, most] = before.accept ? ["it said", 300] : ["the text was", 80];
  return `${quote(before.answer)} was decided by ${before.by}${day}, when ${what} ${quote(before.text, most)}: ${before.reason}`;
}

/** What is wanting before a decision counts, or why there is none to make. */
function wanting({ desk, finding }: ConsolidationFinding): string | null {
  if (desk) return desk.wanting;
  const acceptance = acceptanceOf(finding);
  const why = acceptance && !acceptance.may ? acceptance.why : notReleased(finding);
  return why === null ? null : `Not decided here. ${why}`;
}

export function findingsSheet({ plan, findings }: Consolidation): SheetDraft {
  const h = findingsHeadings;
  return recordSheet<ConsolidationFinding>({
    ...ownSheets.findings,
    columns: [
      { heading: h.file, width: 30, cell: ({ file }) => textCell(file ?? "All returns together") },
      {
        heading: "Partner",
        width: 22,
        cell: ({ partner }) =>
          textCell(partner === null ? null : (findPartner(plan, partner)?.name ?? partner)),
      },
      { heading: "Severity", width: 12, cell: ({ finding }) => textCell(finding.severity) },
      { heading: h.rule, width: 30, cell: ({ finding }) => textCell(finding.rule) },
      { heading: "Action", width: 9, cell: ({ finding }) => numberCell(finding.action) },
      { heading: "Milestone", width: 12, cell: ({ finding }) => textCell(finding.milestone) },
      { heading: h.sheet, width: 17, cell: ({ finding }) => textCell(finding.sheet) },
      {
        heading: h.cell,
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
      enteredColumn(h.decision, 18, "answer", { kind: "list", name: decisionList }),
      enteredColumn(h.wording, 30, "wording"),
      enteredColumn(h.reason, 30, "reason"),
      enteredColumn(h.by, 20, "by"),
      { heading: "What is wanting", width: 30, cell: (one) => textCell(wanting(one)) },
      { heading: "Decided before", width: 36, cell: ({ desk }) => textCell(earlier(desk?.before ?? null)) },
      { heading: h.finding, width: 26, cell: ({ desk }) => textCell(desk?.id ?? null) },
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
