/** Files made to hurt whoever reads them: small to send, large or confusing to open. */
import { deflateSync } from "fflate";
import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { UnreadableReason } from "#src/hosts/xlsx/errors";
import { DeflateWriter, endOfBlock, longestMatch } from "#tests/hosts/xlsx/build-deflate";
import { bookOf, buildBook, mainNamespace } from "#tests/hosts/xlsx/build-book";
import { buildZip, concat, type EntrySpec } from "#tests/hosts/xlsx/build-zip";

export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Null where the file, odd as it is, has to be read. */
  readonly refusedAs: UnreadableReason | null;
}

const mebibyte = 1024 * 1024;
const sheetPath = "xl/worksheets/sheet1.xml";
const start = `<worksheet xmlns="${mainNamespace}"><sheetData>`;
const end = "</sheetData></worksheet>";
const cell = `<row r="1"><c r="A1"><v>1</v></c></row>`;

/** `unit` so many times between `before` and `after`, compressed without ever being whole. */
function repeated(before: string, unit: string, times: number, after: string) {
  const flush = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH });
  const inBlock = Math.max(1, Math.floor(mebibyte / unit.length));
  const block = unit.repeat(inBlock);
  const blocks = Math.ceil(times / inBlock);
  const packedBlock = flush(block);
  const packed = concat(flush(before), ...Array<Uint8Array>(blocks).fill(packedBlock), flush(after), [3, 0]);
  let crc = crc32(before);
  for (let i = 0; i < blocks; i += 1) crc = crc32(block, crc);
  return {
    packed,
    declaredCrc: crc32(after, crc),
    declaredSize: before.length + blocks * block.length + after.length,
  };
}

/**
 * A sheet made of one compressed block over and over, eight mebibytes of it unless said otherwise, after others. What
 * its blocks may repeat is an element that no reader looks at, 43 characters long, so that six make a match, and marks
 * and cells stay within their budgets.
 */
function ofBlocks(write: Write, count = Infinity, before: Write = () => undefined) {
  const head = new DeflateWriter();
  head.text(`${start}${cell}<a b="${"x".repeat(34)}"/>`);
  before(head);
  head.emptyStored();

  // Eight blocks end where a byte ends.
  const eight = new DeflateWriter();
  for (let i = 0; i < 8; i += 1) write(eight);
  const times = Math.min(count / 8, Math.floor((8 * mebibyte - 10_000) / eight.bytes.length));
  const tail = new DeflateWriter();
  tail.text(end);
  const packed = concat(
    head.bytes,
    Buffer.alloc(times * eight.bytes.length, Uint8Array.from(eight.bytes)),
    tail.end(),
  );
  const content = inflateRawSync(packed);
  return { packed, declaredCrc: crc32(content), declaredSize: content.length };
}

type Write = (writer: DeflateWriter) => void;

/** One match of 258 bytes, 43 back. */
const match = { length: longestMatch, distance: 10, extra: 10, extraBits: 4 };
const ofMatches = (count: number) => ({
  literals: new Map([endOfBlock, longestMatch].map((symbol) => [symbol, 1])),
  distances: new Map([[match.distance, 1]]),
  symbols: Array<typeof match>(count).fill(match),
});
const manyMatches: Write = (writer) => writer.dynamic(ofMatches(32_000));

const spaces = (count: number) => Array<number>(count).fill(0x20);
const shortCodes = new Map([0x20, endOfBlock].map((symbol) => [symbol, 1]));
const longCodes = new Map([
  ...Array.from({ length: 14 }, (_, i): [number, number] => [i, i + 1]),
  [0x20, 15],
  [endOfBlock, 15],
]);

/** A workbook whose only sheet has the given compressed bytes. */
function bookWithSheet(sheet: Partial<EntrySpec>): Uint8Array {
  return buildBook({}, (name) => (name === sheetPath ? sheet : {}));
}

const sheetOf = (unit: string, size: number) => bookWithSheet(repeated(start, unit, size / unit.length, end));

/** An OLE file as far as its signature and the name of one of its streams. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(`Root Entry\0${stream}\0`, "utf16le"), 1024);
  return bytes;
}

function flippedBit(bytes: Uint8Array, at: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[at] = (flipped[at] ?? 0) ^ 4;
  return flipped;
}

const parts = (content: string) => buildBook({ sheets: [{ part: content }] });
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

export const hostileFiles: readonly HostileFile[] = [
  { name: "1 GiB of spaces", bytes: () => sheetOf(" ", 1024 * mebibyte), refusedAs: "too-big" },
  {
    name: "1 GiB of spaces, declared as 1,000 bytes",
    bytes: () => bookWithSheet({ ...repeated(start, " ", 1024 * mebibyte, end), declaredSize: 1000 }),
    refusedAs: "damaged",
  },
  {
    name: "1 GiB of spaces in the strings, declared as 1,000 bytes",
    bytes: () => {
      const strings = {
        ...repeated(`<sst xmlns="${mainNamespace}"><si><t>`, " ", 1024 * mebibyte, "</t></si></sst>"),
        declaredSize: 1000,
      };
      return buildBook({ sharedStrings: "" }, (name) => (name === "xl/sharedStrings.xml" ? strings : {}));
    },
    refusedAs: "damaged",
  },
  {
    name: "34 million cells",
    bytes: () => bookWithSheet(repeated(start, `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`, 34_000, end)),
    refusedAs: "too-big",
  },
  {
    name: "40 MB of cells",
    bytes: () => sheetOf(`<row>${"<c><v>1</v></c>".repeat(1000)}</row>`, 40e6),
    refusedAs: "too-big",
  },
  {
    name: "40 MB of empty cells",
    bytes: () => sheetOf(`<row>${"<c/>".repeat(1000)}</row>`, 40e6),
    refusedAs: "too-big",
  },
  { name: "40 MB of empty rows", bytes: () => sheetOf("<row/>", 40e6), refusedAs: "damaged" },
  { name: "40 MB of namespaces", bytes: () => sheetOf('<a xmlns="u"/>', 40e6), refusedAs: "damaged" },
  { name: "40 MB of unknown elements", bytes: () => sheetOf("<a/>", 40e6), refusedAs: "too-big" },
  { name: "40 MB of spaces between cells", bytes: () => sheetOf(" ", 40e6), refusedAs: "damaged" },
  {
    name: "40 MB of references to characters",
    bytes: () => sheetOf(`<row><c t="str"><v>${"&lt;".repeat(10_000)}</v></c></row>`, 40e6),
    refusedAs: "too-big",
  },
  {
    name: "40 MB of line ends",
    bytes: () => sheetOf(`<row><c t="str"><v>${"\r".repeat(10_000)}</v></c></row>`, 40e6),
    refusedAs: "too-big",
  },
  {
    name: "40 MB of comments",
    bytes: () => sheetOf(`<!--${" -".repeat(10_000)} -->`, 40e6),
    refusedAs: "damaged",
  },
  {
    name: "40 MB of attributes",
    bytes: () => sheetOf(`<row ${Array.from({ length: 190 }, (_, i) => `a${i}=""`).join(" ")}/>`, 40e6),
    refusedAs: "too-big",
  },
  {
    name: "40 MB of text",
    bytes: () => sheetOf(`<row><c t="str"><v>${"text ".repeat(200)}</v></c></row>`, 40e6),
    refusedAs: null,
  },
  {
    name: "an element with 100,000 attributes",
    bytes: () => parts(`${start}<row ${Array.from({ length: 1e5 }, (_, i) => `a${i}=""`).join(" ")}/>${end}`),
    refusedAs: "damaged",
  },
  {
    name: "elements nested 100,000 deep",
    bytes: () => parts(`${start}${"<a>".repeat(1e5)}${"</a>".repeat(1e5)}${end}`),
    refusedAs: "damaged",
  },
  {
    name: "a text of 1,000 letters used 300,000 times",
    bytes: () =>
      buildBook({
        sharedStrings: `<si><t>${"x".repeat(1000)}</t></si>`,
        sheets: [{ data: `<row>${'<c t="s"><v>0</v></c>'.repeat(10_000)}</row>`.repeat(30) }],
      }),
    refusedAs: "too-big",
  },
  {
    name: "a text of 2 MB used 3,000 times",
    bytes: () =>
      buildBook({
        sharedStrings: `<si><t>${"x".repeat(2e6)}</t></si>`,
        sheets: [{ data: `<row>${'<c t="s"><v>0</v></c>'.repeat(3000)}</row>` }],
      }),
    refusedAs: "damaged",
  },
  {
    name: "5,000 wide merged ranges",
    bytes: () =>
      buildBook({
        sheets: [
          {
            data: cell,
            after: `<mergeCells>${Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="A${i + 2}:XFD${i + 2}"/>`).join("")}</mergeCells>`,
          },
        ],
      }),
    refusedAs: null,
  },
  {
    name: "all columns set, a validation on every cell",
    bytes: () =>
      buildBook({
        sheets: [
          {
            data: cell,
            before: '<cols><col min="1" max="16384" width="9"/></cols>',
            after:
              '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
          },
        ],
      }),
    refusedAs: null,
  },
  {
    name: "a defined name __proto__",
    bytes: () => bookOf(cell, { definedNames: '<definedName name="__proto__">Sheet1!$A$1</definedName>' }),
    refusedAs: null,
  },
  {
    name: "a shared formula __proto__",
    bytes: () => bookOf('<row r="1"><c r="A1"><f t="shared" si="__proto__">B1</f><v>1</v></c></row>'),
    refusedAs: null,
  },
  {
    name: "a cell in the last corner",
    bytes: () => bookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    refusedAs: null,
  },
  {
    name: "a cell far beyond it",
    bytes: () => bookOf(`<row r="1"><c r="ZZZZZZ4000000000"><v>1</v></c></row>`),
    refusedAs: "damaged",
  },
  {
    name: "billion laughs",
    bytes: () =>
      parts(
        `<!DOCTYPE worksheet [<!ENTITY l0 "lol">${laughs}]>${start}<row><c t="str"><v>&l9;</v></c></row>${end}`,
      ),
    refusedAs: "damaged",
  },
  {
    name: "an external entity",
    bytes: () =>
      parts(
        `<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>${start}<row><c t="str"><v>&x;</v></c></row>${end}`,
      ),
    refusedAs: "damaged",
  },
  {
    name: "a document type that defines nothing",
    bytes: () => parts(`<!DOCTYPE worksheet>${start}${end}`),
    refusedAs: "damaged",
  },
  {
    name: "an entity nobody defined",
    bytes: () => parts(`${start}<row><c t="str"><v>&constructor;</v></c></row>${end}`),
    refusedAs: "damaged",
  },
  { name: "XML cut off", bytes: () => parts(`${start}${cell}`), refusedAs: "damaged" },
  {
    name: "XML cut off in a cell",
    bytes: () => parts(`${start}<row r="1"><c r="A1"><v>1`),
    refusedAs: "damaged",
  },
  {
    name: "XML that ends another element",
    bytes: () => parts(`${start}<row></sheetData></row></worksheet>`),
    refusedAs: "damaged",
  },
  {
    name: "text after the end of the XML",
    bytes: () => parts(`${start}${end}${cell}`),
    refusedAs: "damaged",
  },
  {
    name: "a prefix that nobody declared",
    bytes: () => parts(`${start}<y:row/>${end}`),
    refusedAs: "damaged",
  },
  {
    name: "a sheet that is another document",
    bytes: () => parts("<html><body/></html>"),
    refusedAs: "damaged",
  },
  { name: "a sheet that is empty", bytes: () => buildBook({ sheets: [{ part: "" }] }), refusedAs: "damaged" },
  {
    name: "bytes that are no UTF-8",
    bytes: () =>
      buildBook({
        sheets: [
          {
            part: concat(
              Buffer.from(`${start}<row><c t="str"><v>`),
              [0xff, 0xfe, 0x80],
              Buffer.from(`</v></c></row>${end}`),
            ),
          },
        ],
      }),
    refusedAs: "damaged",
  },
  {
    name: "another encoding",
    bytes: () => parts(`<?xml version="1.0" encoding="ISO-8859-1"?>${start}${end}`),
    refusedAs: "damaged",
  },
  {
    name: "a character that XML forbids",
    bytes: () => parts(`${start}<row><c t="str"><v>\u0001</v></c></row>${end}`),
    refusedAs: "damaged",
  },
  { name: "an encrypted workbook", bytes: () => compoundFile("EncryptedPackage"), refusedAs: "encrypted" },
  { name: "an old .xls", bytes: () => compoundFile("Workbook"), refusedAs: "old-xls" },
  { name: "an older .xls", bytes: () => compoundFile("Book"), refusedAs: "old-xls" },
  { name: "an old .doc", bytes: () => compoundFile("WordDocument"), refusedAs: "not-a-workbook" },
  { name: "a zip with a password", bytes: () => buildBook({}, () => ({ flags: 1 })), refusedAs: "encrypted" },
  { name: "nothing", bytes: () => new Uint8Array(), refusedAs: "truncated" },
  { name: "half a file", bytes: () => bookOf(cell).slice(0, 1500), refusedAs: "truncated" },
  { name: "a file without its last byte", bytes: () => bookOf(cell).slice(0, -1), refusedAs: "truncated" },
  {
    name: "a web page",
    bytes: () => Buffer.from("<!doctype html><title>Sign in</title>"),
    refusedAs: "not-a-workbook",
  },
  {
    name: "text with commas",
    bytes: () => Buffer.from("Action,Status\n1,Open\n"),
    refusedAs: "not-a-workbook",
  },
  {
    name: "a zip of something else",
    bytes: () => buildZip([{ name: "holiday.txt", content: "sun" }]),
    refusedAs: "not-a-workbook",
  },
  { name: "an empty zip", bytes: () => buildZip([]), refusedAs: "not-a-workbook" },
  {
    name: "an OpenDocument spreadsheet",
    bytes: () =>
      buildZip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      ]),
    refusedAs: "not-a-workbook",
  },
  {
    name: "a Word document",
    bytes: () =>
      buildBook({
        parts: {
          "xl/workbook.xml":
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        },
      }),
    refusedAs: "not-a-workbook",
  },
  {
    name: "a binary workbook (.xlsb)",
    bytes: () => buildBook({ parts: { "xl/workbook.xml": Uint8Array.of(0x83, 0x01, 0, 0x80, 0x01) } }),
    refusedAs: "not-a-workbook",
  },
  {
    name: "one flipped bit in compressed data",
    bytes: () =>
      flippedBit(bookOf(cell), Buffer.from(bookOf(cell)).indexOf(sheetPath) + sheetPath.length + 100),
    refusedAs: "damaged",
  },
  {
    name: "another checksum",
    bytes: () => bookWithSheet({ content: `${start}${end}`, declaredCrc: 1 }),
    refusedAs: "damaged",
  },
  {
    name: "compressed data that are none",
    bytes: () => bookWithSheet({ packed: Uint8Array.of(7, 7, 7, 7, 7, 7), declaredSize: 50 }),
    refusedAs: "damaged",
  },
  {
    name: "compressed data cut off",
    bytes: () =>
      bookWithSheet({
        content: `${start}${cell}${end}`,
        packed: deflateSync(Buffer.from(`${start}${cell}${end}`)).slice(0, -20),
      }),
    refusedAs: "damaged",
  },
  {
    name: "7 MB of nothing after compressed data",
    bytes: () =>
      bookWithSheet({
        packed: concat(deflateSync(Buffer.from(start)), new Uint8Array(7 * mebibyte)),
        declaredSize: 8 * mebibyte,
      }),
    refusedAs: "damaged",
  },
  {
    name: "8 MB of compressed blocks, each with codes of its own",
    bytes: () =>
      bookWithSheet(ofBlocks((writer) => writer.dynamic({ literals: shortCodes, symbols: spaces(14) }))),
    refusedAs: "too-big",
  },
  {
    name: "8 MB of compressed blocks with the longest codes there are, after much that repeats",
    bytes: () =>
      bookWithSheet(
        ofBlocks(
          (writer) => writer.dynamic({ literals: longCodes, symbols: spaces(1) }),
          Infinity,
          manyMatches,
        ),
      ),
    refusedAs: "too-big",
  },
  {
    name: "tiny compressed blocks that each give as much as is usual",
    bytes: () => bookWithSheet(ofBlocks((writer) => writer.dynamic(ofMatches(1)), 150_000)),
    refusedAs: "too-big",
  },
  {
    name: "as many of them as may be",
    bytes: () => bookWithSheet(ofBlocks((writer) => writer.dynamic(ofMatches(1)), 49_600)),
    refusedAs: null,
  },
  {
    name: "8 MB of empty stored blocks after much that repeats",
    bytes: () => bookWithSheet(ofBlocks((writer) => writer.emptyStored(), Infinity, manyMatches)),
    refusedAs: "too-big",
  },
  {
    name: "8 MB of empty blocks in the fixed code after much that repeats",
    bytes: () => bookWithSheet(ofBlocks((writer) => writer.emptyFixed(), Infinity, manyMatches)),
    refusedAs: "too-big",
  },
  {
    name: "8 MB of the longest code",
    bytes: () =>
      bookWithSheet(ofBlocks((writer) => writer.dynamic({ literals: longCodes, symbols: spaces(10_000) }))),
    refusedAs: "damaged",
  },
  {
    name: "a part declared longer than it is",
    bytes: () => bookWithSheet({ content: `${start}${end}`, declaredSize: 5000 }),
    refusedAs: "damaged",
  },
  {
    name: "an unknown compression",
    bytes: () => bookWithSheet({ content: `${start}${end}`, method: 12 }),
    refusedAs: "damaged",
  },
];
