/** The Guidance sheet: what each column asks and what each rule checks, from the same words that the pane shows. */

import { headingRow, rowHeight } from "./sheets";
import {
  columnsOf,
  coverInputs,
  coverItems,
  coverQuestions,
  layout,
  sheetNames,
  type TableKey,
} from "../layout";
import type { DraftCell, SheetDraft } from "../../workbook-draft";

/** What the sheet says of a rule. */
export interface RuleGuidance {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** Answers that break the rule and answers that satisfy it, in words; null where no single row shows it. */
  readonly example: { readonly wrong: string; readonly right: string } | null;
}

const headings = ["Part", "Item", "What it asks", "Example or what to do"];
const widths = [20, 34, 64, 64];

export function guidanceSheet(tables: readonly TableKey[], rules: readonly RuleGuidance[]): SheetDraft {
  const lines = [
    ...coverInputs.map((item) => {
      const { asks, example } = coverQuestions[item];
      return [layout.cover.sheet, coverItems[item], asks, `For example: ${example}`];
    }),
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
    ...rules.map(({ id, title, why, remedy, example }) => [
      "What is checked",
      `${title} (${id})`,
      why,
      [remedy, ...(example ? [`Not so: ${example.wrong}`, `But so: ${example.right}`] : [])].join("\n"),
    ]),
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
