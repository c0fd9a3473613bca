/** Some answers of a consolidated workbook, with the cell of the file that each must come from, looked up in that file. */

import { beside } from "#src/core/consolidation/consolidated-layout";
import {
  cellAddress,
  columnsOf,
  contentText,
  layout,
  parseCellAddress,
  type TableKey,
} from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { openConsolidated, records } from "./desk-work";
import { fileNamed } from "./returns";

export interface TracedAnswer {
  /** Of the consolidated workbook. */
  readonly sheet: string;
  readonly address: string;
  readonly file: string;
  /** In the file: "Milestones F3". */
  readonly place: string;
  /** What that cell holds. */
  readonly text: string;
}

const tables = Object.keys(layout).filter((key): key is TableKey => key !== "cover");

/** One answer of each table and file. */
export async function tracedAnswers(folder: string, bytes: Uint8Array): Promise<TracedAnswer[]> {
  const book = openConsolidated(bytes);
  const traced: TracedAnswer[] = [];
  for (const key of tables) {
    const { sheet } = layout[key];
    const asked = columnsOf(key).filter(({ column }) => column.input && column.type === "text");
    const headings = [beside.file.heading, beside.cell.heading, ...asked.map(({ column }) => column.heading)];
    const seen = new Set<string>();
    for (const record of records(book, sheet, headings)) {
      const file = record.text(beside.file.heading);
      const at = parseCellAddress(record.text(beside.cell.heading));
      const answered = asked.find(({ column }) => record.text(column.heading).trim() !== "");
      if (seen.has(file) || !at || !answered) continue;
      seen.add(file);
      const { heading } = answered.column;
      const cells =
        readXlsx(await fileNamed(folder, file)).sheets.find(
          ({ name }) => name === record.text(beside.sheet.heading),
        )?.cells ?? [];
      const column = cells.find((cell) => cell.row < at.row && contentText(cell.content) === heading)?.column;
      const source = cells.find((cell) => cell.row === at.row && cell.column === column);
      if (column === undefined || !source) throw new Error(`${file} has no ${heading} at row ${at.row + 1}`);
      traced.push({
        sheet,
        address: cellAddress({ row: record.row, column: record.columnOf(heading) ?? 0 }),
        file,
        place: `${record.text(beside.sheet.heading)} ${cellAddress({ row: at.row, column })}`,
        text: contentText(source.content).trim(),
      });
    }
  }
  return traced;
}
