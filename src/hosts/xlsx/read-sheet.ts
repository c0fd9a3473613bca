import type { SheetCell } from "#src/core/index";
import { counter } from "./budgets";
import { tooBig } from "./errors";
import type { OpenPackage } from "./package";
import { relationshipReferences } from "./relationships";
import { cellGatherer, type SheetContext } from "./sheet-cells";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

export interface SheetContents {
  readonly cells: readonly SheetCell[];
  /** Identifiers of the relationships to the sheet's tables. */
  readonly tableIds: readonly string[];
}

/** Reads a worksheet part. Merged ranges and validations are counted; whatever else a sheet has is passed over. */
export function readSheet(from: OpenPackage, part: string, context: SheetContext): SheetContents {
  const { budgets } = from;
  const countMerge = counter(budgets.merges, (n) => tooBig("merged ranges", n, budgets.merges));
  const countValidation = counter(budgets.validations, (n) => tooBig("validations", n, budgets.validations));
  const countTable = counter(budgets.tables, (n) => tooBig("tables", n, budgets.tables));
  const tableIds: string[] = [];
  const gatherer = cellGatherer(part, context);
  let inData = false;

  from.readXml(part, spreadsheetNamespaces, {
    open(name, attributes, depth, place) {
      if (inData) gatherer.open(name, attributes, depth);
      else if (depth === 2) inData = name === "sheetData";
      else if (depth !== 3) return;
      else if (name === "mergeCell") countMerge();
      else if (name === "dataValidation") countValidation();
      else if (name === "tablePart") {
        countTable();
        tableIds.push(place.attribute(attributes, relationshipReferences, "id") ?? "");
      }
    },
    text(piece) {
      if (inData) gatherer.text(piece);
    },
    close(depth) {
      if (depth === 2) inData = false;
      else if (inData) gatherer.close(depth);
    },
  });
  return { cells: gatherer.cells(), tableIds };
}
