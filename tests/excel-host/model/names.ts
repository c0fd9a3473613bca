/** Excel.NamedItemCollection of the workbook. */

import { HostCollection, HostObject } from "../host-object";
import { invalidArgument, itemAlreadyExists } from "../wire-error";
import { Range } from "./range";

const isName = (name: string) =>
  /^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly hostClass = "NamedItemCollection";
  private names: readonly NamedItem[] = [];

  items(): readonly NamedItem[] {
    return this.names;
  }
  override find(key: unknown): NamedItem | undefined {
    return this.names.find(({ Name }) => Name.toLowerCase() === String(key).toLowerCase());
  }
  Add(name: string, reference: Range | string): NamedItem {
    if (!isName(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    const formula = reference instanceof Range ? `=${reference.Address}` : reference;
    return this.insert(name, formula);
  }
  insert(name: string, formula: string): NamedItem {
    const item = new NamedItem(this, name, formula);
    this.names = [...this.names, item];
    return item;
  }
  remove(item: NamedItem): void {
    this.names = this.names.filter((other) => other !== item);
  }
  clear(): void {
    this.names = [];
  }
}

export class NamedItem extends HostObject {
  readonly hostClass = "NamedItem";

  constructor(
    private readonly collection: NamedItemCollection,
    readonly Name: string,
    /** With "=". */
    public Formula: string,
  ) {
    super();
  }

  override get hostId() {
    return this.Name;
  }
  override get defaultScalars() {
    return ["Name", "Formula"];
  }
  Delete(): void {
    this.collection.remove(this);
  }
}
