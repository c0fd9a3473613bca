/** What the interface is given in Excel: the open workbook through Office.js, files as in any browser. */

import { layout, sheetNames } from "#src/core/index";
import type { BrowserHost } from "#src/hosts/browser/browser-host";
import type { OurSheets } from "#src/hosts/excel/refuse-edit";
import type { ExcelHost } from "#src/hosts/excel/excel-host";
import { HostError, type HostErrorKind } from "#src/hosts/excel/host-error";
import type { UiHost } from "#src/ui/host";

const tables = Object.values(layout);
const sheetsOfReturns: ReadonlySet<string> = new Set(tables.map(({ sheet }) => sheet));
const tablesOfReturns: ReadonlySet<string> = new Set(tables.map(({ name }) => name));

/** Only what a return asks for is ever changed in the person's workbook; a renamed sheet is known by its table. */
export const ours: OurSheets = {
  mayEdit: (sheet, names) => sheetsOfReturns.has(sheet) || names.some((name) => tablesOfReturns.has(name)),
  isRecord: (sheet) => sheet.toLowerCase() === sheetNames.record,
};

/** The file's name in an address or a path of either kind; null for a workbook that was never saved. */
export function fileName(documentUrl: string | null): string | null {
  const [path = ""] = (documentUrl ?? "").split(/[?#]/);
  const name = path.split(/[/\\]/).at(-1) ?? "";
  if (name === "") return null;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    // A name on disk may hold a per cent sign that means itself.
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** What is over in a moment: the person is told what to do, and tries again. */
const passing: ReadonlySet<HostErrorKind> = new Set(["busy", "cell-edit"]);

export interface ExcelUiHostOptions {
  readonly excel: ExcelHost;
  readonly browser: BrowserHost;
  /** Office.context.document.url. */
  readonly documentUrl: string | null;
}

export function createExcelUiHost({ excel, browser, documentUrl }: ExcelUiHostOptions): UiHost {
  const { live } = excel;
  const { openWorkbook: _, ...files } = browser;
  return {
    ...files,
    kind: "excel",
    open: {
      name: fileName(documentUrl),
      read: () => excel.read(),
      bytes: () => excel.fileBytes(),
      edit: (edits) => live.editWithUndo(edits),
      onChange: (listener) => live.onChange(listener),
      shown: {
        reveal: (cell) => live.reveal(cell),
        selection: () => live.selection(),
        onSelection: (listener) => live.onSelection(listener),
      },
    },
    async giveWorkbook(file) {
      try {
        await excel.openWorkbook(file.bytes);
        return "excel";
      } catch (error) {
        // Whatever keeps Excel from opening it, the person can still have the file; what passes is only said.
        if (!(error instanceof HostError) || passing.has(error.kind)) throw error;
        return browser.giveWorkbook(file);
      }
    },
    explain: (error) => (error instanceof HostError ? error.message : browser.explain(error)),
  };
}
