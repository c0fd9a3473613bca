import { damaged } from "./errors";

/** Attributes by their written names, prefix included. */
export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * Which prefix means which namespace, element by element. saxes can do this, but for every attribute of every
 * cell; here an element without prefix, as nearly all are, costs one comparison.
 */
export interface NamespaceScope {
  /** Takes note of an attribute "xmlns" or "xmlns:prefix" of the element about to open at `depth`. */
  declare(attribute: string, namespace: string, depth: number): void;
  /** The name without its prefix, or "" when the element is not of the namespaces heard. */
  localName(name: string): string;
  attribute(attributes: XmlAttributes, namespaces: ReadonlySet<string>, name: string): string | undefined;
  /** Forgets what the element at `depth` declared. */
  leave(depth: number): void;
}

/** An extension list declares a few hundred; each takes as long as ten elements. */
const mostDeclarations = 10_000;

export function namespaceScope(part: string, heard: ReadonlySet<string>): NamespaceScope {
  const current = new Map<string, string>();
  const declared: { depth: number; prefix: string; before: string | undefined }[] = [];
  let declarations = 0;
  let plainIsHeard = false;

  const set = (prefix: string, namespace: string | undefined) => {
    if (namespace === undefined) current.delete(prefix);
    else current.set(prefix, namespace);
    if (prefix === "") plainIsHeard = namespace !== undefined && heard.has(namespace);
  };

  return {
    declare(attribute, namespace, depth) {
      if (attribute !== "xmlns" && attribute[5] !== ":") return;
      declarations += 1;
      if (declarations > mostDeclarations) throw damaged(`${part}: too many namespace declarations`);
      const prefix = attribute.slice(6);
      declared.push({ depth, prefix, before: current.get(prefix) });
      set(prefix, namespace.trim());
    },
    localName(name) {
      const colon = name.indexOf(":");
      if (colon < 0) return plainIsHeard ? name : "";
      const namespace = current.get(name.slice(0, colon));
      if (namespace === undefined) throw damaged(`${part}: prefix of <${name}> not declared`);
      return heard.has(namespace) ? name.slice(colon + 1) : "";
    },
    attribute(attributes, namespaces, name) {
      for (const written of Object.keys(attributes)) {
        const colon = written.indexOf(":");
        if (colon < 0 || written.slice(colon + 1) !== name) continue;
        if (namespaces.has(current.get(written.slice(0, colon)) ?? "")) return attributes[written];
      }
      return undefined;
    },
    leave(depth) {
      for (let last = declared.at(-1); last !== undefined && last.depth === depth; last = declared.at(-1)) {
        set(last.prefix, last.before);
        declared.pop();
      }
    },
  };
}
