/** A sheet with one table, one record a row: what all visible sheets of the consolidated workbook are. */

import { headingRow } from "../../return/template/sheets";
import { shortened } from "../../text";
import type { CellRange } from "../../workbook";
import { columnLetters } from "../../workbook";
import type {
  DraftCell,
  DraftMark,
  DraftValidation,
  DraftValidationKind,
  SheetDraft,
} from "../../workbook-draft";

export interface RecordColumn<R> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (record: R) => DraftCell;
  /** What people may enter, where they may enter something. */
  readonly accepts?: DraftValidationKind;
}

export interface RecordSheet<R> {
  readonly sheet: string;
  readonly table: string;
  readonly title: string;
  readonly columns: readonly RecordColumn<R>[];
  readonly records: readonly R[];
  /** Stands in the first cell when there is no record: an Excel table needs a row. */
  readonly none: string;
  /** Marks the cells of a column that hold just these words. */
  readonly marks?: readonly {
    readonly heading: string;
    readonly says: string;
    readonly look: DraftMark["look"];
  }[];
}

/** Far ahead or long ago is a slip of the keys. */
export const plausibleDates = { kind: "date", from: "2015-01-01", to: "2099-12-31" } as const;

function alertFor(accepts: DraftValidationKind, heading: string): Pick<DraftValidation, "alert"> {
  if (accepts.kind === "any") return {};
  const text =
    accepts.kind === "list"
      ? "This is not in the list. Keep it all the same?"
      : "This is not what the column asks for. Keep it all the same?";
  return { alert: { title: shortened(heading, 32), text, style: "warning" } };
}

export function recordSheet<R>({
  sheet,
  table,
  title,
  columns,
  records,
  none,
  marks = [],
}: RecordSheet<R>): SheetDraft {
  const firstRow = headingRow + 1;
  const last = firstRow + Math.max(records.length, 1) - 1;
  const body =
    records.length > 0
      ? records.map((record) => columns.map(({ cell }) => cell(record)))
      : [columns.map((_, index): DraftCell => ({ value: index === 0 ? none : null, style: "text" }))];
  const down = (index: number): CellRange => ({ top: firstRow, left: index, bottom: last, right: index });
  const indexOf = (heading: string) => columns.findIndex((column) => column.heading === heading);
  return {
    name: sheet,
    visibility: "visible",
    widths: columns.map(({ width }) => width),
    rows: [
      [{ value: title, style: "title" }],
      columns.map(({ heading }): DraftCell => ({ value: heading, style: "heading" })),
      ...body,
    ],
    tables: [{ name: table, range: { top: headingRow, left: 0, bottom: last, right: columns.length - 1 } }],
    validations: columns.flatMap(({ heading, accepts }, index): DraftValidation[] =>
      accepts === undefined || records.length === 0
        ? []
        : [{ ranges: [down(index)], accepts, ...alertFor(accepts, heading) }],
    ),
    marks: marks.map(({ heading, says, look }): DraftMark => {
      const index = indexOf(heading);
      return { range: down(index), formula: `$${columnLetters(index)}${firstRow + 1}="${says}"`, look };
    }),
    frozenRows: firstRow,
    protection: { rowsMayChange: false },
    print: { orientation: "landscape", repeatRows: firstRow },
  };
}
