/** What owners disagree on, side by side, with room for a decision and its reason. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { dateCell, numberCell, textCell } from "./shown";
import type { Conflict, ConflictAnswer, Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import type { DraftCell, SheetDraft } from "../../workbook-draft";

/** Sides with columns of their own; more are rare and stand together in one cell. */
const sides = ["First", "Second"] as const;

const place = ({ file, sheet, cell }: ConflictAnswer) => `${file}, ${sheet} ${cell}`;

function sideColumns(plan: Plan, side: string, index: number): RecordColumn<Conflict>[] {
  const given = ({ answers }: Conflict) => answers[index];
  const nameOf = (code: string | undefined) =>
    code === undefined ? null : (findPartner(plan, code)?.name ?? code);
  return [
    { heading: `${side} answer`, width: 16, cell: (conflict) => textCell(given(conflict)?.answer ?? null) },
    {
      heading: `${side} given by`,
      width: 24,
      cell: (conflict) => textCell(nameOf(given(conflict)?.partner)),
    },
    { heading: `${side} given on`, width: 19, cell: (conflict) => dateCell(given(conflict)?.when ?? null) },
    {
      heading: `${side} source`,
      width: 32,
      cell: (conflict) => {
        const answer = given(conflict);
        return textCell(answer ? place(answer) : null);
      },
    },
  ];
}

/** "Gamma Group: ongoing, 20 January 2025 (file, Actions F9)", one a line. */
function otherAnswers(plan: Plan, { answers }: Conflict): string {
  return answers
    .slice(sides.length)
    .map((answer) => {
      const day = answer.when?.slice(0, 10) ?? "";
      const when = isIsoDate(day) ? `, ${formatDate(day)}` : "";
      const name = findPartner(plan, answer.partner)?.name ?? answer.partner;
      return `${name}: ${answer.answer}${when} (${place(answer)})`;
    })
    .join("\n");
}

const edit = (): DraftCell => ({ value: null, style: "edit" });

export function conflictsSheet({ plan, conflicts }: Consolidation): SheetDraft {
  return recordSheet<Conflict>({
    ...ownSheets.conflicts,
    columns: [
      { heading: "Conflict", width: 16, cell: ({ id }) => textCell(id) },
      { heading: "Action", width: 9, cell: ({ action }) => numberCell(action) },
      { heading: "Milestone", width: 12, cell: ({ milestone }) => textCell(milestone) },
      { heading: "Question", width: 12, cell: ({ question }) => textCell(question) },
      ...sides.flatMap((side, index) => sideColumns(plan, side, index)),
      { heading: "Other answers", width: 40, cell: (conflict) => textCell(otherAnswers(plan, conflict)) },
      { heading: "Decision", width: 20, cell: edit, accepts: { kind: "any" } },
      { heading: "Reason", width: 40, cell: edit, accepts: { kind: "any" } },
    ],
    records: conflicts,
    none: "No conflicts",
  });
}
