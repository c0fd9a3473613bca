/** What happens in the workbook, before anybody puts it on a wire. */

import type { Rectangle } from "./addresses";
import type { CellValue } from "./values";

/** Who did it: this Excel (its user or an add-in), or somebody else who has the workbook open. */
export type Source = "Local" | "Remote";

export type ModelEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly area: Rectangle;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted";
      readonly source: Source;
      /** Only for single cells, as in Excel. */
      readonly cell?: { readonly before: CellValue; readonly after: CellValue };
      readonly tableIds: readonly string[];
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Rectangle }
  | { readonly kind: "sorted"; readonly sheetId: string; readonly area: Rectangle; readonly source: Source }
  | { readonly kind: "sheet-added" | "sheet-deleted"; readonly sheetId: string; readonly source: Source }
  | {
      readonly kind: "table-added" | "table-deleted";
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
      readonly source: Source;
    };
