/** Telling columns by their headings, wherever they stand. */

import type { Grid } from "./grid";
import { contentText, nearest } from "../cell-types";
import type { Heading } from "../older-templates";
import { comparable } from "../../text";

export interface HeadingMatch {
  readonly row: number;
  /** Column numbers by column key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings taken for a column because they are nearly its own. */
  readonly likened: readonly { readonly heading: string; readonly typed: string; readonly column: number }[];
  /** Columns whose heading is there more than once; the first counts. */
  readonly twice: readonly { readonly heading: string; readonly column: number }[];
  /** Headings beside ours that no column has. */
  readonly extra: readonly { readonly typed: string; readonly column: number }[];
}

const longestHeading = 80;

/** How many of the headings stand in a row, each counted once, letter for letter but for case and spaces. */
export function countHeadings(grid: Grid, row: number, wanted: readonly Heading[]): number {
  const found = new Set<string>();
  for (const { content } of grid.row(row).values()) {
    if (content.kind !== "text" || content.text.length > longestHeading) continue;
    const typed = comparable(content.text);
    for (const { key: columnKey, same } of wanted) if (same === typed) found.add(columnKey);
  }
  return found.size;
}

/** Matches a row's texts to the headings of a table, likening a misspelt one to the column that is left. */
export function matchHeadings(grid: Grid, row: number, wanted: readonly Heading[]): HeadingMatch {
  const columns = new Map<string, number>();
  const twice: { heading: string; column: number }[] = [];
  const unknown: { typed: string; column: number }[] = [];
  for (const [column, { content }] of [...grid.row(row)].sort(([a], [b]) => a - b)) {
    const typed = contentText(content);
    const same = wanted.find((heading) => heading.same === comparable(typed));
    if (!same) unknown.push({ typed, column });
    else if (columns.has(same.key)) twice.push({ heading: same.label, column });
    else columns.set(same.key, column);
  }
  const likened: { heading: string; typed: string; column: number }[] = [];
  const extra: { typed: string; column: number }[] = [];
  for (const { typed, column } of unknown) {
    const left = wanted.filter((heading) => !columns.has(heading.key));
    const [like, alsoLike] = typed.length <= longestHeading ? nearest(comparable(typed), left) : [];
    if (like && !alsoLike) {
      columns.set(like.key, column);
      likened.push({ heading: like.label, typed, column });
    } else extra.push({ typed, column });
  }
  return { row, columns, likened, twice, extra };
}
