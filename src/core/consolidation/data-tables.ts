/** The tables that a consolidation brings together. */

import type { TableKey } from "../return/layout";

/** The tables whose rows are brought together. */
export type DataTable = Exclude<TableKey, "cover">;

/** The tables with one row for each thing issued. */
export type IssuedTable = "actions" | "milestones";
