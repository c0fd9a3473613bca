/** Excel.Workbook: the root of the model. */

import { HostObject } from "../host-object";
import { invalidArgument } from "../wire-error";
import type { ModelEvent } from "./events";
import { NamedItemCollection } from "./names";
import { DocumentProperties, KeyValueCollection } from "./properties";
import type { Range } from "./range";
import { createState, type BookState } from "./state";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

export class Workbook extends HostObject {
  readonly hostClass = "Workbook";
  Name = "Book1.xlsx";
  ReadOnly = false;
  readonly state: BookState;
  readonly Worksheets: WorksheetCollection;
  readonly Tables: TableCollection;
  readonly Names = new NamedItemCollection();
  readonly Properties = new DocumentProperties();
  readonly Settings = new KeyValueCollection("SettingCollection", "Setting");
  readonly Application: Application;
  /** The files that an add-in asked Excel to open, in order. */
  readonly opened: Uint8Array[] = [];

  constructor(raise: (event: ModelEvent) => void) {
    super();
    this.state = createState(raise);
    this.Worksheets = new WorksheetCollection(this.state);
    this.Tables = new TableCollection(this.state, () => this.Worksheets.items(), null);
    this.Application = new Application(this);
  }

  override get defaultScalars() {
    return ["Name", "ReadOnly"];
  }

  GetSelectedRange(): Range {
    return this.Worksheets.selection;
  }
  GetActiveCell(): Range {
    return this.Worksheets.selection.GetCell(0, 0);
  }
  /** What Excel on the web is asked in place of `application.createWorkbook().open()`. */
  CreateAndOpenWorkbook(base64?: string): void {
    this.opened.push(bytesOf(base64));
  }
}

export class Application extends HostObject {
  readonly hostClass = "Application";

  constructor(private readonly workbook: Workbook) {
    super();
  }

  CreateWorkbook(base64?: string): WorkbookCreated {
    return new WorkbookCreated(this.workbook, bytesOf(base64));
  }
}

export class WorkbookCreated extends HostObject {
  readonly hostClass = "WorkbookCreated";

  constructor(
    private readonly workbook: Workbook,
    private readonly bytes: Uint8Array,
  ) {
    super();
  }

  override get hostId() {
    return "created-1";
  }
  Open(): void {
    this.workbook.opened.push(this.bytes);
  }
}

/** Excel refuses what is not a zip. */
function bytesOf(base64: string | undefined): Uint8Array {
  const bytes = Uint8Array.from(atob(base64 ?? ""), (character) => character.charCodeAt(0));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw invalidArgument("The base64 string is not a workbook.");
  return bytes;
}
