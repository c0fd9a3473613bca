/** Mends what the writing library cannot say, part by part, and packs the parts the same way on every machine. */
import { strFromU8, unzipSync } from "fflate";
import type { Deflate } from "./deflate";
import type { SheetData } from "./sheet-data";
import { joined } from "./package";
import { zipOf } from "./zip-write";

interface Finish {
  readonly activeSheet: number;
  readonly application: string;
  /** For what carries no font of its own, such as the numbers on a chart. */
  readonly font: string;
  /** The cells of each sheet, which the library has not seen. */
  readonly cells: readonly SheetData[];
  /** The part that holds their texts. */
  readonly strings: string;
  /** How many looks they have, numbered from 1. */
  readonly looks: number;
}

export async function finishWorkbook(
  workbook: Uint8Array,
  finish: Finish,
  deflate: Deflate,
): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(workbook)).map(
    async ([path, bytes]) => [path, await deflate(finishedPart(path, bytes, finish))] as const,
  );
  return zipOf(await Promise.all(parts));
}

const encoder = new TextEncoder();

function finishedPart(path: string, bytes: Uint8Array, finish: Finish): Uint8Array {
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
  if (number !== undefined) return finishedSheet(strFromU8(bytes), Number(number) - 1, finish);
  const edit = editOf(path, finish);
  return edit ? encoder.encode(edit(strFromU8(bytes))) : bytes;
}

/** The sheet as the library made it, around its cells. */
function finishedSheet(frame: string, sheet: number, { cells, looks, activeSheet }: Finish): Uint8Array {
  const own = cells[sheet];
  if (own === undefined) throw new Error(`The writing library made a sheet too many: the ${sheet + 1}th.`);
  if (sheet === 0) refuseOtherLooks(frame, looks);
  const [before = "", after, ...more] = frame.split(/<sheetData>.*<\/sheetData>|<sheetData\/>/s);
  if (after === undefined || more.length > 0) throw new Error("The writing library made no room for cells.");
  const [head = "", tail = ""] = withSheetMended(
    `${before}${cellsHere}${after}`,
    own,
    sheet === activeSheet,
  ).split(cellsHere);
  return joined([encoder.encode(head), own.xml, encoder.encode(tail)]);
}

/** Where the cells go while the rest is mended; no XML has such a character. */
const cellsHere = "\0";

function editOf(path: string, finish: Finish): ((xml: string) => string) | null {
  const { application, font, strings } = finish;
  if (/^xl\/charts\/[^/]+\.xml$/.test(path)) return withChartMended;
  switch (path) {
    case "xl/sharedStrings.xml":
      return () => strings;
    case "xl/styles.xml":
      return withQuotePrefixes;
    case "xl/workbook.xml":
      return withoutRecalculation;
    case "xl/theme/theme1.xml":
      return (xml) => xml.replaceAll(/<a:latin typeface="[^"]+"\/>/g, `<a:latin typeface="${font}"/>`);
    case "docProps/core.xml":
      return withLanguage;
    case "docProps/app.xml":
      return (xml) => replaceOnce(xml, /<Application>[^<]*(?=<)/, `<Application>${application}`);
    default:
      return null;
  }
}

/** Cells name their look by its number, so the library must have numbered the specimens as they came. */
function refuseOtherLooks(xml: string, looks: number): void {
  const numbers = [...xml.matchAll(/<c r="[A-Z]+1" t="s" s="(\d+)">/g)].map(([, number]) => Number(number));
  if (numbers.length !== looks || !numbers.every((number, index) => number === index + 1))
    throw new Error(`The writing library numbered ${looks} looks as ${numbers.join(", ")}.`);
}

/**
 * Says what the cells take up, selects the sheet that people see first, and keeps Excel from flagging ids such as 18.2
 * as numbers stored as text.
 */
function withSheetMended(frame: string, { dimension }: SheetData, active: boolean): string {
  const dimensioned = frame.replace(/<dimension [^>]*>/, "");
  const sheet = replaceOnce(
    withCursorInA1(dimensioned, active),
    /(?=<sheetViews>)/,
    dimension === null ? "" : `<dimension ref="${dimension}"/>`,
  );
  const ignored =
    dimension === null
      ? ""
      : `<ignoredErrors><ignoredError sqref="${dimension}" numberStoredAsText="1"/></ignoredErrors>`;
  return replaceOnce(sheet, /(?=<drawing |<tableParts |<\/worksheet>)/, ignored);
}

/** The cursor stands in A1 and nowhere else, for whoever moves by keyboard or listens. */
function withCursorInA1(sheet: string, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : "";
  return replaceOnce(
    sheet,
    /<sheetView( [^>]*?)(?:\/>|>(.*?)<\/sheetView>)/,
    (_, attributes = "", pane) =>
      `<sheetView${selected}${attributes}>${pane ?? ""}<selection${pane === undefined ? "" : ' pane="bottomLeft"'} activeCell="A1" sqref="A1"/></sheetView>`,
  );
}

/** The right language, and no label where a bar has no length: noughts would lie on top of one another. */
function withChartMended(chart: string): string {
  return chart
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replaceAll("<c:dLbls>", '<c:dLbls><c:numFmt formatCode="0;;;" sourceLinked="0"/>');
}

/** See `looks`: the reading order stands for Excel's mark of text typed with a leading apostrophe. */
function withQuotePrefixes(styles: string): string {
  return styles.replaceAll(
    /<xf ([^>]*)><alignment([^>]*) readingOrder="1"\/>/g,
    '<xf $1 quotePrefix="1"><alignment$2/>',
  );
}

/** No cell holds a formula, so asking for a recalculation would only make Excel offer to save on closing. */
function withoutRecalculation(workbook: string): string {
  return replaceOnce(workbook, /<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');
}

function withLanguage(core: string): string {
  return replaceOnce(core, /(?=<\/cp:coreProperties>)/, "<dc:language>en-GB</dc:language>");
}

function replaceOnce(
  xml: string,
  pattern: RegExp,
  by: string | ((...found: (string | undefined)[]) => string),
): string {
  if (!pattern.test(xml))
    throw new Error(`The writing library's output has nothing like ${String(pattern)}.`);
  return typeof by === "string" ? xml.replace(pattern, by) : xml.replace(pattern, by);
}
