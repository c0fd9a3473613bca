/** Finding a table: by its name, else by its headings on the right sheet, else on any sheet. */

import type { Grid } from "./grid";
import { countHeadings, matchHeadings, type HeadingMatch } from "./headings";
import type { TemplateTable } from "../older-templates";
import { comparable } from "../../text";

export interface TablePlace {
  readonly grid: Grid;
  readonly match: HeadingMatch;
  readonly by: "name" | "headings";
}

/** Rows looked through for headings: nobody puts more than a few lines above a table. */
const rowsLookedAt = 60;

/** The row that holds most of the table's headings, if it holds enough to be told from every other table. */
function headingRowOf(grid: Grid, { headings }: TemplateTable): number | null {
  const enough = Math.max(2, Math.ceil((headings.length * 2) / 3));
  let best: { row: number; count: number } | null = null;
  for (const row of grid.rows.slice(0, rowsLookedAt)) {
    const count = countHeadings(grid, row, headings);
    if (count >= enough && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row ?? null;
}

function placeOn(grid: Grid, sought: TemplateTable): (TablePlace & { readonly rank: number }) | null {
  const { name, sheet, headings } = sought;
  const table = grid.sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  // A program that inserts rows without moving the table leaves its range pointing beside the headings.
  const named = table && countHeadings(grid, table.range.top, headings) > 0 ? table.range.top : null;
  const row = named ?? headingRowOf(grid, sought);
  if (row === null) return null;
  const rightSheet = comparable(grid.sheet.name) === comparable(sheet);
  return {
    grid,
    match: matchHeadings(grid, row, headings),
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
  sought: TemplateTable,
): { readonly place: TablePlace | null; readonly others: readonly TablePlace[] } {
  const places = grids.map((grid) => placeOn(grid, sought)).filter((place) => place !== null);
  const [place, ...others] = places.sort((a, b) => b.rank - a.rank);
  return { place: place ?? null, others };
}
