import { counter } from "./budgets";
import { damaged, tooBig } from "./errors";
import { unescaped } from "./escaped-text";
import type { OpenPackage } from "./package";
import { corePropertyNamespaces, propertyNamespaces } from "./spreadsheet-namespaces";

const textTypes: ReadonlySet<string> = new Set(["lpwstr", "bstr", "lpstr"]);

/** Custom document properties by name, whatever their type as the text that is stored. */
export function readProperties(from: OpenPackage, part: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const count = counter(from.budgets.properties, (n) => tooBig("properties", n, from.budgets.properties));
  let property = "";
  let type = "";
  let value = "";

  from.readXml(part, propertyNamespaces, {
    open(name, attributes, depth) {
      if (depth === 2 && name === "property") {
        count();
        property = unescaped(attributes.name ?? "");
        value = "";
        if (properties.has(property)) throw damaged(`${part}: property "${property}" twice`);
      }
      type = depth === 3 ? name : "";
    },
    text(piece) {
      if (type !== "") value += piece;
    },
    close(depth) {
      if (depth === 3) {
        if (textTypes.has(type)) value = unescaped(value);
        type = "";
      } else if (depth === 2 && property !== "") {
        properties.set(property, value);
        property = "";
      }
    },
  });
  return properties;
}

const savedAt = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** When the core properties say that the file was last saved, as they write it (ISO); null when they do not say. */
export function readModified(from: OpenPackage, part: string): string | null {
  let modified = "";
  let listening = false;
  from.readXml(part, corePropertyNamespaces, {
    open(name, _, depth) {
      listening = depth === 2 && name === "modified";
    },
    text(piece) {
      if (listening) modified += piece;
    },
    close() {
      listening = false;
    },
  });
  return savedAt.test(modified.trim()) ? modified.trim() : null;
}
