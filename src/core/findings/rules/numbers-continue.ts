import type { Problem } from "../finding";
import { choiceFix } from "../fixes";
import { cellAt } from "../place";
import { defineRule, type MergeContext, type MergeProblem } from "../rule";
import { findAction, type Plan } from "../../plan/plan";
import type { Return, ReturnRow } from "../../return/return";
import { comparable, quote } from "../../text";

const numbered =
  /^\s*(?:(?:proposed |new )*action\s*(?:no\.?|number)?\s*(\d{1,3})\s*(?:[:.)–—-]+|$)|(\d{1,3})\s*[.):]+(?=\s+\p{L}))\s*/iu;

interface Proposal {
  readonly row: ReturnRow<"newActions">;
  /** The number that the title begins with; null where it has none, as it should. */
  readonly number: number | null;
  readonly title: string;
}

function proposals({ tables }: Return): Proposal[] {
  return tables.newActions.rows.flatMap((row) => {
    const { text, value } = row.cells.title;
    if (value === null) return [];
    const found = numbered.exec(text);
    const number = found ? Number(found[1] ?? found[2]) : null;
    return [{ row, number, title: found ? text.slice(found[0].length).trim() : text }];
  });
}

const highestOf = ({ actions }: Pick<Plan, "actions">) => Math.max(0, ...actions.map(({ number }) => number));

const said = (number: number) => `This new action is numbered ${number}`;

function problem(proposal: Proposal, message: string): Problem {
  const at = cellAt(proposal.row, "title");
  return { at, message, ...choiceFix(at.cell, proposal.title === "" ? [] : [proposal.title]) };
}

/** A number of the plan that this edition's new actions have left free. */
function* leftFree({ actions, edition }: Plan): Generator<MergeProblem> {
  const before = highestOf({ actions: actions.filter(({ introducedIn }) => introducedIn < edition) });
  const added = actions.filter(({ introducedIn }) => introducedIn >= edition).map(({ number }) => number);
  for (let number = before + 1; number < Math.max(0, ...added); number += 1) {
    if (added.includes(number)) continue;
    const message = `No action of the plan has the number ${number}, but the new actions of ${edition} go up to ${Math.max(...added)}.`;
    yield {
      action: number,
      message,
      remedy: "Number the new actions without a gap before they are published.",
    };
  }
}

export const numbersContinue = defineRule({
  id: "numbers-continue",
  severity: "error",
  title: "New actions are numbered on from the highest number ever used, without a gap",
  why: "An action keeps its number for good, so that readers can follow it from plan to plan. A number that is used twice or left out breaks that.",
  remedy: "Leave the number out: new actions are numbered once all proposals are in.",
  source:
    "England Rare Diseases Action Plan 2024, main report, section 2: the new actions are numbered from 30 onwards to continue those of 2022 and 2023",
  example: {
    table: "newActions",
    wrong: { Title: "Action 12: publish a guide to shared care" },
    right: { Title: "Publish a guide to shared care" },
  },

  *check({ plan, returned }) {
    const taken = new Set<number>();
    for (const proposal of proposals(returned)) {
      const { number } = proposal;
      if (number === null) continue;
      const own = findAction(plan, number);
      if (own) yield problem(proposal, `${said(number)}, which is the number of ${quote(own.title, 60)}.`);
      else if (number === 0 || number < highestOf(plan)) {
        yield problem(proposal, `${said(number)}, but numbers up to ${highestOf(plan)} have been used.`);
      } else if (taken.has(number)) yield problem(proposal, `${said(number)}, as is one above it.`);
      taken.add(number);
    }
  },

  *checkMerge({ plan, returns }: MergeContext) {
    yield* leftFree(plan);
    const all = returns.flatMap((received) =>
      proposals(received.returned).map((proposal) => ({ ...proposal, received })),
    );
    const titles = new Set(all.map(({ title }) => comparable(title)));
    const next = highestOf(plan) + 1;
    for (const proposal of all) {
      const { number, title, row, received } = proposal;
      if (number === null || number < next) continue;
      const where = { received, at: cellAt(row, "title") };
      // Owners who share a new action may both propose it.
      const twin = all.find((one) => one.number === number && comparable(one.title) !== comparable(title));
      if (number >= next + titles.size) {
        const last = next + titles.size - 1;
        const free = last === next ? `the next number is ${next}` : `the next numbers are ${next} to ${last}`;
        yield { action: number, message: `${said(number)}, but ${free}.`, where };
      } else if (twin) {
        yield { action: number, message: `${said(number)}, and so is ${quote(twin.title, 60)}.`, where };
      }
    }
  },
});
