/** The Guidance sheet: what each column asks and what each rule checks, from the same words that the pane shows. */

import { headingRow, rowHeight } from "./sheets";
import { columnsOf, layout, sheetNames, type TableKey } from "../layout";
import type { DraftCell, SheetDraft } from "../../workbook-draft";

/** What the sheet says of a rule. */
export interface RuleGuidance {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

const headings = ["Part", "Item", "What it asks", "Example or what to do"];
const widths = [20, 34, 64, 64];

export function guidanceSheet(tables: readonly TableKey[], rules: readonly RuleGuidance[]): SheetDraft {
  const lines = [
    ...tables
      .filter((key) => key !== "cover")
      .flatMap((key) =>
        columnsOf(key).map(({ column }) => [
          layout[key].sheet,
          column.heading,
          column.asks,
          column.input ? (column.example ? `For example: ${column.example}` : "") : "Filled in for you.",
        ]),
      ),
    ...rules.map(({ id, title, why, remedy }) => ["What is checked", `${title} (${id})`, why, remedy]),
  ];
  const firstRow = headingRow + 1;
  return {
    name: sheetNames.guidance,
    visibility: "visible",
    widths,
    rows: [
      [{ value: "Guidance: what each column asks, and what is checked", style: "title" }],
      headings.map((value): DraftCell => ({ value, style: "heading" })),
      ...lines.map((line) => line.map((value): DraftCell => ({ value, style: "text" }))),
    ],
    heights: new Map([
      [0, 26],
      ...lines.map((line, row): [number, number] => [
        firstRow + row,
        rowHeight(line.map((text, index) => ({ text, width: widths[index] ?? 20 }))),
      ]),
    ]),
    tables: [
      {
        name: "Guidance",
        filter: false,
        range: { top: headingRow, left: 0, bottom: headingRow + lines.length, right: headings.length - 1 },
      },
    ],
    validations: [],
    marks: [],
    frozenRows: firstRow,
    protection: { rowsMayChange: false },
    print: { orientation: "landscape", repeatRows: firstRow },
  };
}
