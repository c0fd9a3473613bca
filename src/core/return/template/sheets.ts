/** The sheets of a template, from the layout. */

import { columnsOf, layout, type Column, type TableKey } from "../layout";
import { formulaOf } from "./mark-formula";
import type { TemplateMark } from "../template-marks";
import { shortened } from "../../text";
import type { CellRange } from "../../workbook";
import type {
  CellStyle,
  DraftCell,
  DraftMark,
  DraftValidation,
  DraftValidationKind,
  DraftValue,
  SheetDraft,
} from "../../workbook-draft";

/** Rows of a template stand under one title row and one heading row. */
export const headingRow = 1;
const firstRow = headingRow + 1;

/**
 * Free rows under the table's own, for more answers than it has room for: on a protected sheet Excel does not let it
 * grow. Who needs still more may insert rows. Every cell of them has to be read again when the return comes back.
 */
const rowsBelowTable = 40;

const tallestRow = 409;
const lineHeight = 15;

/** Height in points that shows all the text of a row: spreadsheet programs do not measure wrapped text on opening. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
  atLeast = 1,
): number {
  const lines = cells.map(({ text, width }) =>
    text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.08) / Math.max(width - 1, 1))), 0),
  );
  return Math.min(tallestRow, Math.max(atLeast, ...lines) * lineHeight + 4);
}

const inputStyles = {
  text: "input",
  bullets: "input",
  due: "input",
  action: "input-number",
  milestone: "input-id",
  status: "input",
  outcome: "input",
  priority: "input",
  date: "input-date",
  number: "input-number",
} as const satisfies Record<Column["type"], CellStyle>;

export function styleOf(column: Column): CellStyle {
  return column.input ? inputStyles[column.type] : "text";
}

/** Names of the lists on the hidden sheet, by the type of cell that offers them. */
export const listNames: { readonly [T in Column["type"]]?: string } = {
  status: "StatusList",
  outcome: "OutcomeList",
  priority: "PriorityList",
  action: "ActionList",
  milestone: "MilestoneList",
};

/** No answer is about a day before the first strategy of this kind or far ahead: such a date is a slip of the keys. */
const dates = { from: "2015-01-01", to: "2099-12-31" };

function accepts(column: Column): DraftValidationKind {
  const list = listNames[column.type];
  if (list) return { kind: "list", name: list };
  if (column.type === "date") return { kind: "date", ...dates };
  if (column.type === "number") return { kind: "number", atLeast: 0 };
  return { kind: "any" };
}

const refusals: { readonly [K in DraftValidationKind["kind"]]?: string } = {
  list: "Choose an entry from the list in the cell.",
  date: "Enter a date such as 31 March 2025.",
  number: "Enter a number in digits, such as 14.",
};

/** Excel's limit for the title of a prompt or an alert. */
const longestTitle = 32;

function validationOf(column: Column, range: CellRange): DraftValidation {
  const kind = accepts(column);
  const refusal = refusals[kind.kind];
  const title = shortened(column.heading, longestTitle);
  return {
    ranges: [range],
    accepts: kind,
    prompt: { title, text: column.asks },
    ...(refusal === undefined ? {} : { alert: { title, text: refusal, style: "stop" as const } }),
  };
}

/**
 * One table on one sheet: title, headings, the given rows, and for tables that people add to, `spare` empty rows.
 * Marks whose table it is become conditional formats.
 */
export function tableSheet(
  key: TableKey,
  rows: readonly (readonly DraftValue[])[],
  options: { readonly spare: number; readonly marks: readonly TemplateMark[] },
): SheetDraft {
  const { name, sheet, title } = layout[key];
  const free = layout[key].rows === "free";
  const columns = columnsOf(key).map(({ column }) => column);
  const tableRows = free ? Math.max(options.spare, 1) : rows.length;
  const last = firstRow + Math.max(tableRows, 1) - 1;
  const lastFree = free ? last + rowsBelowTable : last;
  const down = (index: number, bottom = lastFree): CellRange => ({
    top: firstRow,
    left: index,
    bottom,
    right: index,
  });

  const body = Array.from({ length: Math.max(tableRows, 1) }, (_, row) =>
    columns.map((column, index): DraftCell => ({
      value: rows[row]?.[index] ?? null,
      style: styleOf(column),
    })),
  );
  const widths = columns.map(({ width }) => width);
  const heights = new Map<number, number>([
    [0, 26],
    [headingRow, rowHeight(columns.map(({ heading, width }) => ({ text: heading, width: width - 2 })))],
  ]);
  for (const [row, values] of rows.entries()) {
    const texts = values.map((value, index) => ({ text: String(value ?? ""), width: widths[index] ?? 10 }));
    heights.set(firstRow + row, rowHeight(texts, 3));
  }

  return {
    name: sheet,
    visibility: "visible",
    widths,
    rows: [
      [{ value: title, style: "title" }],
      columns.map(({ heading }): DraftCell => ({ value: heading, style: "heading" })),
      ...body,
    ],
    heights,
    tables: [{ name, range: { top: headingRow, left: 0, bottom: last, right: columns.length - 1 } }],
    validations: columns.flatMap((column, index) =>
      column.input ? [validationOf(column, down(index))] : [],
    ),
    marks: options.marks
      .filter(({ table }) => table === key)
      .map((mark): DraftMark => {
        const index = columnsOf(key).findIndex((column) => column.key === mark.column);
        return { range: down(index), formula: formulaOf(mark, firstRow, lastFree), look: mark.look };
      }),
    frozenRows: firstRow,
    protection: { rowsMayChange: free },
    ...(free
      ? {
          unlocked: columns.map((column, index) => ({
            range: { top: last + 1, left: index, bottom: lastFree, right: index },
            style: styleOf(column),
          })),
        }
      : {}),
    print: { orientation: "landscape", repeatRows: firstRow },
  };
}
