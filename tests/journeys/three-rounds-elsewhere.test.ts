/** What came of three rounds, opened and saved by other programs: tables and charts whole, nothing lost at the next merge. */

import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";

import {
  columnsOf,
  embeddedPlan,
  layout,
  parseCellAddress,
  provenanceOf,
  rangeAddress,
  readConsolidated,
  type Workbook,
} from "#src/core/index";
import { returns } from "#tests/apps/cli/command-line";
import { mergeRounds, typeIn } from "#tests/journeys/three-rounds/command-line";
import {
  firstEdits,
  laterEdits,
  openConsolidated,
  records,
  says,
  signatory,
  type Typed,
} from "#tests/journeys/three-rounds/desk-work";
import { fileOf, makeRounds } from "#tests/journeys/three-rounds/returns";
import {
  hasLibreOffice,
  printedByLibreOffice,
  pythonWithOpenpyxl,
  resavedByLibreOffice,
  runPython,
} from "#tests/other-programs";

let folder = "";
let path = "";
let bytes: Uint8Array = new Uint8Array();
let book: Workbook;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-elsewhere-"));
  await makeRounds(folder);
  bytes = (await mergeRounds(folder)).at(-1)?.bytes ?? bytes;
  path = join(folder, "consolidated.xlsx");
  book = openConsolidated(bytes);
});

interface Inspected {
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly state: string;
        readonly tables: Readonly<Record<string, string>>;
        readonly charts: number;
        readonly validations: number;
      }
    >
  >;
  readonly names: readonly string[];
}

const inspect = (...paths: string[]): Inspected => {
  const program = join(import.meta.dirname, "inspect-consolidated.py");
  return JSON.parse(runPython(program, ...paths)) as Inspected;
};

const tablesIn = ({ sheets }: Workbook) =>
  Object.fromEntries(
    sheets.flatMap(({ name, tables }) =>
      tables.map((table) => [`${name} ${table.name}`, rangeAddress(table.range)]),
    ),
  );
const tablesOf = ({ sheets }: Inspected) =>
  Object.fromEntries(
    Object.entries(sheets).flatMap(([name, { tables }]) =>
      Object.entries(tables).map(([table, ref]) => [`${name} ${table}`, ref]),
    ),
  );
const partsOf = (file: Uint8Array, part: RegExp) =>
  Object.entries(unzipSync(file, { filter: ({ name }) => part.test(name) })).map(([, content]) =>
    strFromU8(content),
  );
const charts = (file: Uint8Array) => partsOf(file, /^xl\/charts\/chart\d+\.xml$/).length;
const validations = (file: Uint8Array) =>
  partsOf(file, /^xl\/worksheets\/sheet\d+\.xml$/).reduce(
    (count, sheet) => count + (sheet.match(/<(?:\w+:)?dataValidation /g)?.length ?? 0),
    0,
  );
const total = (inspected: Inspected, of: "charts" | "validations") =>
  Object.values(inspected.sheets).reduce((sum, sheet) => sum + sheet[of], 0);

/** All that the next merge goes on from. */
const kept = (workbook: Workbook) => {
  const { files, desk, log } = readConsolidated(workbook, embeddedPlan());
  return { files, desk, log };
};

describe.skipIf(pythonWithOpenpyxl === null)(
  "openpyxl (skipped where it is not installed)",
  { timeout: 60_000 },
  () => {
    it("finds every table with its reference, all charts, validations and names, and still does in a copy", async () => {
      const copy = join(folder, "copy.xlsx");
      for (const inspected of [inspect(path, copy), inspect(copy)]) {
        expect(tablesOf(inspected)).toEqual(tablesIn(book));
        expect(total(inspected, "charts")).toBe(charts(bytes));
        expect(total(inspected, "validations")).toBe(validations(bytes));
        expect(inspected.names).toEqual(book.names.map(({ name }) => name).sort());
      }
      expect(charts(bytes)).toBeGreaterThan(2);
      expect(Object.keys(tablesIn(book)).length).toBeGreaterThan(15);
      expect(kept(openConsolidated(await readFile(copy)))).toEqual(kept(book));
    });

    it("makes edits that the next merge keeps, beside all from before, without undoing the signature", async () => {
      const mine: readonly Typed[] = [
        {
          sheet: "Milestones",
          by: "Row",
          says: "nihr 27.1",
          column: "Note (DHSC)",
          value: "=cmd|' /C calc'!A0",
        },
        {
          sheet: "Actions",
          by: "Row",
          says: "dhsc 15",
          column: "Reason for status (DHSC edit)",
          value: "Agreed\nin writing.",
        },
      ];
      const edited = join(folder, "edited.xlsx");
      await writeFile(edited, bytes);
      await typeIn(edited, mine, "openpyxl");
      const { code } = await returns("merge", "--into", edited, "--as-at", "2025-02-13", "-o", edited);
      expect(code).toBe(1);
      const after = openConsolidated(await readFile(edited));
      for (const edit of [...firstEdits, ...laterEdits, ...mine])
        expect(says(after, edit), `${edit.says}, ${edit.column}`).toBe(edit.value);
      const { desk } = readConsolidated(after, embeddedPlan());
      expect(desk.edits).toHaveLength(6);
      expect(desk.signOffs.map(({ by }) => by)).toEqual([signatory]);
    });
  },
);

describe.skipIf(!hasLibreOffice)(
  "LibreOffice (skipped where it is not installed)",
  { timeout: 120_000 },
  () => {
    it("saves a copy with every table and chart, that can be merged into and traced", async () => {
      const copy = await readFile(resavedByLibreOffice(path));
      const resaved = openConsolidated(copy);
      expect(tablesIn(resaved)).toEqual(tablesIn(book));
      expect(charts(copy)).toBe(charts(bytes));
      expect(resaved.names.map(({ name }) => name)).toEqual(
        expect.arrayContaining(book.names.map(({ name }) => name)),
      );
      expect(kept(resaved)).toEqual(kept(book));

      const heading = layout.milestones.columns.progress.heading;
      const headings = [
        "Source file",
        "Source cell",
        ...columnsOf("milestones").map(({ column }) => column.heading),
      ];
      const row = records(resaved, "Milestones", headings).find(
        (record) => record.text("Source file") === fileOf("nihr") && record.text(heading) !== "",
      );
      const column = row?.columnOf(heading);
      if (!row || column === undefined || column === null) throw new Error("No answer of nihr’s");
      expect(provenanceOf(resaved, embeddedPlan(), { sheet: row.sheet, row: row.row, column })).toMatchObject(
        {
          kind: expect.stringMatching(/returned|edit/) as string,
          file: fileOf("nihr"),
          text: row.text(heading),
          cell: expect.stringMatching(
            String((parseCellAddress(row.text("Source cell"))?.row ?? 0) + 1),
          ) as string,
        },
      );
    });

    it("prints it", async () => {
      const printed = await readFile(printedByLibreOffice(path));
      expect(printed.subarray(0, 5).toString()).toBe("%PDF-");
      expect(printed.length).toBeGreaterThan(50_000);
    });
  },
);
