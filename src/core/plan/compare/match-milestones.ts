/** Finds the milestones of the last edition among those that this edition reprints. */

import type { Bullet, Plan } from "../plan";
import { plainWords } from "./words";

export interface MatchedMilestone {
  readonly published: Bullet;
  readonly reprinted: Bullet;
}

export interface Matching {
  readonly matched: readonly MatchedMilestone[];
  readonly dropped: readonly Bullet[];
  readonly added: readonly Bullet[];
}

type Likeness = Plan["ruleSettings"]["likeness"];

/** Bullets with those they list, in the order of the page: lists lose and gain levels between editions. */
export function flattened(bullets: readonly Bullet[]): Bullet[] {
  return bullets.flatMap((bullet) => [bullet, ...flattened(bullet.children ?? [])]);
}

function wordsInCommon(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  return a.filter((word) => {
    const at = rest.indexOf(word);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
}

/** Share of words in common, 0 to 1 (Dice coefficient). */
export function commonShare(a: readonly string[], b: readonly string[]): number {
  return (2 * wordsInCommon(a, b)) / Math.max(1, a.length + b.length);
}

/** How alike two texts are, null for those of two milestones. A short text wholly inside a longer one is nearly it. */
function likeness(
  a: readonly string[],
  b: readonly string[],
  { reprinted, reprintedWhole }: Likeness,
): number | null {
  const least = Math.min(a.length, b.length);
  const share = commonShare(a, b);
  if (least >= reprintedWhole && wordsInCommon(a, b) === least) return Math.max(share, 0.9);
  return share >= reprinted ? share : null;
}

/**
 * Pairs the likest first, each at most once; equally like ones in the order of the page. What has less in common than
 * the plan asks for is two milestones.
 */
export function matchMilestones(
  published: readonly Bullet[],
  reprinted: readonly Bullet[],
  settings: Likeness,
): Matching {
  const before = flattened(published);
  const after = flattened(reprinted);
  const wordsAfter = after.map(({ text }) => plainWords(text));
  const pairs = before
    .flatMap((bullet, from) => {
      const words = plainWords(bullet.text);
      return wordsAfter.flatMap((other, to) => {
        const like = likeness(words, other, settings);
        return like === null ? [] : [{ from, to, like }];
      });
    })
    .sort((a, b) => b.like - a.like || a.from - b.from || a.to - b.to);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    if (partner.has(from) || taken.has(to)) continue;
    partner.set(from, to);
    taken.add(to);
  }
  return {
    matched: before.flatMap((bullet, from) => {
      const reprint = after[partner.get(from) ?? -1];
      return reprint ? [{ published: bullet, reprinted: reprint }] : [];
    }),
    dropped: before.filter((_, from) => !partner.has(from)),
    added: after.filter((_, to) => !taken.has(to)),
  };
}
