/**
 * What the engine works on. A subclass is one class of the Excel namespace; its members carry the names of the wire
 * (PascalCase), so that a member that is not there is a member that is not modelled.
 */
export abstract class HostObject {
  /** Its name in the Excel namespace. */
  abstract readonly hostClass: string;

  /** Answered as `Id` whenever the object is named; null for objects without one. */
  get hostId(): string | number | null {
    return null;
  }

  /** What a load() without names brings. */
  get defaultScalars(): readonly string[] {
    return [];
  }
}

export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];

  find(key: unknown): Item | undefined {
    return this.items().find(({ hostId }) => hostId === key);
  }

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.Count;
  }
}
