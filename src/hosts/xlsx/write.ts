import type { WorkbookDraft } from "#src/core/index";
import { writeXlsx as writeParts } from "hucre/xlsx";
import { deflatePart, type Deflate } from "./deflate";
import { lintDraft } from "./lint-draft";
import { lookTable } from "./look-table";
import { fontName } from "./looks";
import { finishWorkbook } from "./post-pass";
import { sheetData } from "./sheet-data";
import { storedText, xmlText } from "./stored-text";
import { stringTable } from "./string-table";
import { writeNames } from "./write-names";
import { specimens, writeSheet } from "./write-sheet";

const creator = "Action Plan Returns";

export interface WriteOptions {
  /** Deflates the parts, each as soon as it is written; where it is not given, one after the other and here. */
  readonly deflate?: Deflate;
}

const deflateHere: Deflate = async (bytes) => deflatePart(bytes);

/**
 * A new workbook as the bytes of an .xlsx file; the same draft gives the same bytes on every machine.
 * Throws DraftError when Excel could not open the draft as meant, or something would be lost without a word.
 */
export async function writeXlsx(
  draft: WorkbookDraft,
  { deflate = deflateHere }: WriteOptions = {},
): Promise<Uint8Array> {
  lintDraft(draft);
  const firstVisible = draft.sheets.findIndex(({ visibility }) => visibility === "visible");
  const written = new Date(`${draft.createdOn}T00:00:00Z`);
  const strings = stringTable();
  const looks = lookTable();
  const cells = draft.sheets.map((sheet) => sheetData(sheet, { strings, looks }));
  const parts = await writeParts({
    sheets: draft.sheets.map((sheet, index) => ({
      ...writeSheet(sheet),
      ...(index === 0 ? { cells: specimens(looks.looks) } : {}),
    })),
    namedRanges: writeNames(draft),
    activeSheet: firstVisible,
    defaultFont: { name: fontName, size: 11, family: 2 },
    properties: {
      title: xmlText(draft.title),
      creator,
      lastModifiedBy: creator,
      created: written,
      modified: written,
      custom: Object.fromEntries(
        [...draft.properties].map(([name, value]) => [storedText(name), storedText(value)]),
      ),
    },
  });
  const finish = {
    activeSheet: firstVisible,
    application: creator,
    font: fontName,
    cells,
    strings: strings.toXml(),
    looks: looks.looks.length,
  };
  return finishWorkbook(parts, finish, deflate);
}
