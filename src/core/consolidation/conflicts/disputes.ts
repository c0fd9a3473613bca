/** Owners of one action who answer the same question differently. */

import type { ConflictAnswer, Dispute } from "./conflict";
import { mattersOf, type Matter, type Side } from "./matters";
import { propose } from "./propose";
import type { UsedReturn } from "../arrival";
import type { ConsolidatedRows } from "../consolidation";
import type { ReportingCycle } from "../../plan/cycle";
import { findPartner } from "../../plan/partners";
import { dueContextFor } from "../../plan/due";
import type { Plan } from "../../plan/plan";
import type { ConflictPolicy } from "../../plan/rule-settings";
import { cellAddress } from "../../workbook";

interface Disputed {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  readonly used: ReadonlyMap<string, UsedReturn>;
  readonly policy: ConflictPolicy;
}

/** Who sent a return, and when: the day it was approved or else last saved. */
export function sentBy({ returned }: UsedReturn): Pick<ConflictAnswer, "sender" | "when"> {
  const { completedBy, dateApproved } = returned.cover;
  const sender = completedBy.cell.text.trim();
  return { sender: sender === "" ? null : sender, when: dateApproved.cell.value ?? returned.savedAt };
}

function answerOf({ partner, row, column, answer }: Side, from: UsedReturn): ConflictAnswer {
  const { sheet, columns } = from.returned.tables[row.table];
  const cell = cellAddress({ row: row.row, column: columns.get(column) ?? 0 });
  return { partner, answer, file: from.file, sheet, cell, ...sentBy(from) };
}

function disputeOver({ action, sides, ...matter }: Matter, { plan, used, policy }: Disputed): Dispute[] {
  const weighed = sides.flatMap((side) => {
    const from = used.get(side.partner);
    return from ? [{ side, answer: answerOf(side, from) }] : [];
  });
  if (new Set(weighed.map(({ side }) => side.same)).size < 2) return [];
  const given = weighed.map(({ side }) => ({
    key: [side.partner, side.same] as const,
    words: `${findPartner(plan, side.partner)?.name ?? side.partner}: ${side.answer}`,
  }));
  return [
    {
      ...matter,
      action: action.number,
      answers: weighed.map(({ answer }) => answer),
      proposal: propose(policy, weighed, plan, action),
      basis: JSON.stringify(given.map(({ key }) => key)),
      between: given.map(({ words }) => words).join("; "),
    },
  ];
}

/** By action: its status first, then its milestones, then what is promised next. */
export function disputesIn(rows: ConsolidatedRows, disputed: Disputed): Dispute[] {
  const { plan, cycle } = disputed;
  const context = dueContextFor(plan, cycle.year);
  return [...mattersOf(plan, rows, context)].flatMap((matter) => disputeOver(matter, disputed));
}
