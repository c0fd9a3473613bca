/** What the reader took for granted about a table, and what stands in it that it does not read. */

import type { TablePlace } from "./find-table";
import { contentText } from "../cell-types";
import type { TableKey } from "../layout";
import type { TemplateTable } from "../older-templates";
import type { Assumption, OtherColumn } from "../return";
import { comparable } from "../../text";

export function otherColumnsOf(
  { grid, match }: TablePlace,
  { gone }: TemplateTable,
  rows: readonly { readonly row: number }[],
): OtherColumn[] {
  return match.extra.map(({ typed, column }) => ({
    heading: typed,
    at: { sheet: grid.sheet.name, row: match.row, column },
    askedBefore: gone.some((heading) => comparable(heading) === comparable(typed)),
    cells: rows.flatMap(({ row }) => {
      const cell = grid.cell(row, column);
      return cell
        ? [{ source: { sheet: grid.sheet.name, row, column }, text: contentText(cell.content) }]
        : [];
    }),
  }));
}

/** What had to be assumed to find a table and its columns. */
export function* assumptionsOf(
  key: TableKey,
  place: TablePlace,
  others: readonly TablePlace[],
  template: TemplateTable,
): Generator<Assumption> {
  const { match, grid } = place;
  const sheet = grid.sheet.name;
  const at = (column: number) => ({ sheet, row: match.row, column });
  const about = (
    kind: Assumption["kind"],
    words: readonly string[],
    cell: Assumption["cell"] = null,
  ): Assumption => ({
    kind,
    table: key,
    sheet,
    cell,
    words,
  });
  if (comparable(sheet) !== comparable(template.sheet)) yield about("sheet-renamed", [template.sheet, sheet]);
  else if (place.by === "headings") yield about("table-by-headings", [template.name]);
  for (const other of others) yield about("table-twice", [template.name, other.grid.sheet.name]);
  for (const { key: columnKey, label } of template.headings) {
    if (!match.columns.has(columnKey)) yield about("column-missing", [label]);
  }
  for (const { heading, typed, column } of match.likened) {
    yield about("column-by-likeness", [heading, typed], at(column));
  }
  for (const { heading, column } of match.twice) yield about("column-twice", [heading], at(column));
  const gone = new Set(template.gone.map(comparable));
  for (const { typed, column } of match.extra) {
    if (!gone.has(comparable(typed))) yield about("column-extra", [typed], at(column));
  }

  const asIssued = template.headings
    .map((heading) => heading.key)
    .filter((columnKey) => match.columns.has(columnKey));
  const asFound = [...match.columns].sort(([, a], [, b]) => a - b).map(([columnKey]) => columnKey);
  const headings = new Map(template.headings.map((heading) => [heading.key, heading.label]));
  const moved = asFound.filter((columnKey, index) => asIssued[index] !== columnKey);
  if (moved.length > 0)
    yield about(
      "columns-moved",
      moved.map((columnKey) => headings.get(columnKey) ?? columnKey),
    );
}
