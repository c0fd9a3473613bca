/** Excel.WorksheetCollection, and which sheet and cells are in front. */

import { HostCollection } from "../host-object";
import { WireError, invalidArgument, itemAlreadyExists } from "../wire-error";
import type { Range } from "./range";
import type { BookState } from "./state";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly hostClass = "WorksheetCollection";
  active: Worksheet;
  selection: Range;
  private sheets: readonly Worksheet[] = [];

  constructor(private readonly state: BookState) {
    super();
    this.active = this.insert("Sheet1");
    this.selection = this.active.GetCell(0, 0);
  }

  items(): readonly Worksheet[] {
    return this.sheets;
  }
  override find(key: unknown): Worksheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.sheets.find(({ Id, Name }) => Id.toLowerCase() === wanted || Name.toLowerCase() === wanted);
  }

  Add(name?: string): Worksheet {
    let free = this.sheets.length + 1;
    while (this.find(`Sheet${free}`)) free++;
    const sheet = this.insert(name ?? `Sheet${free}`);
    this.state.raise({ kind: "sheet-added", sheetId: sheet.Id, source: this.state.source });
    return sheet;
  }
  GetActiveWorksheet(): Worksheet {
    return this.active;
  }
  GetFirst(): Worksheet | null {
    return this.sheets[0] ?? null;
  }

  checkName(name: string, of?: Worksheet): void {
    if (!name || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) throw invalidArgument();
    const other = this.find(name);
    if (other && other !== of) throw itemAlreadyExists();
  }

  remove(sheet: Worksheet): void {
    const rest = this.sheets.filter((other) => other !== sheet);
    const [front] = rest.filter(({ Visibility }) => Visibility === "Visible");
    if (!front) throw new WireError("InvalidOperation", "The last visible sheet cannot be deleted.");
    this.sheets = rest;
    if (this.active === sheet) {
      this.active = front;
      this.selection = front.GetCell(0, 0);
    }
    this.state.raise({ kind: "sheet-deleted", sheetId: sheet.Id, source: this.state.source });
  }

  /** Puts these sheets in place of all others, as opening another workbook would. */
  replaceAll(names: readonly [string, ...string[]]): readonly Worksheet[] {
    this.sheets = [];
    const [first, ...others] = names;
    const front = this.insert(first);
    for (const name of others) this.insert(name);
    this.active = front;
    this.selection = front.GetCell(0, 0);
    return this.sheets;
  }

  private insert(name: string): Worksheet {
    this.checkName(name);
    const sheet = new Worksheet(this, this.state, name, this.state.newId());
    this.sheets = [...this.sheets, sheet];
    return sheet;
  }
}
