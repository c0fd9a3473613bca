/** Marks that plain Excel shows without the add-in: a rule says when, the template's writer turns it into a format. */

import type { ColumnKey, TableKey } from "./layout";

interface MarkIn<K extends TableKey> {
  readonly table: K;
  /** The column whose cells are marked. */
  readonly column: ColumnKey<K>;
  /**
   * An Excel condition on the row. `[key]` stands for that column's cell in the row, `[[key]]` for the whole column
   * of the table; column keys, not headings: `AND([outcome]="met",TRIM([progress])="")`.
   */
  readonly when: string;
  readonly look: "error" | "warning" | "advice";
}

export type TemplateMark = { [K in TableKey]: MarkIn<K> }[TableKey];
