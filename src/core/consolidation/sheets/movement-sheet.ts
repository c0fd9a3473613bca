/** Movement against the last edition, one line an action and one a milestone. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import type { Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import {
  movementOf,
  ownersInWords,
  type ActionChange,
  type ActionMovement,
  type MilestoneChange,
  type MilestoneMovement,
} from "../movement";
import type { Plan } from "../../plan/plan";
import type { SheetDraft } from "../../workbook-draft";

/** What both kinds of line have in common. */
export interface MovementLine {
  readonly action: number;
  readonly milestone: string | null;
  readonly text: string;
  readonly owners: string;
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly dueNow: string;
  readonly slipped: number | null;
  readonly slippedInAll: number | null;
  readonly timesCarried: number | null;
  readonly origin: string;
  readonly raise: string | null;
}

const actionWords: { readonly [C in ActionChange]: string } = {
  "first-status": "first status",
  unchanged: "unchanged",
  changed: "changed",
  concluded: "concluded",
  reopened: "reopened",
  "not-settled": "not settled",
  "not-reported": "not reported",
};

const milestoneWords: { readonly [C in MilestoneChange]: string } = {
  met: "met",
  unmet: "missed",
  dropped: "withdrawn",
  "not-due": "condition not met",
  "not-settled": "not settled",
  held: "held",
  unanswered: "unanswered",
};

function actionLine(plan: Plan, { action, last, now, change, origin, raise }: ActionMovement): MovementLine {
  return {
    action: action.number,
    milestone: null,
    text: action.title,
    owners: ownersInWords(plan, action),
    before: last,
    now: now?.label ?? "",
    change: actionWords[change],
    dueNow: "",
    slipped: null,
    slippedInAll: null,
    timesCarried: null,
    origin,
    raise,
  };
}

function milestoneLine(plan: Plan, moved: MilestoneMovement): MovementLine {
  const { milestone, outcome, change, due, goesOn, slipped, slippedInAll, timesCarried, origin, raise } =
    moved;
  return {
    action: milestone.action.number,
    milestone: milestone.id,
    text: milestone.text,
    owners: ownersInWords(plan, milestone.action),
    before: due,
    now: outcome?.label ?? "",
    change: slipped !== null && slipped > 0 ? `${milestoneWords[change]}, slipped` : milestoneWords[change],
    dueNow: [...new Set(goesOn.map((one) => one.due))].filter((text) => text !== "").join("; "),
    slipped,
    slippedInAll,
    timesCarried,
    origin,
    raise,
  };
}

/** An action, then its milestones, then the next action. */
export function movementLines(consolidation: Consolidation): MovementLine[] {
  const { plan } = consolidation;
  const { actions, milestones } = movementOf(consolidation);
  const ofAction = new Map<number, MovementLine[]>();
  for (const moved of milestones) {
    const { number } = moved.milestone.action;
    const lines = ofAction.get(number);
    if (lines) lines.push(milestoneLine(plan, moved));
    else ofAction.set(number, [milestoneLine(plan, moved)]);
  }
  return actions.flatMap((moved) => [actionLine(plan, moved), ...(ofAction.get(moved.action.number) ?? [])]);
}

export function movementSheet(consolidation: Consolidation): SheetDraft {
  const text = (heading: string, width: number, key: keyof MovementLine): RecordColumn<MovementLine> => ({
    heading,
    width,
    cell: (line) => textCell(line[key] === null ? null : String(line[key])),
  });
  return recordSheet<MovementLine>({
    ...ownSheets.movement,
    columns: [
      { heading: "Action", width: 8, cell: ({ action }) => numberCell(action) },
      text("Milestone", 11, "milestone"),
      text("What it is about", 46, "text"),
      text("Owners", 30, "owners"),
      text("Last status or due", 24, "before"),
      text("Status or outcome now", 18, "now"),
      text("Movement", 20, "change"),
      text("Goes on until", 22, "dueNow"),
      { heading: "Slipped by (days)", width: 12, cell: ({ slipped }) => numberCell(slipped) },
      {
        heading: "Slipped since first promised (days)",
        width: 14,
        cell: ({ slippedInAll }) => numberCell(slippedInAll),
      },
      { heading: "Times carried over", width: 12, cell: ({ timesCarried }) => numberCell(timesCarried) },
      text("Came from or went to", 34, "origin"),
      text("To raise", 46, "raise"),
    ],
    records: movementLines(consolidation),
    none: "No actions",
    marks: [
      { heading: "Movement", says: "reopened", look: "error" },
      { heading: "Movement", says: "unanswered", look: "error" },
      { heading: "Movement", says: "not reported", look: "error" },
      { heading: "Movement", says: "not settled", look: "warning" },
    ],
  });
}
