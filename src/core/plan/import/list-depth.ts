/** How deep a list item stands, by its indentation. Saved pages drift by a column, so one column more is no level. */

export interface ListDepth {
  /**
   * 0 at the top of the list. An item two columns or more right of another is its child; at about the same column,
   * one with a deeper sign ("◦" after "•", given as a higher `rank`) is.
   */
  of(column: number, rank?: number): number;
  /** Another paragraph ended the list. */
  end(): void;
}

const columnsToChild = 2;

export function listDepth(): ListDepth {
  let levels: { readonly column: number; readonly rank: number }[] = [];
  return {
    of(column, rank = 0) {
      const within = levels.filter(
        (level) =>
          column - level.column >= columnsToChild ||
          (Math.abs(column - level.column) < columnsToChild && rank > level.rank),
      );
      // An item that drifted does not move its level: children of the next one are measured from where it was.
      const beside = levels[within.length];
      const isDrift = beside !== undefined && column === beside.column + 1;
      levels = [...within, { column: isDrift ? beside.column : column, rank }];
      return levels.length - 1;
    },
    end() {
      levels = [];
    },
  };
}

/**
 * The column an item was meant to stand at: one to the left where the document has more items there. Needed where the
 * first item of a list drifted, which nothing within the list shows.
 */
export function meantColumn(columns: readonly number[]): (column: number) => number {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  const count = (column: number) => counts.get(column) ?? 0;
  return (column) => (count(column - 1) > count(column) ? column - 1 : column);
}
