import type { DueContext } from "./expression";
import type { Span } from "./spans";
import { isOneOf, type Token } from "./tokens";

/** A time the text names, before it is known whether anything falls due then. */
export interface Point {
  /** Token indexes, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** `edge` is the first or last day of something; `range` runs from one named time to another. */
  readonly grain: "day" | "edge" | "period" | "year" | "range" | "publication";
  /** The reading taken where the words have several. */
  readonly note?: string;
  /** Two years with "to" between and nothing else said: a financial year unless the words around make it a range. */
  readonly barePair?: readonly [first: number, last: number];
  /** Present when it is named without its year: its days in a year. `span` is then the next one to come. */
  readonly inYear?: (year: number) => Span;
  /** Editions named, of a publication. */
  readonly editions?: readonly number[];
}

/** Reads the point that begins at a token, if one does. */
export type PointReader = (tokens: readonly Token[], at: number, context: DueContext) => Point | null;

interface Series<Item> {
  readonly items: readonly [Item, ...Item[]];
  readonly next: number;
}

/** Nobody lists more; the bound keeps reading fast on hostile text. */
export const mostItems = 12;

export const separators = ["to", "or", "and", "/", "-", ","];

/** Reads items joined by "or", "and", "to", "/", "-" or commas, as in "quarters 1, 2 and 3" before their one year. */
export function readSeries<Item>(
  tokens: readonly Token[],
  at: number,
  readOne: (at: number) => { readonly item: Item; readonly next: number } | null,
): Series<Item> | null {
  const first = readOne(at);
  if (first === null) return null;
  const items: [Item, ...Item[]] = [first.item];
  let next = first.next;
  for (;;) {
    if (items.length > mostItems || !isOneOf(tokens[next], separators)) return { items, next };
    const more = readOne(next + 1);
    if (more === null) return { items, next };
    items.push(more.item);
    next = more.next;
  }
}

/** The longest of what the readers make of the words at a token. */
export function longestPoint(
  readers: readonly PointReader[],
  tokens: readonly Token[],
  at: number,
  context: DueContext,
): Point | null {
  let longest: Point | null = null;
  for (const read of readers) {
    const point = read(tokens, at, context);
    if (point !== null && (longest === null || point.to > longest.to)) longest = point;
  }
  return longest;
}
