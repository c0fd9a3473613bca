/** Workbooks that are larger than a return may be. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { ordinaryBudgets } from "#src/hosts/xlsx/budgets";

/** With more in its last sheet than is read of a return. */
export function padded(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const last = Object.keys(parts)
    .filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part))
    .at(-1);
  const sheet = strFromU8(parts[last ?? ""] ?? new Uint8Array());
  const padding = " ".repeat(1_000);
  const rows = Array.from(
    { length: ordinaryBudgets.partBytes / padding.length },
    (_, index) => `<row r="${500_000 + index}" spans="${padding}"/>`,
  );
  const longer = sheet.replace("</sheetData>", `${rows.join("")}</sheetData>`);
  return zipSync({ ...parts, [last ?? ""]: strToU8(longer) });
}
