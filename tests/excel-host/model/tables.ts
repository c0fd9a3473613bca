/** Excel.TableCollection, of one sheet or of the whole workbook. */

import { HostCollection } from "../host-object";
import { invalidArgument, itemAlreadyExists } from "../wire-error";
import { readAddress, rectangle } from "./addresses";
import { Range } from "./range";
import type { BookState } from "./state";
import { Table } from "./table";
import type { Worksheet } from "./worksheet";

const tableName = /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/;
const looksLikeCell = /^[A-Za-z]{1,3}\d+$/;

export class TableCollection extends HostCollection<Table> {
  readonly hostClass = "TableCollection";
  private own: readonly Table[] = [];

  constructor(
    private readonly state: BookState,
    private readonly sheets: () => readonly Worksheet[],
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  items(): readonly Table[] {
    return this.sheet ? this.own : this.sheets().flatMap(({ Tables }) => Tables.items());
  }
  override find(key: unknown): Table | undefined {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Id, Name }) => Id.toLowerCase() === wanted || Name.toLowerCase() === wanted);
  }

  Add(place: Range | string, hasHeaders: boolean): Table {
    const sheet = place instanceof Range ? place.sheet : (this.sheet ?? sheetOf(place, this.sheets()));
    const found = place instanceof Range ? place.area : readAddress(place);
    if (!sheet || !found) throw invalidArgument();
    const area = hasHeaders ? found : rectangle(found.row, found.column, found.rows + 1, found.columns);
    const range = new Range(sheet, area);
    if (sheet.Tables.items().some((table) => table.GetRange().overlaps(range))) {
      throw invalidArgument("A table cannot overlap another table.");
    }
    return sheet.Tables.insert(area);
  }

  /** Headings become text, and no two are alike, as Excel sees to. */
  insert(area: Range["area"], name?: string): Table {
    const { sheet } = this;
    if (!sheet) throw invalidArgument();
    const table = new Table(this, sheet, area, name ?? this.freeName(sheet), this.state.newTableId());
    const met = new Set<string>();
    for (let column = 0; column < area.columns; column++) {
      const old = sheet.cells.at(area.row, area.column + column);
      const typed = String(old.value) || `Column${column + 1}`;
      let heading = typed;
      for (let again = 2; met.has(heading.toLowerCase()); again++) heading = `${typed}${again}`;
      met.add(heading.toLowerCase());
      sheet.cells.put(area.row, area.column + column, { ...old, value: heading, formula: null });
    }
    this.own = [...this.own, table];
    this.tell("table-added", table);
    return table;
  }

  checkName(name: string, of: Table): void {
    if (!tableName.test(name) || looksLikeCell.test(name)) throw invalidArgument();
    const others = this.sheet?.collection.items().flatMap(({ Tables }) => Tables.items()) ?? [];
    const taken = others.some((other) => other !== of && other.Name.toLowerCase() === name.toLowerCase());
    if (taken) throw itemAlreadyExists();
  }

  remove(table: Table): void {
    this.own = this.own.filter((other) => other !== table);
    this.tell("table-deleted", table);
  }

  private freeName(sheet: Worksheet): string {
    const names = new Set(
      sheet.collection.items().flatMap(({ Tables }) => Tables.items().map(({ Name }) => Name.toLowerCase())),
    );
    let free = 1;
    while (names.has(`table${free}`)) free++;
    return `Table${free}`;
  }

  private tell(kind: "table-added" | "table-deleted", table: Table): void {
    const { source } = this.state;
    this.state.raise({ kind, sheetId: table.sheet.Id, tableId: table.Id, tableName: table.Name, source });
  }
}

function sheetOf(address: string, sheets: readonly Worksheet[]): Worksheet | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^!]+))!/.exec(address);
  const name = (match?.[1] ?? match?.[2] ?? "").replaceAll("''", "'");
  return sheets.find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());
}
