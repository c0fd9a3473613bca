import { copies, copiesBetween, placedTexts, type Copy, type PlacedText } from "../copied-text";
import type { Problem } from "../finding";
import { cellInWords } from "../place";
import { defineRule, type MergeContext, type MergeProblem, type ReceivedReturn } from "../rule";
import { findPartner } from "../../plan/partners";
import { layout } from "../../return/layout";
import { quote } from "../../text";

const nameOf = (action: number | string) =>
  typeof action === "number" ? `action ${action}` : `the new action ${quote(action, 60)}`;

/** Actions that go side by side may promise the same; what was done for each is its own. */
const promises: ReadonlySet<string> = new Set(["nextMilestones", "newActions"]);
const isMeant = ({ text, sideBySide }: Copy) => sideBySide && promises.has(text.place.row.table);

/** Where words stand in a text one after the other, whatever is between them that is no word; 0 where they do not. */
function placeOf([first = "", ...others]: readonly string[], text: string): number {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + 1)) {
    let end = at + first.length;
    const follow = others.every((word) => {
      const from = lower.indexOf(word, end);
      const isNext = from > end && !/[\p{L}\p{N}]/u.test(lower.slice(end, from));
      end = from + word.length;
      return isNext;
    });
    if (follow) return at;
  }
  return 0;
}

/** The copy as it stands in the text, from its first words on. */
function excerpt({ text, words }: Copy): string {
  return quote(text.text.slice(placeOf(words.split(" ").slice(0, 4), text.text)), 70);
}

function whereElse({ twin }: Copy, partner: string | null): string {
  if (!twin) return "in the published plan";
  const { table, row } = twin.place.row;
  const place =
    layout[table].rows === "free"
      ? `in row ${row + 1} of ${quote(layout[table].sheet)}`
      : `in ${cellInWords(twin.place)}`;
  return partner === null ? place : `${place} of the return from ${partner}`;
}

function said(copy: Copy, partner: string | null): Pick<Problem, "message" | "severity" | "remedy"> {
  const { from, sideBySide } = copy;
  const message = `${excerpt(copy)} also stands under ${nameOf(from)}, ${whereElse(copy, partner)}, word for word.`;
  if (!sideBySide) return { message };
  return {
    message,
    severity: "advice",
    remedy: "The two actions go side by side, so this may be meant. If more can be told of each, tell it.",
  };
}

export const textInPlace = defineRule({
  id: "text-in-place",
  severity: "warning",
  title: "A text stands under its own action, and not word for word under another one",
  why: "A text that was pasted under the wrong action is missing from the right one, and readers of both are misled.",
  remedy: "Move the text to the action that it is about, and say here what was done for this one.",
  source:
    "England Rare Diseases Action Plan 2024: annex A has under action 10, on virtual consultations, a sentence on health inequalities that the main report has under action 35, and under action 11 an analysis that it has under action 14",
  example: {
    table: "progress",
    wrong: {
      "Progress report":
        "Committees have several times used the flexibility of the 2022 manual in rare diseases and for children, where evidence is hard to generate.",
    },
    right: { "Progress report": "The review of studies was finished in May and sent to all owners." },
  },

  *check({ plan, returned }) {
    for (const copy of copies(plan, placedTexts(plan, returned))) {
      if (!isMeant(copy)) yield { at: copy.text.place, ...said(copy, null) };
    }
  },

  *checkMerge({ plan, returns }: MergeContext): Generator<MergeProblem> {
    type Placed = PlacedText & { readonly received: ReceivedReturn };
    const all = returns.flatMap((received) =>
      placedTexts(plan, received.returned).map((text): Placed => ({ ...text, received })),
    );
    for (const copy of copiesBetween(plan, all, (a, b) => a.received !== b.received)) {
      const { text, twin } = copy;
      if (isMeant(copy)) continue;
      const partner = findPartner(plan, twin.received.partner)?.name ?? twin.received.partner;
      yield { ...said(copy, partner), where: { received: text.received, at: text.place } };
    }
  },
});
