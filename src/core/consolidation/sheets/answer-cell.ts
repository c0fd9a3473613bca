/** An answer, or an issued fact, as it stands in a consolidated table. */

import { factCell, shownCell, textCell } from "./shown";
import type { ConsolidatedRow } from "../consolidation";
import { cellByKey } from "../../return/return";
import type { DraftCell } from "../../workbook-draft";

export function answerCell(row: ConsolidatedRow, key: string): DraftCell {
  const fact = row.issued.get(key);
  if (fact !== undefined) return factCell(fact);
  const cell = row.returned ? cellByKey(row.returned, key) : undefined;
  return cell && row.source ? shownCell(cell, row.source.file) : textCell(null);
}
