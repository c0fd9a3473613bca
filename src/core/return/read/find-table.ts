/** Finding a table: by its name, else by its headings on the right sheet, else on any sheet. */

import type { Grid } from "./grid";
import { countHeadings, matchHeadings, type HeadingMatch } from "./headings";
import { columnsOf, layout, type TableKey } from "../layout";
import { comparable } from "../../text";

export interface TablePlace {
  readonly grid: Grid;
  readonly match: HeadingMatch;
  readonly by: "name" | "headings";
}

/** Rows looked through for headings: nobody puts more than a few lines above a table. */
const rowsLookedAt = 60;

/** The row that holds most of the table's headings, if it holds enough to be told from every other table. */
function headingRowOf(grid: Grid, key: TableKey): number | null {
  const enough = Math.max(2, Math.ceil((columnsOf(key).length * 2) / 3));
  let best: { row: number; count: number } | null = null;
  for (const row of grid.rows.slice(0, rowsLookedAt)) {
    const count = countHeadings(grid, row, key);
    if (count >= enough && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row ?? null;
}

function placeOn(grid: Grid, key: TableKey): (TablePlace & { readonly rank: number }) | null {
  const table = grid.sheet.tables.find(({ name }) => name.toLowerCase() === layout[key].name.toLowerCase());
  // A program that inserts rows without moving the table leaves its range pointing beside the headings.
  const named = table && countHeadings(grid, table.range.top, key) > 0 ? table.range.top : null;
  const row = named ?? headingRowOf(grid, key);
  if (row === null) return null;
  const rightSheet = comparable(grid.sheet.name) === comparable(layout[key].sheet);
  return {
    grid,
    match: matchHeadings(grid, row, key),
    by: named === null ? "headings" : "name",
    rank: (table ? 4 : 0) + (rightSheet ? 2 : 0) + (grid.sheet.visibility === "visible" ? 1 : 0),
  };
}

/**
 * Where a table is, and where else it could be. A table found by name counts before one found by headings, a sheet
 * of the right name before others, a visible sheet before a hidden one, an earlier sheet before a later.
 */
export function findTable(
  grids: readonly Grid[],
  key: TableKey,
): { readonly place: TablePlace | null; readonly others: readonly TablePlace[] } {
  const places = grids.map((grid) => placeOn(grid, key)).filter((place) => place !== null);
  const [place, ...others] = places.sort((a, b) => b.rank - a.rank);
  return { place: place ?? null, others };
}
