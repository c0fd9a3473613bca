import type { DefinedName, Sheet } from "#src/core/index";
import { counter } from "./budgets";
import { damaged, tooBig, UnreadableFileError } from "./errors";
import { unescaped } from "./escaped-text";
import type { OpenPackage } from "./package";
import { readRelationships, relationshipReferences, targetsOf, type Relationship } from "./relationships";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

/** A tab as the workbook part lists it; its cells are in a part of their own. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The sheet's number in calculation chains; not its place. */
  readonly sheetId: string;
  readonly relationship: Relationship;
}

/** What the workbook part says, and what hangs on it. */
export interface Book {
  readonly part: string;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
}

const visibilities: ReadonlyMap<string, Sheet["visibility"]> = new Map([
  ["visible", "visible"],
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

/** Finds the workbook part by the package's relationships, for a zip may be many another thing. */
export function readBook(from: OpenPackage, packageRelationships: ReadonlyMap<string, Relationship>): Book {
  const [part, another] = targetsOf(packageRelationships, "workbook");
  if (part === undefined) throw new UnreadableFileError("not-a-workbook", "a zip without a workbook part");
  if (another !== undefined) throw damaged("two workbook parts");

  const relationships = readRelationships(from, part);
  const { budgets } = from;
  const countSheet = counter(budgets.sheets, (n) => tooBig("sheets", n, budgets.sheets));
  const countName = counter(budgets.names, (n) => tooBig("names", n, budgets.names));
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  const sheetNames = new Set<string>();
  let date1904 = false;
  let definedName: string | null = null;
  let refersTo = "";

  from.readXml(
    part,
    spreadsheetNamespaces,
    {
      open(name, attributes, depth, place) {
        if (depth === 2 && name === "workbookPr") {
          date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
        } else if (depth === 3 && name === "sheet") {
          countSheet();
          const sheetName = unescaped(attributes.name ?? "");
          const id = place.attribute(attributes, relationshipReferences, "id");
          const relationship = relationships.get(id ?? "");
          const visibility = visibilities.get(attributes.state ?? "visible");
          if (!relationship || !visibility) throw damaged(`${part}: sheet "${sheetName}" is incomplete`);
          if (sheetNames.has(sheetName.toLowerCase())) throw damaged(`${part}: sheet "${sheetName}" twice`);
          sheetNames.add(sheetName.toLowerCase());
          sheets.push({ name: sheetName, visibility, sheetId: attributes.sheetId ?? "", relationship });
        } else if (depth === 3 && name === "definedName") {
          countName();
          // A name that holds on one sheet only would read as if it held everywhere.
          definedName = attributes.localSheetId === undefined ? unescaped(attributes.name ?? "") : null;
          refersTo = "";
        }
      },
      text(piece) {
        if (definedName !== null) refersTo += piece;
      },
      close(depth) {
        if (depth !== 3 || definedName === null) return;
        names.push({ name: definedName, refersTo: refersTo.replace(/^=/, "") });
        definedName = null;
      },
    },
    "not-a-workbook",
  );
  return { part, relationships, sheets, names, date1904 };
}
