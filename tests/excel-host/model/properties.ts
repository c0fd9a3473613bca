/** Excel.DocumentProperties with the custom properties, and the workbook's own settings: both hold values by key. */

import { HostCollection, HostObject } from "../host-object";

export class KeyValueCollection extends HostCollection<KeyValue> {
  private entries: readonly KeyValue[] = [];

  constructor(
    readonly hostClass: "CustomPropertyCollection" | "SettingCollection",
    private readonly itemClass: "CustomProperty" | "Setting",
  ) {
    super();
  }

  items(): readonly KeyValue[] {
    return this.entries;
  }
  Add(key: string, value: unknown): KeyValue {
    const known = this.find(key);
    if (known) {
      known.Value = value;
      return known;
    }
    const added = new KeyValue(this, this.itemClass, key, value);
    this.entries = [...this.entries, added];
    return added;
  }
  remove(entry: KeyValue): void {
    this.entries = this.entries.filter((other) => other !== entry);
  }
  clear(): void {
    this.entries = [];
  }
}

export class KeyValue extends HostObject {
  constructor(
    private readonly collection: KeyValueCollection,
    readonly hostClass: string,
    readonly Key: string,
    public Value: unknown,
  ) {
    super();
  }

  override get hostId() {
    return this.Key;
  }
  override get defaultScalars() {
    return ["Key", "Value"];
  }
  Delete(): void {
    this.collection.remove(this);
  }
}

export class DocumentProperties extends HostObject {
  readonly hostClass = "DocumentProperties";
  Title = "";
  readonly Custom = new KeyValueCollection("CustomPropertyCollection", "CustomProperty");

  override get defaultScalars() {
    return ["Title"];
  }
}
