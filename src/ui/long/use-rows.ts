/**
 * Long lists drawn where the reader is: of thousands of rows only those in view are on the page, and the others are
 * blank space of their height. Short lists are plain HTML.
 */

import {
  observeElementRect,
  useVirtualizer,
  useWindowVirtualizer,
  type Virtualizer,
} from "@tanstack/react-virtual";
import { useCallback, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { scrollByKey } from "./scroll-keys";
import { rowsToDraw } from "./under-work";
import { useIsPrinting } from "./use-printing";

/** Up to so many rows everything is drawn. */
const fewRows = 50;
/** Rows drawn beyond those in view, on either side. */
const spareRows = 8;

export interface Rows {
  readonly count: number;
  /** A name for each row, which stays with what it is about; without names a row is known by its place. */
  readonly keys?: readonly string[];
  /** Pixels that a row is likely to be high; each is measured once it is drawn. */
  readonly likelyHeight: number;
  /** A row that is drawn wherever the reader is. */
  readonly needed?: number | null;
}

export interface DrawnRow {
  readonly index: number;
  readonly key: string;
  /** Pixels to leave blank before it, for rows that are not drawn. */
  readonly blank: number;
}

export interface DrawnRows {
  readonly total: number;
  /** False where everything is drawn. */
  readonly isPart: boolean;
  /** The last one is always among them. */
  readonly rows: readonly DrawnRow[];
  /** The ref of the element whose children are the rows. */
  readonly list: (element: HTMLElement | null) => void | (() => void);
  /** The ref of each row, which carries its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
}

export interface FramedRows extends DrawnRows {
  /** For the frame. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  /** Scrolls until the row stands in the middle, as far as that can be. */
  reveal(index: number): void;
}

type Scroller = Window | HTMLElement;
type Rowing<S extends Scroller> = Virtualizer<S, HTMLElement>;

const isLaidOut = (element: Element) => element.getClientRects().length > 0;

/** What is hidden has no height, and keeps the one that it had; so does its frame. */
function heightOf<S extends Scroller>(
  row: HTMLElement,
  entry: ResizeObserverEntry | undefined,
  of: Rowing<S>,
) {
  if (!isLaidOut(row)) {
    const index = of.indexFromElement(row);
    return of.itemSizeCache.get(of.options.getItemKey(index)) ?? of.options.estimateSize(index);
  }
  return entry?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height;
}

type ListRef = DrawnRows["list"];

/** Where the list begins in what is scrolled, in pixels, and how far its rows are apart. */
function placeOf(list: HTMLElement, frame: HTMLElement | null) {
  const { top } = list.getBoundingClientRect();
  const scrolled = frame ? frame.scrollTop - frame.getBoundingClientRect().top : window.scrollY;
  return { top: Math.round(top + scrolled), gap: parseFloat(getComputedStyle(list).rowGap) || 0 };
}

/** The list's place as it is now: whatever stands above it may grow and shrink. */
function usePlace(frame: RefObject<HTMLElement | null> | null, isPart: boolean) {
  const [place, setPlace] = useState({ top: 0, gap: 0 });
  const list: ListRef = useCallback(
    (element) => {
      if (!element || !isPart) return;
      const look = () => {
        if (!isLaidOut(element)) return;
        const now = placeOf(element, frame?.current ?? null);
        setPlace((before) => (before.top === now.top && before.gap === now.gap ? before : now));
      };
      look();
      // A browser that holds what is in view scrolls along at once, and says so some frames later. Rows that are looked
      // for before it has would be drawn, and measured, in the wrong place.
      let heard = window.scrollY;
      const hear = () => void (heard = window.scrollY);
      addEventListener("scroll", hear);
      let turn = 0;
      const lookOnceHeard = () => {
        if (heard === window.scrollY) look();
        else turn = requestAnimationFrame(lookOnceHeard);
      };
      const observer = new ResizeObserver(() => {
        cancelAnimationFrame(turn);
        turn = requestAnimationFrame(lookOnceHeard);
      });
      observer.observe(document.body);
      observer.observe(element);
      return () => {
        observer.disconnect();
        removeEventListener("scroll", hear);
        cancelAnimationFrame(turn);
      };
    },
    [frame, isPart],
  );
  return { list, ...place };
}

function useOptions(
  { count, keys, likelyHeight, needed = null }: Rows,
  frame: RefObject<HTMLElement | null> | null,
) {
  const isPrinting = useIsPrinting();
  const isPart = count > fewRows && !isPrinting;
  const keyOf = useCallback((index: number) => keys?.[index] ?? String(index), [keys]);
  const { list, top, gap } = usePlace(frame, isPart);
  const drawn = useRef<ReadonlyMap<string | number | bigint, Element>>(new Map());
  const options = {
    count,
    enabled: count > fewRows,
    getItemKey: keyOf,
    estimateSize: () => likelyHeight,
    measureElement: heightOf,
    overscan: spareRows,
    scrollMargin: top,
    gap,
    rangeExtractor: (range: Parameters<typeof rowsToDraw>[0]) =>
      rowsToDraw(range, drawn.current, keyOf, needed),
  };
  return { list, isPart, drawn, options };
}

function drawnRows<S extends Scroller>(
  { list, isPart, drawn, options }: ReturnType<typeof useOptions>,
  of: Rowing<S>,
): DrawnRows {
  drawn.current = of.elementsCache;
  const { count, getItemKey, scrollMargin, gap } = options;
  const common = {
    total: count,
    isPart,
    list,
    measure: of.measureElement,
  };
  if (!isPart)
    return {
      ...common,
      rows: Array.from({ length: count }, (_, index) => ({ index, key: getItemKey(index), blank: 0 })),
    };
  let end = scrollMargin;
  const rows = of.getVirtualItems().map((item) => {
    // The blank space has a gap on either side, as a row has.
    const blank = Math.max(0, item.start - end - 2 * gap);
    end = item.end;
    return { index: item.index, key: getItemKey(item.index), blank };
  });
  return { ...common, rows };
}

/**
 * Browsers that hold what is in view where it is, whatever changes above it, do it better: they do not stop scrolling for
 * it. In a table none does.
 */
const holdsItself = () => CSS.supports("overflow-anchor", "auto");

/** Rows of a list that is scrolled with the page. */
export function usePageRows(wanted: Rows): DrawnRows {
  const given = useOptions(wanted, null);
  const rowing = useWindowVirtualizer<HTMLElement>({
    ...given.options,
    initialRect: { width: innerWidth, height: innerHeight },
  });
  rowing.shouldAdjustScrollPositionOnItemSizeChange = holdsItself() ? () => false : undefined;
  return drawnRows(given, rowing);
}

/** Rows of a table or list in a frame of its own, which is scrolled by itself. */
export function useFrameRows(wanted: Rows, frame: RefObject<HTMLElement | null>): FramedRows {
  const given = useOptions(wanted, frame);
  const rowing = useVirtualizer<HTMLElement, HTMLElement>({
    ...given.options,
    getScrollElement: () => frame.current,
    initialOffset: () => frame.current?.scrollTop ?? 0,
    observeElementRect: (of, tell) => observeElementRect(of, (rect) => rect.height > 0 && tell(rect)),
    initialRect: { width: innerWidth, height: innerHeight },
  });
  return {
    ...drawnRows(given, rowing),
    onKeyDown: (event) => scrollByKey(event, () => rowing.scrollToEnd()),
    reveal: (index) => rowing.scrollToIndex(index, { align: "center" }),
  };
}
