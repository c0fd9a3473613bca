/** The plan's texts in other words: no two partners have the same actions, and none reports in another's words. */

import type { Plan } from "#src/core/index";

const word = /(?<![\p{L}\p{N}])\p{Ll}{6,}(?![\p{L}\p{N}])/gu;

/** Every longer word becomes another of the plan's, always the same for the same `turn`; turn 0 is the plan as it is. */
export function reworder(plan: Plan): (text: string, turn: number) => string {
  const texts = plan.actions.flatMap(({ title, nextMilestones, problem, outputs }) => [
    title,
    ...[...nextMilestones, ...problem, ...outputs].map(({ text }) => text),
  ]);
  const all = [...new Set(texts.flatMap((text) => text.match(word) ?? []))].sort();
  const places = new Map(all.map((known, index) => [known, index]));
  return (text, turn) =>
    turn === 0
      ? text
      : text.replace(word, (found) => {
          const at = places.get(found) ?? found.length;
          // Steps of different lengths, so that words that stood together part.
          return all[(at + turn * (1 + (at % 7))) % all.length] ?? found;
        });
}
