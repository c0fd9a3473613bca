/** Excel.Worksheet. */

import { HostObject } from "../host-object";
import { WireError, accessDenied, invalidArgument, itemNotFound } from "../wire-error";
import {
  columnsOfSheet,
  localAddress,
  overlap,
  readAddress,
  rectangle,
  rowsOfSheet,
  type Rectangle,
} from "./addresses";
import { createCellStore } from "./cell-store";
import { DataValidation } from "./data-validation";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import type { BookState } from "./state";
import { TableCollection } from "./tables";
import type { ModelCell } from "./values";
import type { WorksheetCollection } from "./worksheets";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

const isVisibility = (value: unknown): value is Visibility =>
  value === "Visible" || value === "Hidden" || value === "VeryHidden";

export class Worksheet extends HostObject {
  readonly hostClass = "Worksheet";
  readonly cells = createCellStore();
  readonly Protection = new WorksheetProtection();
  readonly Tables: TableCollection;
  private readonly validations = new Map<string, DataValidation>();
  private name: string;
  private visibility: Visibility = "Visible";

  constructor(
    readonly collection: WorksheetCollection,
    readonly state: BookState,
    name: string,
    readonly Id: string,
  ) {
    super();
    this.name = name;
    this.Tables = new TableCollection(state, () => [this], this);
  }

  override get hostId() {
    return this.Id;
  }
  override get defaultScalars() {
    return ["Id", "Name", "Position", "Visibility"];
  }

  get Name(): string {
    return this.name;
  }
  set Name(name: string) {
    this.collection.checkName(name, this);
    this.name = name;
  }
  get Position(): number {
    return this.collection.items().indexOf(this);
  }
  get Visibility(): Visibility {
    return this.visibility;
  }
  set Visibility(visibility: unknown) {
    if (!isVisibility(visibility)) throw invalidArgument();
    const others = this.collection
      .items()
      .filter((sheet) => sheet !== this && sheet.Visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) {
      throw new WireError("InvalidOperation", "The last visible sheet cannot be hidden.");
    }
    this.visibility = visibility;
  }

  Activate(): void {
    if (this.visibility !== "Visible") {
      throw new WireError("InvalidOperation", "A hidden sheet cannot be activated.");
    }
    this.collection.active = this;
  }
  Delete(): void {
    this.collection.remove(this);
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this, rectangle(row, column, rows, columns));
  }
  GetRange(address?: string): Range {
    if (address === undefined || address === "")
      return this.GetRangeByIndexes(0, 0, rowsOfSheet, columnsOfSheet);
    const area = readAddress(address);
    if (!area) throw invalidArgument();
    return new Range(this, area);
  }
  GetUsedRange(valuesOnly = false): Range {
    const used = this.cells.used(valuesOnly);
    if (!used) throw itemNotFound();
    return new Range(this, used);
  }

  validationAt(area: Rectangle): DataValidation {
    const key = localAddress(area);
    const known = this.validations.get(key) ?? new DataValidation();
    this.validations.set(key, known);
    return known;
  }

  select(area: Rectangle): void {
    this.Activate();
    this.collection.selection = new Range(this, area);
    this.state.raise({ kind: "selected", sheetId: this.Id, area });
  }

  /** The one way into the cells: looks at protection first, so that a refusal changes nothing. */
  write(
    area: Rectangle,
    what: "content" | "format",
    change: (down: number, across: number, old: ModelCell) => ModelCell,
  ): void {
    const refusal = this.state.refusal?.();
    if (refusal) throw refusal;
    const changes: {
      readonly row: number;
      readonly column: number;
      readonly old: ModelCell;
      readonly now: ModelCell;
    }[] = [];
    for (let down = 0; down < area.rows; down++) {
      for (let across = 0; across < area.columns; across++) {
        const [row, column] = [area.row + down, area.column + across];
        const old = this.cells.at(row, column);
        if (!this.Protection.allows(what, old.locked)) throw accessDenied();
        changes.push({ row, column, old, now: change(down, across, old) });
      }
    }
    for (const { row, column, now } of changes) this.cells.put(row, column, now);
    if (what === "format") return;
    const [only] = changes;
    this.changed(area, "RangeEdited", changes.length === 1 && only ? [only.old, only.now] : null);
  }

  changed(
    area: Rectangle,
    change: "RangeEdited" | "RowInserted" | "RowDeleted",
    cell: readonly [before: ModelCell, after: ModelCell] | null = null,
  ): void {
    this.state.raise({
      kind: "changed",
      sheetId: this.Id,
      area,
      change,
      source: this.state.source,
      ...(cell ? { cell: { before: cell[0].value, after: cell[1].value } } : {}),
      tableIds: this.Tables.items()
        .filter((table) => overlap(table.area, area))
        .map(({ Id }) => Id),
    });
  }
}
