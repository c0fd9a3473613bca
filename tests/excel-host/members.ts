/** Reading, setting and calling members of host objects by the names of the wire. */

import { pascalCase, type ClientTables } from "./client-tables";
import { HostCollection, type HostObject } from "./host-object";
import { invalidArgument, notModelled } from "./wire-error";

export interface Members {
  get(object: HostObject, name: string): unknown;
  set(object: HostObject, name: string, value: unknown): void;
  call(object: HostObject, name: string, given: readonly unknown[]): unknown;
}

function descriptorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  for (let owner: object | null = object; owner; owner = Reflect.getPrototypeOf(owner)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

export function membersBy(tables: ClientTables): Members {
  /** Excel has no such property: judged before the model is asked, which may have more than Excel. */
  const mustBeKnown = (object: HostObject, name: string) => {
    const known = tables(object.hostClass);
    if (known && ![...known.scalars, ...known.navigation].includes(name)) {
      throw invalidArgument(`fake host: Excel.${object.hostClass} has no property "${name}"`);
    }
  };

  return {
    get(object, name) {
      mustBeKnown(object, name);
      if (!(name in object)) throw notModelled(`Excel.${object.hostClass}.${name}`);
      return Reflect.get(object, name);
    },
    set(object, camelOrPascal, value) {
      const name = pascalCase(camelOrPascal);
      mustBeKnown(object, name);
      const descriptor = descriptorOf(object, name);
      if (!descriptor) throw notModelled(`Excel.${object.hostClass}.${name}`);
      if (descriptor.get && !descriptor.set) throw notModelled(`setting Excel.${object.hostClass}.${name}`);
      Reflect.set(object, name, value);
    },
    call(object, name, given) {
      const method: unknown = /^[A-Z_]/.test(name) ? Reflect.get(object, name) : undefined;
      if (typeof method !== "function") throw notModelled(`Excel.${object.hostClass}.${name}()`);
      // The client sends null for arguments left out.
      return Reflect.apply(
        method,
        object,
        given.map((argument) => argument ?? undefined),
      );
    },
  };
}

/** The item with this key; `ItemNotFound` is for the caller to say. */
export function itemOf(parent: HostObject, key: unknown): HostObject | undefined {
  if (!(parent instanceof HostCollection)) throw notModelled(`Excel.${parent.hostClass}[key]`);
  return parent.find(key);
}
