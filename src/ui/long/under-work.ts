/** Which rows of a long list stay drawn wherever the reader is. */

import { defaultRangeExtractor, type Range, type VirtualItem } from "@tanstack/react-virtual";

type Key = VirtualItem["key"];

/** Something that a person has opened in a row, and would have to open, or fill in, again. */
const opened = "form, details[open], [aria-expanded='true'], [data-opened]";

const has = (element: Element, { activeElement }: Document) =>
  activeElement !== null && element.contains(activeElement);

/** Of the rows that are drawn: the one with the focus, and those in which something is open. */
function underWork(drawn: ReadonlyMap<Key, Element>): {
  readonly focused: Key | null;
  readonly open: Set<Key>;
} {
  const open = new Set<Key>();
  let focused: Key | null = null;
  for (const [key, element] of drawn) {
    if (!element.isConnected) continue;
    if (has(element, document)) focused = key;
    else if (element.querySelector(opened)) open.add(key);
  }
  return { focused, open };
}

/**
 * The rows in view, the first and the last, where the Tab key comes in, the one with the focus with its neighbours,
 * where it goes next, and those that a person is at work in.
 */
export function rowsToDraw(
  range: Range,
  drawn: ReadonlyMap<Key, Element>,
  keyOf: (index: number) => Key,
  needed: number | null,
): number[] {
  const { focused, open } = underWork(drawn);
  const wanted = new Set([0, ...defaultRangeExtractor(range), range.count - 1]);
  if (needed !== null) wanted.add(needed);
  if (focused !== null || open.size > 0)
    for (let index = 0; index < range.count; index++) {
      const key = keyOf(index);
      if (open.has(key)) wanted.add(index);
      if (key === focused) for (const near of [index - 1, index, index + 1]) wanted.add(near);
    }
  return [...wanted].filter((index) => index >= 0 && index < range.count).sort((one, other) => one - other);
}
