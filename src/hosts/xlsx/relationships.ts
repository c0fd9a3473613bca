import { counter } from "./budgets";
import { damaged, tooBig } from "./errors";
import type { OpenPackage } from "./package";

/** The relationships this reader follows; a part is what its relationship says, whatever its name. */
export type RelationshipKind =
  | "workbook"
  | "worksheet"
  | "shared-strings"
  | "styles"
  | "table"
  | "calculation-chain"
  | "core-properties"
  | "custom-properties"
  | "macros"
  | "external-link"
  | "other";

export interface Relationship {
  readonly kind: RelationshipKind;
  /** Null for what lies outside the file, which is never followed, and where the target is no part name. */
  readonly target: string | null;
}

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const microsoft = "http://schemas.microsoft.com/office/2006/relationships";

/** Namespaces of the attribute (r:id) with which elements name a relationship. */
export const relationshipReferences: ReadonlySet<string> = new Set([transitional, strict]);

const packaging = "http://schemas.openxmlformats.org/package/2006/relationships";
const packageRelationships = new Set([packaging]);

const standardKinds: Readonly<Record<string, RelationshipKind>> = {
  officeDocument: "workbook",
  worksheet: "worksheet",
  sharedStrings: "shared-strings",
  styles: "styles",
  table: "table",
  calcChain: "calculation-chain",
  externalLink: "external-link",
};

const kinds: ReadonlyMap<string, RelationshipKind> = new Map([
  ...Object.entries(standardKinds).flatMap(([name, kind]): [string, RelationshipKind][] => [
    [`${transitional}/${name}`, kind],
    [`${strict}/${name}`, kind],
  ]),
  [`${packaging}/metadata/core-properties`, "core-properties"],
  [`${transitional}/custom-properties`, "custom-properties"],
  [`${strict}/customProperties`, "custom-properties"],
  [`${microsoft}/vbaProject`, "macros"],
  [`${microsoft}/xlMacrosheet`, "macros"],
  [`${microsoft}/xlIntlMacrosheet`, "macros"],
]);

/** The part that holds the relationships of `part`; the package's own are those of "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Reads the relationships of a part by their identifiers; none when the part has none. */
export function readRelationships(from: OpenPackage, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const path = relationshipsPart(part);
  if (!from.has(path)) return found;
  const count = counter(from.budgets.relationships, (n) =>
    tooBig("relationships", n, from.budgets.relationships),
  );

  from.readXml(path, packageRelationships, {
    open(name, attributes, depth) {
      if (depth !== 2 || name !== "Relationship") return;
      count();
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (id === undefined || type === undefined || target === undefined)
        throw damaged(`${path}: incomplete`);
      if (found.has(id)) throw damaged(`${path}: ${id} twice`);
      const kind = kinds.get(type) ?? "other";
      const isInside = kind !== "other" && mode?.toLowerCase() !== "external";
      found.set(id, { kind, target: isInside ? resolveTarget(part, target) : null });
    },
  });
  return found;
}

/** The targets of one kind. Throws when one of them lies outside the file. */
export function targetsOf(
  relationships: ReadonlyMap<string, Relationship>,
  kind: RelationshipKind,
): string[] {
  return [...relationships.values()].filter((each) => each.kind === kind).map((each) => insideTarget(each));
}

/** The target of a relationship that has to be a part of this file. */
export function insideTarget({ kind, target }: Relationship): string {
  if (target === null) throw damaged(`relationship "${kind}" points outside the file`);
  return target;
}

/** "../tables/table1.xml" seen from "xl/worksheets/sheet1.xml"; null when it climbs out of the package. */
function resolveTarget(part: string, target: string): string | null {
  const base = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const path = [...base];
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") path.push(step);
    else if (path.pop() === undefined) return null;
  }
  return path.join("/");
}
