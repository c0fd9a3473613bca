import { describe, expect, test, vi } from "vitest";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { allNamed, childrenNamed, part, partsOf, treeOf, works, inFolder, type Element } from "./write-parts";
import { cell, draftOf, draftOfValue, range, row, sample, sheetOf } from "./write-sample";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const workbook = await writeXlsx(sample);
const [startHere, milestones, summary] = [2, 3, 4].map((n) => part(workbook, `xl/worksheets/sheet${n}.xml`));
const sheet = (xml: string | undefined): Element => treeOf(xml ?? "");
const only = (element: Element, name: string): Element => {
  const [found, ...more] = allNamed(element, name);
  if (!found || more.length > 0) throw new Error(`not one ${name}`);
  return found;
};

/** ECMA-376 Part 1: CT_Worksheet, CT_Workbook, CT_Stylesheet, CT_Table, CT_Dxf, CT_SheetView. */
const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
    autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
    hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches
    ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems
    tableParts extLst`.split(/\s+/),
  workbook:
    `fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
    definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
    webPublishObjects extLst`.split(/\s+/),
  styleSheet:
    "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  table: "autoFilter sortState tableColumns tableStyleInfo extLst".split(" "),
  dxf: "font numFmt fill alignment border protection extLst".split(" "),
  sheetView: "pane selection pivotSelection extLst".split(" "),
  xf: "alignment protection extLst".split(" "),
  dataValidation: "formula1 formula2".split(" "),
};

describe("parts", () => {
  test.each([...partsOf(workbook)])("%s is well formed and in the order of ECMA-376", (_, xml) => {
    const inOrder = (element: Element): void => {
      const order = orders[element.name];
      if (order) {
        const places = element.children.map(({ name }) => order.indexOf(name));
        expect(places, element.name).not.toContain(-1);
        expect(places, element.name).toEqual(places.toSorted((a, b) => a - b));
      }
      element.children.forEach(inOrder);
    };
    inOrder(treeOf(xml));
  });

  test.skipIf(!works("xmllint", "--version"))(
    "xmllint, where installed, finds every part well formed",
    async () => {
      await inFolder(workbook, (_, folder) => {
        for (const [i, xml] of [...partsOf(workbook).values()].entries()) {
          const path = join(folder, `part${i}.xml`);
          writeFileSync(path, xml);
          execFileSync("xmllint", ["--noout", "--nonet", path]);
        }
      });
    },
  );

  test("every part has a content type, and every relationship inside leads to a part", () => {
    const parts = partsOf(workbook);
    const types = treeOf(part(workbook, "[Content_Types].xml"));
    const named = new Set(childrenNamed(types, "Override").map(({ attributes }) => attributes["PartName"]));
    const extensions = new Set(
      childrenNamed(types, "Default").map(({ attributes }) => attributes["Extension"]),
    );
    for (const [path, xml] of parts) {
      if (path === "[Content_Types].xml") continue;
      expect(named.has(`/${path}`) || (path.endsWith(".rels") && extensions.has("rels")), path).toBe(true);
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]+$/, "");
      for (const { attributes } of childrenNamed(treeOf(xml), "Relationship")) {
        expect(attributes["TargetMode"], path).toBeUndefined();
        const target = new URL(attributes["Target"] ?? "", `file:///${folder}`).pathname.slice(1);
        expect(parts.has(target), `${path} → ${target}`).toBe(true);
      }
    }
  });
});

describe("the same draft gives the same bytes", () => {
  test("again", async () => {
    expect(await writeXlsx(sample)).toEqual(workbook);
  });

  test("at another time in another time zone", async () => {
    const zone = process.env["TZ"];
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (const [name, now] of [
        ["Pacific/Auckland", "2031-06-30T23:30:00Z"],
        ["America/Los_Angeles", "2024-02-29T03:00:00Z"],
      ] as const) {
        process.env["TZ"] = name;
        vi.setSystemTime(new Date(now));
        expect(await writeXlsx(sample), name).toEqual(workbook);
      }
    } finally {
      vi.useRealTimers();
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("and nothing in them is random or of today", () => {
    const core = part(workbook, "docProps/core.xml");
    expect(core).toContain("2025-01-06T00:00:00Z</dcterms:created>");
    expect(core).toContain("2025-01-06T00:00:00Z</dcterms:modified>");
    expect([...partsOf(workbook).values()].join("")).not.toContain("uid=");
  });
});

describe("document properties", () => {
  test("title, creator and language", () => {
    const core = part(workbook, "docProps/core.xml");
    expect(core).toContain("<dc:title>Sample return &amp; more</dc:title>");
    expect(core).toContain("<dc:creator>Action Plan Returns</dc:creator>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(part(workbook, "docProps/app.xml")).toContain("<Application>Action Plan Returns</Application>");
  });

  test("custom properties as text, in the order given", () => {
    const custom = treeOf(part(workbook, "docProps/custom.xml"));
    expect(
      childrenNamed(custom, "property").map(({ attributes, children }) => [
        attributes["name"],
        children[0]?.text,
      ]),
    ).toEqual([...sample.properties]);
  });
});

describe("sheets", () => {
  const book = treeOf(part(workbook, "xl/workbook.xml"));

  test("keep their names, order and visibility, and the first visible one is shown", () => {
    expect(
      allNamed(book, "sheet").map(({ attributes }) => [attributes["name"], attributes["state"]]),
    ).toEqual([
      ["_return", "veryHidden"],
      ["Start here", undefined],
      ["Milestones", undefined],
      ["Summary", undefined],
      ["Lists", "hidden"],
    ]);
    expect(only(book, "workbookView").attributes["activeTab"]).toBe("1");
    const selected = [1, 2, 3, 4, 5].filter((n) =>
      part(workbook, `xl/worksheets/sheet${n}.xml`).includes("tabSelected"),
    );
    expect(selected).toEqual([2]);
  });

  test("have the cursor in A1, also below frozen rows", () => {
    for (const xml of [startHere, milestones, summary]) {
      expect(only(sheet(xml), "selection").attributes).toMatchObject({ activeCell: "A1", sqref: "A1" });
    }
    expect(only(sheet(milestones), "pane").attributes).toMatchObject({
      ySplit: "3",
      topLeftCell: "A4",
      state: "frozen",
    });
    expect(allNamed(sheet(startHere), "pane")).toEqual([]);
  });

  test("have widths, and heights that still grow with what people type", () => {
    expect(allNamed(sheet(startHere), "col").map(({ attributes }) => attributes["width"])).toEqual([
      "34",
      "70",
    ]);
    expect(allNamed(sheet(summary), "row")[0]?.attributes).toEqual({ r: "1", ht: "28.5" });
    for (const xml of [startHere, milestones, summary]) expect(xml).not.toContain("customHeight");
  });

  test("print on A4, one page wide, with rows repeated even on a sheet whose name has a space", async () => {
    expect(only(sheet(milestones), "pageSetup").attributes).toEqual({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(only(sheet(milestones), "pageSetUpPr").attributes).toEqual({ fitToPage: "1" });
    const spaced = await writeXlsx(
      draftOf([sheetOf({ name: "It's & ours", print: { orientation: "portrait", repeatRows: 2 } })]),
    );
    const [name] = allNamed(treeOf(part(spaced, "xl/workbook.xml")), "definedName");
    expect([name?.attributes["name"], name?.text]).toEqual(["_xlnm.Print_Titles", "'It''s & ours'!$1:$2"]);
    expect(only(treeOf(part(spaced, "xl/worksheets/sheet1.xml")), "oddFooter").text).toBe(
      "&LIt's && ours&RPage &P of &N",
    );
  });

  test("do not ask Excel to calculate, since nothing is a formula", () => {
    expect(only(book, "calcPr").attributes).toEqual({ calcId: "191029" });
  });

  test("names point at ranges or hold text, with quotation marks doubled", () => {
    const names = allNamed(book, "definedName").map(({ attributes, text }) => [attributes["name"], text]);
    expect(names).toEqual([
      ["Outcomes", "'Lists'!$A$1:$A$5"],
      ["ReturnIdentity", '"plan=""sample"";partner=""northern"""'],
      ["_xlnm.Print_Titles", "'Milestones'!$1:$3"],
    ]);
  });
});

describe("protection", () => {
  test("has no password, lets people size columns and rows, and guards rows unless they may change", () => {
    const common = {
      sheet: "1",
      scenarios: "1",
      selectLockedCells: "0",
      selectUnlockedCells: "0",
      formatColumns: "0",
      formatRows: "0",
      sort: "0",
      autoFilter: "0",
    };
    const allowed = (xml: string | undefined) => only(sheet(xml), "sheetProtection").attributes;
    expect(allowed(startHere)).toEqual({ ...common, insertRows: "1", deleteRows: "1" });
    expect(allowed(milestones)).toEqual({ ...common, insertRows: "0", deleteRows: "0" });
    expect(allNamed(sheet(summary), "sheetProtection")).toEqual([]);
  });

  test("unlocked ranges are really unlocked, and spare the cells that hold something", async () => {
    const bytes = await writeXlsx(
      draftOf([
        sheetOf({
          name: "One",
          rows: [row("text", "kept", "kept too")],
          protection: { rowsMayChange: true },
          unlocked: [{ range: range(0, 1, 2, 2), style: "input" }],
        }),
      ]),
    );
    const styles = allNamed(treeOf(part(bytes, "xl/styles.xml")), "cellXfs")[0]?.children ?? [];
    const locked = allNamed(treeOf(part(bytes, "xl/worksheets/sheet1.xml")), "c").map(({ attributes }) => {
      const style = styles[Number(attributes["s"])];
      return [attributes["r"], !style?.children.some(({ attributes: a }) => a["locked"] === "0")];
    });
    expect(locked).toEqual([
      ["A1", true],
      ["B1", true],
      ["C1", false],
      ["B2", false],
      ["C2", false],
      ["B3", false],
      ["C3", false],
    ]);
  });
});

describe("validations and marks", () => {
  const validations = allNamed(sheet(milestones), "dataValidation").map(({ attributes, children }) => ({
    ...attributes,
    formulas: children.map(({ text }) => text),
  }));

  test("a drop-down draws on its named range and shows its prompt and alert", () => {
    expect(validations[0]).toEqual({
      type: "list",
      sqref: "E4:E18",
      allowBlank: "1",
      showInputMessage: "1",
      showErrorMessage: "1",
      errorStyle: "stop",
      promptTitle: "Outcome",
      prompt: "Choose what became of the milestone.",
      errorTitle: "Outcome",
      error: "Choose an outcome from the list.",
      formulas: ["Outcomes"],
    });
  });

  test("each kind has its test, over all its ranges", () => {
    expect(validations.slice(1)).toMatchObject([
      {
        type: "textLength",
        operator: "lessThanOrEqual",
        sqref: "F4:F18 J4:J18",
        errorStyle: "warning",
        formulas: ["2000"],
      },
      { type: "decimal", operator: "greaterThanOrEqual", formulas: ["0"] },
      { type: "date", operator: "between", formulas: ["43831", "47848"] },
      { type: "custom", formulas: ['AND(LEN($I4)<9,$I4<>"<&>")'] },
      { type: "custom", formulas: ["TRUE"] },
    ]);
  });

  test("a formula is tested even where cells it names are blank; any value is never refused", () => {
    expect(validations[4]).not.toHaveProperty("allowBlank");
    expect(validations[5]).not.toHaveProperty("showErrorMessage");
  });

  test("a prompt keeps its line break", () => {
    expect(only(sheet(startHere), "dataValidation").attributes["prompt"]).toContain("approved,\nfor example");
  });

  test("an error mark comes before a warning and a warning before advice", () => {
    const rules = allNamed(sheet(milestones), "cfRule").map(({ attributes, children }) => [
      attributes["priority"],
      children[0]?.text,
    ]);
    expect(rules).toEqual([
      ["1", "ISBLANK($E4)"],
      ["2", 'AND($E4="Not met",LEN($F4)<60)'],
      ["3", "AND(NOT(ISBLANK($H4)),$H4<$D4)"],
    ]);
  });
});

describe("tables", () => {
  test("take their headings from the cells, and filter buttons unless told not to", () => {
    const tables = [1, 2, 3].map((n) => treeOf(part(workbook, `xl/tables/table${n}.xml`)));
    expect(
      tables.map(({ attributes }) => [attributes["id"], attributes["displayName"], attributes["ref"]]),
    ).toEqual([
      ["1", "Cover", "A4:B12"],
      ["2", "Milestones", "A3:J18"],
      ["3", "StatusCounts", "A3:C6"],
    ]);
    expect(tables.map((table) => allNamed(table, "autoFilter").length)).toEqual([0, 1, 1]);
    expect(
      tables[2] && allNamed(tables[2], "tableColumn").map(({ attributes }) => attributes["name"]),
    ).toEqual(["Status", "Actions", "Last cycle"]);
    expect(tables.some((table) => table.attributes["totalsRowCount"] !== undefined)).toBe(false);
  });
});

describe("charts", () => {
  const charts = [1, 2].map((n) => treeOf(part(workbook, `xl/charts/chart${n}.xml`)));

  test("have kind, title, axes, and a series for each column of numbers", () => {
    expect(charts.map((chart) => only(chart, "c:barDir").attributes["val"])).toEqual(["bar", "col"]);
    expect(charts.map((chart) => only(chart, "a:t").text)).toEqual([
      "Actions by status",
      "This cycle and last",
    ]);
    expect(charts.map((chart) => allNamed(chart, "c:f").map(({ text }) => text))).toEqual([
      ["Summary!$A$4:$A$6", "Summary!$B$4:$B$6"],
      ["Summary!$A$4:$A$6", "Summary!$B$4:$B$6", "Summary!$A$4:$A$6", "Summary!$C$4:$C$6"],
    ]);
    for (const chart of charts)
      expect(allNamed(chart, "c:delete").map((axis) => axis.attributes["val"])).toEqual(["0", "0"]);
  });

  test("bars stand in the order of the table", () => {
    const orders = charts.map((chart) =>
      allNamed(chart, "c:orientation").map(({ attributes }) => attributes["val"]),
    );
    expect(orders).toEqual([
      ["maxMin", "minMax"],
      ["minMax", "minMax"],
    ]);
  });

  test("show their values, name their series when there are several, and can be read out", () => {
    for (const chart of charts) expect(only(chart, "c:showVal").attributes["val"]).toBe("1");
    expect(charts.map((chart) => allNamed(chart, "c:legend").length)).toEqual([0, 1]);
    const frames = allNamed(treeOf(part(workbook, "xl/drawings/drawing4.xml")), "xdr:cNvPr");
    expect(frames[0]?.attributes["descr"]).toContain("Bar chart: Actions by status.");
  });
});

describe("values", () => {
  const valueOf = async (
    value: Parameters<typeof draftOfValue>[0],
    style?: Parameters<typeof draftOfValue>[1],
  ) => {
    const bytes = await writeXlsx(draftOfValue(value, style));
    const [found] = allNamed(treeOf(part(bytes, "xl/worksheets/sheet1.xml")), "c");
    const format = allNamed(treeOf(part(bytes, "xl/styles.xml")), "cellXfs")[0]?.children[
      Number(found?.attributes["s"])
    ];
    const code = allNamed(treeOf(part(bytes, "xl/styles.xml")), "numFmt").find(
      ({ attributes }) => attributes["numFmtId"] === format?.attributes["numFmtId"],
    )?.attributes["formatCode"];
    return [found?.attributes["t"], found?.children[0]?.text, code];
  };

  test.each([
    ["a number", 0.1, "text-number", [undefined, "0.1", undefined]],
    ["a date", { date: "2025-01-31" }, "text-date", [undefined, "45688", "d mmmm yyyy"]],
    [
      "a date in a cell not meant for dates",
      { date: "2025-01-31" },
      "input",
      [undefined, "45688", "d mmmm yyyy"],
    ],
    ["a moment", { date: "2025-01-31T12:00:00" }, "text", [undefined, "45688.5", "d mmmm yyyy hh:mm"]],
    ["true", true, "text", ["b", "1", undefined]],
    ["an empty date cell", null, "input-date", [undefined, undefined, "d mmmm yyyy"]],
    ["an id, kept as text by Excel", "18.10", "input-id", ["s", "0", "@"]],
    ["empty text, which is a blank cell", "", "input", [undefined, undefined, undefined]],
  ] as const)("%s", async (_, value, style, expected) => {
    expect(await valueOf(value, style)).toEqual(expected);
  });

  test("ids are not flagged as numbers stored as text", () => {
    expect(only(sheet(milestones), "ignoredError").attributes).toEqual({
      sqref: "A1:J48",
      numberStoredAsText: "1",
    });
  });

  test("a title alone in its row runs over its neighbours; one beside other words wraps", async () => {
    const wraps = async (...cells: Parameters<typeof row>[1][]) => {
      const titled = sheetOf({
        name: "One",
        widths: [10, 60],
        rows: [cells.map((value) => cell(value, "title"))],
      });
      return part(await writeXlsx(draftOf([titled])), "xl/styles.xml").includes("wrapText");
    };
    expect(await wraps("A title of several words")).toBe(false);
    expect(await wraps("A title of several words", "More")).toBe(true);
  });
});
