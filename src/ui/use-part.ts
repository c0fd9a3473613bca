/** Long lists a part at a time: hundreds of rows at once keep everybody waiting, and nobody reads them at once. */

import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { focusOn } from "./focus-on";

export interface Part<T, E extends HTMLElement = HTMLElement> {
  readonly shown: readonly T[];
  readonly total: number;
  /** How many come next; 0 when all are shown. */
  readonly next: number;
  /** The element whose children are the items, one each: the first of the new ones gets the focus. */
  readonly list: RefObject<E | null>;
  showMore(): void;
}

/**
 * @param size how many are shown at first, and how many more each time.
 * @param least an item, by its index, that has to be among them; null where none has to.
 */
export function usePart<T, E extends HTMLElement = HTMLElement>(
  all: readonly T[],
  size: number,
  least: number | null = null,
): Part<T, E> {
  const [wanted, setWanted] = useState(size);
  const list = useRef<E>(null);
  const firstNew = useRef<number | null>(null);
  const needed = least === null ? wanted : Math.max(wanted, Math.ceil((least + 1) / size) * size);
  const shown = all.slice(0, needed);
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    const element = list.current?.children[firstNew.current];
    firstNew.current = null;
    if (element instanceof HTMLElement) focusOn(element);
  }, [wanted]);
  return {
    shown,
    total: all.length,
    next: Math.min(size, all.length - shown.length),
    list,
    showMore() {
      firstNew.current = shown.length;
      setWanted(shown.length + size);
    },
  };
}
