/** Answers that differ, side by side, with room for a decision, its reason and a name. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { dateCell, enteredCell, numberCell, textCell } from "./shown";
import type { Conflict, ConflictAnswer } from "../conflicts/conflict";
import type { Consolidation } from "../consolidation";
import { conflictsHeadings, ownSheets, sideHeadings } from "../consolidated-layout";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { quote } from "../../text";
import type { SheetDraft } from "../../workbook-draft";

const sides = Object.values(sideHeadings);

const place = ({ file, sheet, cell }: ConflictAnswer) => `${file}, ${sheet} ${cell}`;

function sideColumns(plan: Plan, side: (typeof sides)[number], index: number): RecordColumn<Conflict>[] {
  const given = ({ answers }: Conflict) => answers[index];
  const nameOf = (code: string | undefined) =>
    code === undefined ? null : (findPartner(plan, code)?.name ?? code);
  return [
    { heading: side.answer, width: 16, cell: (conflict) => textCell(given(conflict)?.answer ?? null) },
    {
      heading: side.by,
      width: 24,
      cell: (conflict) => textCell(nameOf(given(conflict)?.partner)),
    },
    { heading: side.sender, width: 20, cell: (conflict) => textCell(given(conflict)?.sender ?? null) },
    { heading: side.on, width: 19, cell: (conflict) => dateCell(given(conflict)?.when ?? null) },
    {
      heading: side.source,
      width: 32,
      cell: (conflict) => {
        const answer = given(conflict);
        return textCell(answer ? place(answer) : null);
      },
    },
  ];
}

const dayInWords = (moment: string) => {
  const day = moment.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : "";
};

/** "Gamma Group: ongoing, 20 January 2025 (file, Actions F9)", one a line. */
function otherAnswers(plan: Plan, { answers }: Conflict): string {
  return answers
    .slice(sides.length)
    .map((answer) => {
      const when = answer.when === null ? "" : `, ${dayInWords(answer.when)}`;
      const name = findPartner(plan, answer.partner)?.name ?? answer.partner;
      return `${name}: ${answer.answer}${when} (${place(answer)})`;
    })
    .join("\n");
}

const stateWords: { readonly [S in Conflict["state"]]: string } = {
  "to-decide": "to decide",
  decided: "decided",
  reopened: "reopened",
};

/** What was decided before an answer changed. */
export function earlierDecision({ before }: Conflict): string | null {
  if (!before) return null;
  const day = dayInWords(before.on);
  const when = day === "" ? "" : ` on ${day}`;
  return `${quote(before.answer)} was decided by ${before.by}${when}, between ${before.between}: ${before.reason}`;
}

export function conflictsSheet({ plan, conflicts }: Consolidation): SheetDraft {
  const h = conflictsHeadings;
  return recordSheet<Conflict>({
    ...ownSheets.conflicts,
    columns: [
      { heading: h.conflict, width: 16, cell: ({ id }) => textCell(id) },
      { heading: h.action, width: 9, cell: ({ action }) => numberCell(action) },
      { heading: h.milestone, width: 12, cell: ({ milestone }) => textCell(milestone) },
      { heading: h.question, width: 16, cell: ({ question }) => textCell(question) },
      ...sides.flatMap((side, index) => sideColumns(plan, side, index)),
      { heading: "Other answers", width: 40, cell: (conflict) => textCell(otherAnswers(plan, conflict)) },
      {
        heading: h.proposed,
        width: 28,
        cell: ({ proposal }) => textCell(proposal && `${proposal.answer}: ${proposal.why}`),
      },
      {
        heading: h.decision,
        width: 20,
        cell: ({ decision }) => enteredCell(decision?.answer ?? null),
        accepts: { kind: "any" },
      },
      {
        heading: h.reason,
        width: 40,
        cell: ({ decision }) => enteredCell(decision?.reason ?? null),
        accepts: { kind: "any" },
      },
      {
        heading: h.by,
        width: 20,
        cell: ({ decision }) => enteredCell(decision?.by ?? null),
        accepts: { kind: "any" },
      },
      { heading: h.state, width: 14, cell: ({ state }) => textCell(stateWords[state]) },
      { heading: "What is wanting", width: 30, cell: ({ wanting }) => textCell(wanting) },
      { heading: "Decided before", width: 40, cell: (conflict) => textCell(earlierDecision(conflict)) },
    ],
    records: conflicts,
    none: "No conflicts",
    marks: [
      { heading: h.state, says: stateWords["to-decide"], look: "warning" },
      { heading: h.state, says: stateWords.reopened, look: "error" },
    ],
  });
}
