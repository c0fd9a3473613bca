import type { Problem } from "../finding";
import { reportedValues, unequalItems, type ItemSum } from "../measures/item-sums";
import { unequalParts } from "../measures/parts";
import type { Unequal } from "../measures/unequal";
import { publishedTexts } from "../published-text";
import { defineRule, type MergeContext, type MergeProblem } from "../rule";
import { lexiconOf } from "../small-numbers/lexicon";
import { listInWords, quote } from "../../text";

const quoted = (parts: readonly string[]) => listInWords(parts.map((part) => quote(part, 40)));

function inWords({ kind, total, parts, makes }: Unequal): Pick<Problem, "message" | "severity"> {
  switch (kind) {
    case "more-than-whole":
      return { message: `${quote(total)}: a part is not more than its whole.` };
    case "sum":
      return { message: `This says ${quote(total, 60)}, but ${quoted(parts)} make ${makes}.` };
    case "rest":
      return { message: `This says ${quoted(parts)}, but no total and parts before it leave ${makes}.` };
    case "list":
      return {
        severity: "warning",
        message: `This says ${quote(total, 60)} and then names ${makes}: ${quoted(parts)}.`,
      };
  }
}

function itemsInWords({ total, items, sum }: ItemSum): string {
  const ids = listInWords(items.map(({ milestone }) => milestone));
  return `Milestone ${total.milestone} reports ${total.value}, but its parts, ${ids}, make ${sum}.`;
}

export const partsSum = defineRule({
  id: "parts-sum",
  severity: "error",
  title: "Parts add up to their total",
  why: "A reader adds up what is told in parts. Where the sum is another than the total, one of the numbers is wrong and nobody can see which.",
  remedy: "Put the total or the part that is wrong right or, where the parts are not all, say so.",
  source:
    "England Rare Diseases Action Plan 2024: annex A, action 25, tells of 15 treatments, 10 and the remaining 5 of these, and of the 5 as 4 and one; action 6 names the 7 specialities and the 5 groups that it counts; annex D speaks of 30 names and lists 32",
  example: {
    table: "progress",
    wrong: { "Progress report": "All 13 centres (9 adult and 3 paediatric) answered." },
    right: { "Progress report": "All 13 centres (9 adult and 4 paediatric) answered." },
  },

  *check({ plan, returned, partner }) {
    const { nouns } = lexiconOf(plan);
    for (const { place, text } of publishedTexts(returned)) {
      for (const unequal of unequalParts(plan, text, (noun) => nouns.has(noun))) {
        yield { at: place, ...inWords(unequal) };
      }
    }
    for (const found of unequalItems(plan, reportedValues(plan, returned, partner))) {
      yield { at: found.total.place, message: itemsInWords(found) };
    }
  },

  /** Where one owner gives the total and another a part; each by itself may be right. */
  *checkMerge({ plan, returns }: MergeContext): Generator<MergeProblem> {
    const values = returns.flatMap((received) =>
      reportedValues(plan, received.returned, received.partner, received),
    );
    for (const found of unequalItems(plan, values)) {
      const { received, place } = found.total;
      if (!received || found.items.every((item) => item.received === received)) continue;
      yield { message: itemsInWords(found), where: { received, at: place } };
    }
  },
});
