import type { ConsolidatedRow } from "./consolidation";
import type { DataTable } from "./data-tables";
import type { ColumnKey } from "../return/layout";
import { cellByKey } from "../return/return";
import { tidySpaces } from "../text";

/** An answer as it counts: the partner's own, white space tidied; null where it is blank. */
export function answerText<K extends DataTable>(
  row: ConsolidatedRow<K>,
  column: ColumnKey<K>,
): string | null {
  const text = row.returned ? tidySpaces(cellByKey(row.returned, column)?.text ?? "") : "";
  return text === "" ? null : text;
}
