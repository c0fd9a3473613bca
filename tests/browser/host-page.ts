/** The page around the task pane, in the browser: plays Excel on the web with a workbook open. */

import { cellAddress, parseCellAddress, type CellEdit, type Workbook } from "#src/core/index";
import { consolidatedBudgets } from "#src/hosts/xlsx/budgets";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { createFakeExcel, type FakeExcel } from "#tests/excel-host/fake-excel";
import { serialOf } from "#tests/excel-host/model/dates";
import type { Worksheet } from "#tests/excel-host/model/worksheet";
import { createWacHost } from "#tests/excel-host/wac-host";
import { windowName } from "#tests/excel-host/wac-messages";
import { consolidatedOf, consolidatedPartners } from "./planted-consolidation";
import { cycle, issued, partner, plantedEdits, sampleEdits } from "./planted-return";

/** What the tests ask of it. */
export interface HostPage {
  /** The person types into the sheet. */
  types(sheet: string, address: string, value: string): void;
  selects(sheet: string, address: string): void;
  /** The active cell, as "Sheet!A1". */
  selection(): string;
  value(sheet: string, address: string): string | number | boolean;
  /** The first column of a sheet, from its second row to its last. */
  entries(sheet: string): readonly (string | number | boolean)[];
  /** From now on Excel opens no workbook for an add-in. */
  opensNothing(): void;
  /** The files that the pane asked Excel to open, in Base64. */
  opened(): readonly string[];
  /** Calls of office.js that nothing here answers. */
  unanswered(): readonly string[];
  startCellEdit(): void;
  endCellEdit(): void;
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

function sheetNamed(excel: FakeExcel, name: string): Worksheet {
  const sheet = excel.workbook.Worksheets.find(name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}`);
  return sheet;
}

/** As a file holds them: without Excel's opinion on what is typed. */
function put(excel: FakeExcel, edits: readonly CellEdit[]): void {
  for (const { at, value } of edits) {
    const cells = sheetNamed(excel, at.sheet).cells;
    const isDate = typeof value === "object" && value !== null;
    cells.put(at.row, at.column, {
      ...cells.at(at.row, at.column),
      value: isDate ? serialOf(value.date) : (value ?? ""),
    });
  }
}

/** Of the embedded plan. */
const largestPartner = "nhs-england";

/** A return as it is once a partner has filled it in. */
function filled(of: string): Workbook {
  const scratch = createFakeExcel();
  scratch.open(issued(of));
  const contents = scratch.contents();
  put(scratch, of === partner ? plantedEdits(contents) : sampleEdits(contents, of));
  return scratch.contents();
}

const workbooks: Readonly<Record<string, (excel: FakeExcel) => void>> = {
  other: () => undefined,
  issued: (excel) => excel.open(issued()),
  planted(excel) {
    excel.open(issued());
    put(excel, plantedEdits(excel.contents()));
  },
  consolidated(excel) {
    const returns = consolidatedPartners.map((of) => ({
      file: `${cycle}-${of}.xlsx`,
      workbook: filled(of),
    }));
    excel.open(consolidatedOf(returns));
  },
  largest(excel) {
    excel.open(issued(largestPartner));
    put(excel, sampleEdits(excel.contents(), largestPartner));
  },
};

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

const asked = new URLSearchParams(location.search);
/** A file that the test hands over, with what is typed into it. */
const handed: { file: Uint8Array; readonly typed: CellEdit[] } = { file: new Uint8Array(), typed: [] };
const excel = createFakeExcel({
  ...(asked.has("sets") ? { requirements: { ExcelApi: asked.get("sets") ?? "" } } : {}),
  ...(asked.has("bytes") ? { fileBytes: () => patchXlsx(handed.file, handed.typed) } : {}),
});
const workbook = asked.get("workbook") ?? "other";
if (workbook === "handed") {
  handed.file = new Uint8Array(await (await fetch("/handed.xlsx")).arrayBuffer());
  excel.open(readXlsx(handed.file, { budgets: consolidatedBudgets }));
}
workbooks[workbook]?.(excel);
excel.faults.silent = asked.has("silent");

const frame = document.createElement("iframe");
// office.js reads it before anything else, so it is there before the page is.
frame.name = windowName(location.origin);
frame.title = "Action plan returns";
const host = createWacHost(excel, (text) => frame.contentWindow?.postMessage(text, location.origin));
addEventListener("message", ({ source, data }) => {
  if (source === frame.contentWindow) host.receive(data);
});
frame.src = `/taskpane/index.html?view=${asked.get("view") ?? "check"}`;
document.body.append(frame);

window.hostPage = {
  types(sheet, address, value) {
    excel.user.types(sheet, address, value);
    const at = parseCellAddress(address);
    if (at) handed.typed.push({ at: { sheet, ...at }, value });
  },
  selects: (sheet, address) => excel.user.selects(sheet, address),
  selection() {
    const { sheet, area } = excel.workbook.GetActiveCell();
    return `${sheet.Name}!${cellAddress(area)}`;
  },
  value: (sheet, address) => sheetNamed(excel, sheet).GetRange(address).Values[0]?.[0] ?? "",
  entries: (sheet) =>
    sheetNamed(excel, sheet)
      .cells.all()
      .filter(({ row, column, cell }) => row > 0 && column === 0 && cell.value !== "")
      .map(({ cell }) => cell.value),
  opensNothing: () => excel.faults.failRequest(1, { code: "UnsupportedOperation" }),
  opened: () => excel.workbook.opened.map(base64Of),
  unanswered: () => host.unanswered,
  startCellEdit: () => excel.startCellEdit(),
  endCellEdit: () => excel.endCellEdit(),
};
