/** What Microsoft's client itself says about a class: judges a name even where nobody modelled it. */
export interface ClientClass {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
}

export type ClientTables = (className: string) => ClientClass | null;

export const noClientTables: ClientTables = () => null;

export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function member(owner: unknown, name: string): unknown {
  const isOwner = (typeof owner === "object" && owner !== null) || typeof owner === "function";
  return isOwner ? Reflect.get(owner, name) : undefined;
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string").map(pascalCase) : [];
}

/** Reads the tables out of the loaded client library's `Excel` namespace. */
export function clientTables(excelNamespace: () => unknown): ClientTables {
  return (className) => {
    const prototype = member(member(excelNamespace(), className), "prototype");
    if (prototype === undefined) return null;
    return {
      scalars: names(member(prototype, "_scalarPropertyOriginalNames")),
      navigation: names(member(prototype, "_navigationPropertyNames")),
    };
  };
}
