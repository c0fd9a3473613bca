/** "Start here": what the return is, and who signs it. */

import { headingRow, rowHeight } from "./sheets";
import { coverInputs, coverItems, coverQuestions, layout, type CoverItem } from "../layout";
import type { DraftCell, DraftValidation, SheetDraft } from "../../workbook-draft";

const isInput = (item: CoverItem): item is keyof typeof coverQuestions =>
  coverInputs.some((input) => input === item);

/** `issued` gives the answers of the locked rows. */
export function coverSheet(title: string, issued: ReadonlyMap<CoverItem, string>): SheetDraft {
  const items = Object.keys(coverItems) as CoverItem[];
  const { name, sheet, columns } = layout.cover;
  const firstRow = headingRow + 1;
  const rows = items.map((item): DraftCell[] => [
    { value: coverItems[item], style: "label" },
    isInput(item)
      ? { value: null, style: item === "dateApproved" ? "input-date" : "input" }
      : { value: issued.get(item) ?? null, style: "text" },
  ]);
  const widths = [columns.item.width, columns.answer.width];
  return {
    name: sheet,
    visibility: "visible",
    widths,
    rows: [
      [{ value: title, style: "title" }],
      [
        { value: columns.item.heading, style: "heading" },
        { value: columns.answer.heading, style: "heading" },
      ],
      ...rows,
    ],
    heights: new Map([
      [0, rowHeight([{ text: title, width: 50 }]) + 8],
      ...items.map((item, index): [number, number] => [
        firstRow + index,
        rowHeight([{ text: issued.get(item) ?? "", width: columns.answer.width }]) + 3,
      ]),
    ]),
    tables: [
      {
        name,
        range: { top: headingRow, left: 0, bottom: firstRow + items.length - 1, right: 1 },
        filter: false,
      },
    ],
    validations: items.flatMap((item, index): DraftValidation[] => {
      if (!isInput(item)) return [];
      const at = { top: firstRow + index, left: 1, bottom: firstRow + index, right: 1 };
      const prompt = {
        title: coverItems[item],
        text: `${coverQuestions[item].asks} For example: ${coverQuestions[item].example}.`,
      };
      return item === "dateApproved"
        ? [
            {
              ranges: [at],
              accepts: { kind: "date", from: "2015-01-01", to: "2099-12-31" },
              prompt,
              alert: {
                title: coverItems[item],
                text: `Enter a date such as ${coverQuestions[item].example}.`,
                style: "stop",
              },
            },
          ]
        : [{ ranges: [at], accepts: { kind: "any" }, prompt }];
    }),
    marks: [],
    frozenRows: firstRow,
    protection: { rowsMayChange: false },
    print: { orientation: "portrait", repeatRows: firstRow },
  };
}
