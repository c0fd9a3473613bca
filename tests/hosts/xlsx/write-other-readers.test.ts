import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { inFolder, openpyxl, python, works } from "./write-parts";
import { sample } from "./write-sample";

const workbook = await writeXlsx(sample);
const hasOffice = works("soffice", "--version");

describe.skipIf(!python)("openpyxl, where installed, finds", () => {
  test("sheets, freeze, active sheet and properties", async () => {
    const script = `
core = wb.properties
print(json.dumps({
  "sheets": [[ws.title, ws.sheet_state, ws.freeze_panes] for ws in wb],
  "active": wb.active.title,
  "core": [core.title, core.creator, core.language, core.created.isoformat(), core.modified.isoformat()],
}))`;
    expect(await openpyxl(workbook, script)).toEqual({
      sheets: [
        ["_return", "veryHidden", null],
        ["Start here", "visible", null],
        ["Milestones", "visible", "A4"],
        ["Summary", "visible", null],
        ["Lists", "hidden", null],
      ],
      active: "Start here",
      core: [
        "Sample return & more",
        "Action Plan Returns",
        "en-GB",
        "2025-01-06T00:00:00",
        "2025-01-06T00:00:00",
      ],
    });
  });

  test("tables with their headings", async () => {
    const script = `print(json.dumps([[t.name, t.ref, [c.name for c in t.tableColumns]] for ws in wb for t in ws.tables.values()]))`;
    expect(await openpyxl(workbook, script)).toEqual([
      ["Cover", "A4:B12", ["Item", "Answer"]],
      [
        "Milestones",
        "A3:J18",
        "Milestone,Action,Published milestone,Due,Outcome,Progress,Value,As at,Continues,DHSC edit".split(
          ",",
        ),
      ],
      ["StatusCounts", "A3:C6", ["Status", "Actions", "Last cycle"]],
    ]);
  });

  test("validations with prompts", async () => {
    const script = `
print(json.dumps([[v.type, str(v.sqref), v.formula1, v.promptTitle, v.error, v.errorStyle]
  for v in wb["Milestones"].data_validations.dataValidation]))`;
    expect(await openpyxl(workbook, script)).toEqual([
      ["list", "E4:E18", "Outcomes", "Outcome", "Choose an outcome from the list.", "stop"],
      ["textLength", "F4:F18 J4:J18", "2000", null, "Keep it to 2,000 characters.", "warning"],
      ["decimal", "G4:G18", "0", null, null, null],
      ["date", "H4:H18", "43831", null, null, null],
      ["custom", "I4:I18", 'AND(LEN($I4)<9,$I4<>"<&>")', null, null, null],
      ["custom", "A4:A18", "TRUE", "Milestone", null, null],
    ]);
  });

  test("names, print titles, conditional formats and the chart", async () => {
    const script = `
ws = wb["Milestones"]
names = wb.defined_names.values() if hasattr(wb.defined_names, "values") else wb.defined_names.definedName
print(json.dumps({
  "names": {n.name: n.attr_text for n in names},
  "titles": ws.print_title_rows,
  "marks": [[str(f.sqref), r.formula[0], bool(r.dxf.font.b), bool(r.dxf.font.i)] for f in ws.conditional_formatting for r in f.rules],
  "charts": len(wb["Summary"]._charts),
}))`;
    expect(await openpyxl(workbook, script)).toEqual({
      names: { Outcomes: "'Lists'!$A$1:$A$5", ReturnIdentity: '"plan=""sample"";partner=""northern"""' },
      titles: "$1:$3",
      marks: [
        ["E4:E18", "ISBLANK($E4)", true, false],
        ["F4:F18", 'AND($E4="Not met",LEN($F4)<60)', false, true],
        ["H4:H18", "AND(NOT(ISBLANK($H4)),$H4<$D4)", false, false],
      ],
      charts: 2,
    });
  });

  test("locked and unlocked cells, on protected sheets without a password", async () => {
    const script = `
ws = wb["Milestones"]
print(json.dumps({
  "protected": [[s.protection.sheet, s.protection.password, s.protection.insertRows] for s in wb],
  "locked": {a: ws[a].protection.locked for a in ["A1", "A4", "D4", "E4", "F5", "J4", "A19", "I48", "J19", "A49"]},
}))`;
    expect(await openpyxl(workbook, script)).toEqual({
      protected: [
        [false, null, true],
        [true, null, true],
        [true, null, false],
        [false, null, true],
        [false, null, true],
      ],
      locked: {
        A1: true,
        A4: true,
        D4: true,
        E4: false,
        F5: false,
        J4: false,
        A19: false,
        I48: false,
        J19: true,
        A49: true,
      },
    });
  });

  test("values and dates", async () => {
    const script = `
ws = wb["Milestones"]
print(json.dumps([str(ws[a].value) for a in ["A13", "D4", "F5", "G4", "H4", "I5", "E7"]]))`;
    expect(await openpyxl(workbook, script)).toEqual([
      "18.10",
      "2025-01-15 00:00:00",
      "=2+3 is text, and so is the rest of this line",
      "9",
      "2024-11-30 00:00:00",
      "17.1",
      "None",
    ]);
  });
});

describe.skipIf(!hasOffice)("LibreOffice, where installed,", () => {
  const convert = (to: string, read: (file: Buffer) => void) =>
    inFolder(workbook, (path, folder) => {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const out = join(folder, "out");
      execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, path], {
        stdio: "ignore",
        timeout: 120_000,
      });
      read(readFileSync(join(out, `sample.${to}`)));
    });

  test("makes a PDF of it", { timeout: 150_000 }, async () => {
    await convert("pdf", (pdf) => {
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.length).toBeGreaterThan(10_000);
    });
  });

  test("saves it again with the same values, tables and names", { timeout: 150_000 }, async () => {
    const written = readXlsx(workbook);
    await convert("xlsx", (saved) => {
      const again = readXlsx(new Uint8Array(saved));
      expect(again.sheets.map(({ name, cells }) => [name, cells])).toEqual(
        written.sheets.map(({ name, cells }) => [name, cells]),
      );
      expect(again.sheets.map(({ tables }) => tables)).toEqual(written.sheets.map(({ tables }) => tables));
      expect(again.properties).toEqual(written.properties);
      expect(again.names.map(({ name }) => name)).toEqual(
        expect.arrayContaining(written.names.map(({ name }) => name)),
      );
    });
  });
});
