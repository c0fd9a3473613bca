/** From the object paths of a request to the objects of the model; null is a null object. */

import { HostCollection, HostObject } from "./host-object";
import { itemOf, type Members } from "./members";
import { pathTypes, type ArgumentInfo, type ObjectPathInfo, type RequestBody } from "./protocol";
import { WireError, invalidArgument, itemNotFound, notModelled } from "./wire-error";

/** Things the client tells the host after start ("action handlers are ready"): taken, never answered. */
export class SilentService extends HostObject {
  constructor(readonly hostClass: string) {
    super();
  }
}

export interface PathResolver {
  object(id: number): HostObject | null;
  given(info: ArgumentInfo | undefined): unknown[];
}

export interface PathOptions {
  readonly root: HostObject;
  readonly members: Members;
  /** Objects that the client asked to keep, by the id it was given. */
  readonly kept: ReadonlyMap<string, HostObject>;
}

export function pathResolver(body: RequestBody, { root, members, kept }: PathOptions): PathResolver {
  const resolved = new Map<number, HostObject | null>();

  const object = (id: number): HostObject | null => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id];
    if (!path) throw new WireError("InvalidObjectPath", `object path ${id} is not in the request`);
    const found = resolve(path);
    resolved.set(id, found);
    return found;
  };

  const given = (info: ArgumentInfo | undefined): unknown[] => {
    const walk = (values: readonly unknown[], ids: unknown): unknown[] =>
      values.map((value, index) => {
        const id: unknown = Array.isArray(ids) ? ids[index] : undefined;
        if (typeof id === "number" && id !== 0) return object(id);
        return Array.isArray(value) ? walk(value, id) : value;
      });
    return walk(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  };

  const resolve = (path: ObjectPathInfo): HostObject | null => {
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return root;
      case pathTypes.null:
        return null;
      case pathTypes.referenceId: {
        const found = kept.get(path.Name);
        if (found) return found;
        throw new WireError("InvalidReference", "This reference is not valid for the current operation.");
      }
      case pathTypes.new:
        if (path.Name.startsWith("Microsoft.InternalService.")) return new SilentService(path.Name);
        throw notModelled(`new ${path.Name}`);
      default:
        return child(path);
    }
  };

  const child = (path: ObjectPathInfo): HostObject | null => {
    const parent = object(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      // Of a null object, properties and *OrNullObject are null objects too; anything else fails.
      if (path.ObjectPathType === pathTypes.property || path.Name.endsWith("OrNullObject")) return null;
      throw itemNotFound();
    }
    const values = given(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return asObject(members.get(parent, path.Name), parent, path.Name);
      case pathTypes.indexer: {
        const item = itemOf(parent, values[0]);
        if (!item) throw itemNotFound();
        return item;
      }
      case pathTypes.method:
        return byMethod(parent, path.Name, values);
      default:
        throw notModelled(`object path type ${path.ObjectPathType}`);
    }
  };

  const byMethod = (parent: HostObject, name: string, values: readonly unknown[]): HostObject | null => {
    if (name in parent) return asObject(members.call(parent, name, values), parent, name);
    if (name === "GetItemAt" && parent instanceof HostCollection) {
      const item = parent.items()[Number(values[0])];
      if (!item) throw invalidArgument();
      return item;
    }
    if (name === "GetItemOrNullObject") return itemOf(parent, values[0]) ?? null;
    if (name === "GetItem") {
      const item = itemOf(parent, values[0]);
      if (!item) throw itemNotFound();
      return item;
    }
    if (!name.endsWith("OrNullObject")) throw notModelled(`Excel.${parent.hostClass}.${name}()`);
    const plainName = name.slice(0, -"OrNullObject".length);
    try {
      return asObject(members.call(parent, plainName, values), parent, name);
    } catch (error) {
      if (error instanceof WireError && error.code === "ItemNotFound") return null;
      throw error;
    }
  };

  return { object, given };
}

function asObject(value: unknown, parent: HostObject, name: string): HostObject | null {
  if (value === null || value instanceof HostObject) return value;
  throw notModelled(`Excel.${parent.hostClass}.${name} as an object`);
}
