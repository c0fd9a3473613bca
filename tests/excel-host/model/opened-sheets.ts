/** What opening a workbook has in common, whatever it is opened from. */

import type { Sheet } from "#src/core/index";
import type { Workbook } from "./workbook";
import type { Visibility } from "./worksheet";

export const visibilities = {
  visible: "Visible",
  hidden: "Hidden",
  "very-hidden": "VeryHidden",
} as const satisfies Record<Sheet["visibility"], Visibility>;

export function namesOfSheets(sheets: readonly { readonly name: string }[]): [string, ...string[]] {
  const [first, ...others] = sheets.map(({ name }) => name);
  if (first === undefined) throw new Error("A workbook has at least one sheet");
  return [first, ...others];
}

export function showFirstVisible({ Worksheets }: Workbook): void {
  const front = Worksheets.items().find(({ Visibility }) => Visibility === "Visible");
  if (!front) throw new Error("A workbook has at least one visible sheet");
  Worksheets.active = front;
  Worksheets.selection = front.GetCell(0, 0);
}
