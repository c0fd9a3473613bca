/** Parts that are told beside their whole: "13 of 16", "the remaining 5". */

import { isYear, type ReadText, type Unequal } from "./unequal";
import { figureStartingAt, isCount, type Figure } from "../figures/figures";

/** Figures that the rest is held against: with many more, some would always fit. */
const mostBefore = 12;

function fits(rest: number, before: readonly number[]): boolean {
  return before.some((total, at) =>
    before.some(
      (part, other) =>
        other !== at &&
        (part + rest === total ||
          before.some((third, last) => last !== at && last > other && part + third + rest === total)),
    ),
  );
}

/** "15 treatments. For 10 of these …, of the remaining 5 …" */
export function* leftOver({ words, text, counting }: ReadText): Generator<Unequal> {
  const before: Figure[] = [];
  let hasPart = false;
  for (let at = 0; at < words.length; at += 1) {
    const figure = figureStartingAt(words, at);
    if (!figure) continue;
    at = figure.to;
    const word = words[figure.from];
    if (!word || isYear(word) || !isCount(words, figure, counting)) continue;
    const previous = words[figure.from - 1]?.plain;
    const isRest =
      previous === "remaining" || (previous === "other" && words[figure.from - 2]?.plain === "the");
    const isExact = figure.low === figure.high;
    const numbers = before.slice(-mostBefore).map(({ low }) => low);
    if (isRest && isExact && hasPart && !fits(figure.low, numbers)) {
      const from = words[figure.from - 1]?.start ?? 0;
      const first = before[0];
      yield {
        kind: "rest",
        total: text.slice(words[first?.from ?? 0]?.start ?? 0, words[first?.to ?? 0]?.end),
        parts: [text.slice(from, words[figure.to]?.end)],
        makes: String(figure.low),
      };
    }
    const of = words[figure.to + 1]?.plain === "out" ? figure.to + 2 : figure.to + 1;
    hasPart ||=
      words[of]?.plain === "of" &&
      /^(?:these|those|them|which|whom|the|\d+)$/.test(words[of + 1]?.plain ?? "");
    if (isExact) before.push(figure);
  }
}

/** "18 of 16 cases" */
export function* moreThanWhole({ words, text, counting }: ReadText): Generator<Unequal> {
  for (let at = 0; at < words.length; at += 1) {
    const part = figureStartingAt(words, at);
    if (!part) continue;
    at = part.to;
    const of = words[part.to + 1]?.plain === "out" ? part.to + 2 : part.to + 1;
    const next = words[of + 1]?.plain === "the" ? of + 2 : of + 1;
    const whole = words[of]?.plain === "of" && !words[of]?.breaks ? figureStartingAt(words, next) : null;
    const [first, last] = [words[part.from], words[whole?.to ?? 0]];
    if (!whole || !first || !last || isYear(first) || isYear(last) || !isCount(words, part, counting))
      continue;
    if (part.low <= whole.high) continue;
    const typed = text.slice(first.start, last.end);
    yield { kind: "more-than-whole", total: typed, parts: [typed], makes: String(part.low) };
  }
}
