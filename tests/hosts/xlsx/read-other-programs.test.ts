import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { CellEdit, Workbook } from "#src/core/index";
import { cellAddress, parseCellAddress } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { hasLibreOffice, pythonWithOpenpyxl, resavedByLibreOffice, runPython } from "#tests/other-programs";

const folder = mkdtempSync(join(tmpdir(), "returns-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const writing = `
import datetime, sys, openpyxl
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Milestones & more"
rows = [
  ["Milestone", "Due", "Value", "Met"],
  ["Réseau – “quoted” 😀 <b>", datetime.date(2025, 1, 31), -2.5, True],
  [" two\\nlines ", datetime.datetime(2024, 2, 29, 13, 45, 10), 1e15, False],
  ["18.2", datetime.time(6, 0), 0, None],
]
for row in rows: sheet.append(row)
sheet["E2"] = "=C2*2"
sheet["E3"] = "=1/0"
sheet["E4"] = '=IF(C4=0,"none","some")'
sheet["E5"] = "=C5=0"
sheet["A6"].font = Font(bold=True)
sheet.add_table(Table(displayName="Milestones", ref="A1:D4"))
hidden = book.create_sheet("Lists"); hidden.sheet_state = "hidden"
very = book.create_sheet("_return"); very.sheet_state = "veryHidden"; very["B2"] = 7
book.defined_names.append(DefinedName("statuses", attr_text="Lists!$A$1:$A$3"))
book.save(sys.argv[1])
`;

const listing = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([[c.coordinate, str(c.value)] for row in book.worksheets[0].iter_rows(max_row=8, max_col=6) for c in row if c.value is not None]))
`;

function writtenByOpenpyxl(): string {
  const [program, path] = [join(folder, "writing.py"), join(folder, "written.xlsx")];
  writeFileSync(program, writing);
  runPython(program, path);
  return path;
}

function listedByOpenpyxl(path: string): ReadonlyMap<string, string> {
  const program = join(folder, "listing.py");
  writeFileSync(program, listing);
  const listed: unknown = JSON.parse(runPython(program, path));
  if (!Array.isArray(listed)) throw new Error("openpyxl listed nothing");
  return new Map(listed.map((pair: readonly string[]) => [pair[0] ?? "", pair[1] ?? ""]));
}

const shown = ({ sheets }: Workbook) =>
  sheets.map(({ name, visibility, tables, cells }) => ({
    name,
    visibility,
    tables: tables.map((table) => table.name),
    cells: new Map(
      cells.map(({ content, formula, ...at }) => [
        cellAddress(at),
        formula === undefined ? content : { ...content, formula },
      ]),
    ),
  }));

const text = (value: string) => ({ kind: "text", text: value });
const number = (value: number) => ({ kind: "number", number: value });
const values = [
  ["A1", text("Milestone")],
  ["B1", text("Due")],
  ["C1", text("Value")],
  ["D1", text("Met")],
  ["A2", text("Réseau – “quoted” 😀 <b>")],
  ["B2", { kind: "date", date: "2025-01-31" }],
  ["C2", number(-2.5)],
  ["D2", { kind: "boolean", boolean: true }],
  ["A3", text(" two\nlines ")],
  ["B3", { kind: "date", date: "2024-02-29T13:45:10" }],
  ["C3", number(1e15)],
  ["D3", { kind: "boolean", boolean: false }],
  ["A4", text("18.2")],
  ["B4", number(0.25)],
  ["C4", number(0)],
] as const;
const sheetsWith = (formulas: readonly (readonly [string, object])[], lastVisibility: string) => [
  {
    name: "Milestones & more",
    visibility: "visible",
    tables: ["Milestones"],
    cells: new Map<string, object>([...values, ...formulas]),
  },
  { name: "Lists", visibility: "hidden", tables: [], cells: new Map() },
  { name: "_return", visibility: lastVisibility, tables: [], cells: new Map([["B2", number(7)]]) },
];

const edit = (address: string, value: CellEdit["value"]): CellEdit => ({
  at: { sheet: "Milestones & more", ...(parseCellAddress(address) ?? { row: 0, column: 0 }) },
  value,
});
const edits = [
  edit("A2", "Changed – <i> _x0041_"),
  edit("B3", { date: "2026-03-01" }),
  edit("C4", 12),
  edit("E2", null),
  edit("F7", "new"),
];

describe.skipIf(pythonWithOpenpyxl === null)("files of openpyxl, where it is installed", () => {
  test("are read right", () => {
    const workbook = readXlsx(readFileSync(writtenByOpenpyxl()));
    const calculated = (formula: string) => ({ kind: "blank", formula });
    expect(shown(workbook)).toEqual(
      sheetsWith(
        [
          ["E2", calculated("C2*2")],
          ["E3", calculated("1/0")],
          ["E4", calculated('IF(C4=0,"none","some")')],
          ["E5", calculated("C5=0")],
        ],
        "very-hidden",
      ),
    );
    expect(workbook.names).toEqual([{ name: "statuses", refersTo: "Lists!$A$1:$A$3" }]);
    expect(workbook.modified).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test("are read right by openpyxl when patched", () => {
    const path = writtenByOpenpyxl();
    const patched = join(folder, "patched.xlsx");
    writeFileSync(patched, patchXlsx(readFileSync(path), edits));
    const expected = new Map(listedByOpenpyxl(path));
    expected.delete("E2");
    // openpyxl does not undo the escape of what only looks escaped.
    for (const [address, value] of [
      ["A2", "Changed – <i> _x005F_x0041_"],
      ["B3", "2026-03-01 00:00:00"],
      ["C4", "12"],
      ["F7", "new"],
    ] as const)
      expected.set(address, value);
    expect(listedByOpenpyxl(patched)).toEqual(expected);
  });
});

describe.skipIf(pythonWithOpenpyxl === null || !hasLibreOffice)(
  "files of LibreOffice, where it and openpyxl are installed",
  { timeout: 120_000 },
  () => {
    test("are read right, with results", () => {
      const workbook = readXlsx(readFileSync(resavedByLibreOffice(writtenByOpenpyxl())));
      expect(shown(workbook)).toEqual(
        sheetsWith(
          [
            // LibreOffice writes true and false as formulas.
            ["D2", { kind: "boolean", boolean: true, formula: "TRUE()" }],
            ["D3", { kind: "boolean", boolean: false, formula: "FALSE()" }],
            ["E2", { ...number(-5), formula: "C2*2" }],
            ["E3", { kind: "error", error: "#DIV/0!", formula: "1/0" }],
            ["E4", { ...text("none"), formula: 'IF(C4=0,"none","some")' }],
            ["E5", { kind: "boolean", boolean: true, formula: "C5=0" }],
          ],
          "hidden",
        ),
      );
      expect(workbook.names).toContainEqual({ name: "statuses", refersTo: "Lists!$A$1:$A$3" });
    });

    test("are opened and calculated by LibreOffice when patched", () => {
      const saved = resavedByLibreOffice(writtenByOpenpyxl());
      const patched = join(folder, "patched-again.xlsx");
      writeFileSync(patched, patchXlsx(readFileSync(saved), edits));
      const [before] = shown(readXlsx(readFileSync(saved)));
      const [after] = shown(readXlsx(readFileSync(resavedByLibreOffice(patched))));
      const expected = new Map<string, object>(before?.cells);
      expected.delete("E2");
      expected.set("A2", text("Changed – <i> _x0041_")).set("B3", { kind: "date", date: "2026-03-01" });
      expected.set("C4", number(12)).set("F7", text("new"));
      expect(new Map<string, object>(after?.cells).get("E4")).toMatchObject({
        formula: 'IF(C4=0,"none","some")',
      });
      for (const address of ["E4", "E5"]) expected.delete(address);
      expect(
        new Map([...(after?.cells ?? [])].filter(([address]) => !["E4", "E5"].includes(address))),
      ).toEqual(expected);
    });
  },
);
