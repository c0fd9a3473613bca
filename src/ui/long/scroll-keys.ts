import type { KeyboardEvent } from "react";

/** Part of a page that is scrolled by with the keys for it, so that a line or two stay to read on from. */
const partOfPage = 0.875;
const line = 40;

/**
 * Scrolls a frame at once: a browser that scrolls smoothly stops as soon as a row turns out to be higher than it was
 * thought to be. What has no such key goes its usual way.
 */
export function scrollByKey(event: KeyboardEvent<HTMLElement>, toEnd: () => void): void {
  const { currentTarget: frame, key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  const by = (top: number) => () => frame.scrollBy({ top, behavior: "instant" });
  const page = frame.clientHeight * partOfPage;
  const ways: Readonly<Record<string, () => void>> = {
    Home: () => frame.scrollTo({ top: 0, behavior: "instant" }),
    End: toEnd,
    PageUp: by(-page),
    PageDown: by(page),
    ArrowUp: by(-line),
    ArrowDown: by(line),
  };
  const way = ways[key];
  if (!way) return;
  event.preventDefault();
  way();
}
