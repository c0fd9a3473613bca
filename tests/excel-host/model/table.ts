/** Excel.Table, its columns and its rows. */

import { HostCollection, HostObject } from "../host-object";
import { invalidArgument } from "../wire-error";
import { rectangle, type Rectangle } from "./addresses";
import { Range } from "./range";
import type { TableCollection } from "./tables";
import type { CellValue } from "./values";
import type { Worksheet } from "./worksheet";

export class Table extends HostObject {
  readonly hostClass = "Table";
  readonly Columns = new TableColumnCollection(this);
  readonly Rows = new TableRowCollection(this);
  private name: string;

  constructor(
    private readonly collection: TableCollection,
    readonly sheet: Worksheet,
    public area: Rectangle,
    name: string,
    readonly Id: string,
  ) {
    super();
    this.name = name;
  }

  override get hostId() {
    return this.Id;
  }
  override get defaultScalars() {
    return ["Id", "Name"];
  }

  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    this.collection.checkName(name, this);
    this.name = name;
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetRange(): Range {
    return new Range(this.sheet, this.area);
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetDataBodyRange(): Range {
    const { row, column, rows, columns } = this.area;
    return new Range(this.sheet, rectangle(row + 1, column, Math.max(1, rows - 1), columns));
  }
  Resize(place: Range | string): void {
    this.area = place instanceof Range ? place.area : this.sheet.GetRange(place).area;
  }
  ConvertToRange(): Range {
    this.collection.remove(this);
    return this.GetRange();
  }
}

export class TableColumnCollection extends HostCollection<TableColumn> {
  readonly hostClass = "TableColumnCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: this.table.area.columns }, (_, index) => new TableColumn(this.table, index));
  }
  override find(key: unknown): TableColumn | undefined {
    return this.items().find(({ Id, Name }) => Id === key || Name === key);
  }
}

export class TableColumn extends HostObject {
  readonly hostClass = "TableColumn";

  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }

  get Id(): number {
    return this.Index + 1;
  }
  override get hostId() {
    return this.Id;
  }
  override get defaultScalars() {
    return ["Id", "Index", "Name"];
  }
  get Name(): string {
    return String(this.table.GetHeaderRowRange().Values[0]?.[this.Index]);
  }
  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.Index);
  }
}

export class TableRowCollection extends HostCollection<HostObject> {
  readonly hostClass = "TableRowCollection";

  constructor(private readonly table: Table) {
    super();
  }

  items(): readonly TableRow[] {
    const bodyRows = this.table.area.rows - 1;
    const isBlank = bodyRows === 1 && this.table.GetDataBodyRange().Values[0]?.every((value) => value === "");
    return Array.from({ length: isBlank ? 0 : bodyRows }, (_, index) => new TableRow(this.table, index));
  }

  /** At the end only, over free cells: all that a return's tables need. */
  Add(index: number | undefined, rows: readonly (readonly CellValue[])[]): TableRow {
    const { area, sheet } = this.table;
    const count = this.items().length;
    if (index !== undefined && index >= 0 && index !== count) throw invalidArgument();
    if (rows.some((row) => row.length !== area.columns)) throw invalidArgument();
    const added = rectangle(area.row + 1 + count, area.column, rows.length, area.columns);
    new Range(sheet, added).Values = rows;
    this.table.area = { ...area, rows: 1 + count + rows.length };
    return new TableRow(this.table, count);
  }
}

export class TableRow extends HostObject {
  readonly hostClass = "TableRow";

  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }

  override get defaultScalars() {
    return ["Index", "Values"];
  }
  get Values(): CellValue[][] {
    return this.GetRange().Values;
  }
  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.Index);
  }
}
