import type { Sheet, SheetTable, Workbook } from "#src/core/index";
import { counter, type Budgets } from "./budgets";
import { damaged, tooBig } from "./errors";
import { openPackage, type OpenPackage } from "./package";
import { readBook, type Book, type ListedSheet } from "./read-book";
import { readModified, readProperties } from "./read-properties";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet } from "./read-sheet";
import { readDateStyles } from "./read-styles";
import { readTable } from "./read-table";
import { insideTarget, readRelationships, targetsOf } from "./relationships";
import type { SheetContext } from "./sheet-cells";
import { partKey } from "./zip";

export interface ReadOptions {
  /** Budgets that differ from the ordinary ones. */
  readonly budgets?: Partial<Budgets>;
}

/**
 * Reads the values of an .xlsx file: the gate through which files from outside come in. Whatever the bytes are, it
 * returns a workbook or throws UnreadableFileError, within the budgets; it follows no link and runs nothing.
 *
 * Charts, dialogs and macro sheets are not worksheets and are left out. What a file says twice or in contradiction
 * is refused, because another program might read it otherwise.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): Workbook {
  const from = openPackage(bytes, options.budgets);
  const packageRelationships = readRelationships(from, "");
  const book = readBook(from, packageRelationships);
  const context = sheetContext(from, book);
  const once = claimant();
  const kindsMet = new Set([...book.relationships.values()].map(({ kind }) => kind));
  const [properties] = targetsOf(packageRelationships, "custom-properties");
  const [coreProperties] = targetsOf(packageRelationships, "core-properties");

  return {
    sheets: book.sheets
      .filter(({ relationship }) => relationship.kind === "worksheet")
      .map((listed) => readListedSheet(from, listed, context, once)),
    names: book.names,
    properties: properties === undefined ? new Map() : readProperties(from, properties),
    hasMacros: kindsMet.has("macros"),
    hasExternalLinks: kindsMet.has("external-link"),
    modified: coreProperties === undefined ? null : readModified(from, coreProperties),
  };
}

function sheetContext(from: OpenPackage, { relationships, date1904 }: Book): SheetContext {
  const { budgets } = from;
  const [sharedStrings] = targetsOf(relationships, "shared-strings");
  const [styles] = targetsOf(relationships, "styles");
  let characters = 0;
  return {
    sharedStrings: sharedStrings === undefined ? [] : readSharedStrings(from, sharedStrings),
    dateStyles: styles === undefined ? [] : readDateStyles(from, styles),
    date1904,
    countCell: counter(budgets.cells, (n) => tooBig("cells", n, budgets.cells)),
    countText(more) {
      characters += more;
      if (characters > budgets.textCharacters) throw tooBig("characters", characters, budgets.textCharacters);
    },
  };
}

function readListedSheet(
  from: OpenPackage,
  { name, visibility, relationship }: ListedSheet,
  context: SheetContext,
  once: (what: string) => void,
): Sheet {
  const part = insideTarget(relationship);
  once(`part ${partKey(part)}`);
  const { cells, tableIds } = readSheet(from, part, context);
  const relationships = tableIds.length === 0 ? null : readRelationships(from, part);

  const tables = tableIds.map((id): SheetTable => {
    const found = relationships?.get(id);
    if (found?.kind !== "table") throw damaged(`${part}: no table behind "${id}"`);
    const table = readTable(from, insideTarget(found));
    once(`table ${table.name.toLowerCase()}`);
    return table;
  });
  return { name, visibility, cells, tables };
}

/** Refuses what comes a second time: a part that is two sheets, a name that two tables have. */
function claimant(): (what: string) => void {
  const claimed = new Set<string>();
  return (what) => {
    if (claimed.has(what)) throw damaged(`${what}: claimed twice`);
    claimed.add(what);
  };
}
