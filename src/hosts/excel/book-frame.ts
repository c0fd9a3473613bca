/** The workbook without its values: sheets, tables, names, properties. */

import type { DefinedName, Sheet } from "#src/core/index";

export interface FramedTable {
  readonly id: string;
  readonly name: string;
}

export interface FramedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly tables: readonly FramedTable[];
}

export interface BookFrame {
  readonly sheets: readonly FramedSheet[];
  readonly names: readonly DefinedName[];
  readonly properties: ReadonlyMap<string, string>;
  readonly fileName: string;
}

const visibilities = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
} as const satisfies Record<`${Excel.SheetVisibility}`, Sheet["visibility"]>;

/** Asks for the frame with the next sync; the returned function reads the answer after it. */
export function askFrame({ workbook }: Excel.RequestContext): () => BookFrame {
  const { worksheets, names } = workbook;
  const { custom } = workbook.properties;
  workbook.load("name");
  worksheets.load("items/id,items/name,items/visibility,items/tables/items/id,items/tables/items/name");
  names.load("items/name,items/formula");
  custom.load("items/key,items/value");
  return () => ({
    sheets: worksheets.items.map(({ id, name, visibility, tables }) => ({
      id,
      name,
      visibility: visibilities[visibility],
      tables: tables.items.map((table) => ({ id: table.id, name: table.name })),
    })),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
    properties: new Map(custom.items.map(({ key, value }) => [key, String(value)])),
    fileName: workbook.name,
  });
}

/** True where both have the same sheets with the same tables in the same order, whatever they are called. */
export function sameParts(a: BookFrame, b: BookFrame): boolean {
  const parts = ({ sheets }: BookFrame) =>
    JSON.stringify(sheets.map(({ id, tables }) => [id, tables.map((table) => table.id)]));
  return parts(a) === parts(b);
}
