import type { SheetTable } from "#src/core/index";
import { parseRangeAddress } from "#src/core/index";
import { damaged } from "./errors";
import { unescaped } from "./escaped-text";
import type { OpenPackage } from "./package";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

/** Name and place of an Excel table; its cells are those of its sheet. */
export function readTable(from: OpenPackage, part: string): SheetTable {
  let table: SheetTable | null = null;
  from.readXml(part, spreadsheetNamespaces, {
    open(name, { displayName, name: internalName, ref }, depth) {
      if (depth !== 1 || name !== "table") return;
      const range = parseRangeAddress(ref ?? "");
      const shown = displayName ?? internalName;
      if (range === null || shown === undefined) throw damaged(`${part}: table without name or place`);
      table = { name: unescaped(shown), range };
    },
  });
  if (table === null) throw damaged(`${part}: not a table`);
  return table;
}
