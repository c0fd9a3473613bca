/** Lists that lost a level when the document was saved: a bullet ends with ":" and its items stand beside it. */

import { counted, listInWords } from "../../text";
import type { Bullet } from "../plan";

export interface LostNesting {
  readonly parent: Bullet;
  readonly items: readonly Bullet[];
}

const numberWords = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** "3-fold:", "consisting of 3 phases:", "the following three areas:". Not years, nor numbers far from the colon. */
const countBeforeColon =
  /\b(\d|two|three|four|five|six|seven|eight|nine|ten)(?:[\s‐-―-]+[\p{L}-]+){1,3}\s*:$/iu;
const finiteVerb = /\b(is|are|was|were|has|have|had|will|would|can|may|must|shall|should)\b/iu;
const openingColon = /^[^:]{1,40}:\s/u;

const wordCount = (text: string) => text.split(/\s+/).length;

function promisedCount(text: string): number | undefined {
  const found = countBeforeColon.exec(text)?.[1]?.toLowerCase();
  if (!found) return undefined;
  return /^\d$/.test(found) ? Number(found) : numberWords.indexOf(found) + 2;
}

/**
 * How many of the bullets after a colon are its items. A number before the colon decides, then question marks;
 * else the items go on while they look alike: no first date, no first verb, no own label, not twice as long.
 */
function itemsAfter(
  parent: Bullet,
  following: readonly Bullet[],
  isDated: (text: string) => boolean,
): readonly Bullet[] {
  const promised = promisedCount(parent.text);
  if (promised !== undefined && promised >= 2 && promised <= following.length)
    return following.slice(0, promised);
  const [first] = following;
  if (!first) return [];
  const firstOther = (differs: (bullet: Bullet, index: number) => boolean) => {
    const end = following.findIndex((bullet, index) => index > 0 && differs(bullet, index));
    return end === -1 ? following : following.slice(0, end);
  };
  if (first.text.endsWith("?")) return firstOther(({ text }) => !text.endsWith("?"));
  return firstOther(({ text }, index) => {
    const longest = Math.max(...following.slice(0, index).map((item) => wordCount(item.text)));
    return (
      (isDated(text) && !isDated(first.text)) ||
      (finiteVerb.test(text) && !finiteVerb.test(first.text)) ||
      (openingColon.test(text) && !openingColon.test(first.text)) ||
      (wordCount(text) > 2 * longest && wordCount(text) > 12)
    );
  });
}

/** Where a level seems lost, in a list and the lists within it. Nothing is moved: a person confirms. */
export function lostNestings(bullets: readonly Bullet[], isDated: (text: string) => boolean): LostNesting[] {
  const found: LostNesting[] = [];
  let taken = 0;
  for (const [index, parent] of bullets.entries()) {
    found.push(...lostNestings(parent.children ?? [], isDated));
    if (index < taken || !parent.text.endsWith(":") || parent.children?.length) continue;
    const items = itemsAfter(parent, bullets.slice(index + 1), isDated);
    if (items.length === 0) continue;
    found.push({ parent, items });
    taken = index + 1 + items.length;
  }
  return found;
}

/** The list with the items moved under their bullets. */
export function withNestings(bullets: readonly Bullet[], lost: readonly LostNesting[]): Bullet[] {
  const moved = new Set(lost.flatMap(({ items }) => items));
  const settled = (bullet: Bullet): Bullet => {
    const items = lost.find(({ parent }) => parent === bullet)?.items;
    if (items) return { ...bullet, children: items.map(settled) };
    return bullet.children ? { ...bullet, children: withNestings(bullet.children, lost) } : bullet;
  };
  return bullets.filter((bullet) => !moved.has(bullet)).map(settled);
}

/** "lines 12, 14 and 16 look like its 3 items" */
export function nestingInWords({ items }: LostNesting): string {
  const lines = items.flatMap(({ line }) => (line === undefined ? [] : [String(line)]));
  return lines.length === 1
    ? `line ${lines[0]} looks like its item`
    : `lines ${listInWords(lines)} look like its ${counted(lines.length, "item")}`;
}
