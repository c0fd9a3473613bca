// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";

import type { FakeExcel } from "#tests/excel-host/fake-excel";
import { installBridge } from "#tests/excel-host/load-node";
import { settled } from "#tests/excel-host/turns";

let fake: FakeExcel;
beforeEach(() => {
  fake = installBridge();
});

/** "no error", or code and message of what the run was refused with. */
async function outcome(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "no error",
    (error: unknown) =>
      error instanceof OfficeExtension.Error ? `${error.code}: ${error.message}` : String(error),
  );
}

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const valuesAt = (address: string) => fake.workbook.Worksheets.find("Sheet1")?.GetRange(address).Values;

describe("Microsoft's client over the fake host", () => {
  it("writes a table and reads it back", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Rules");
      sheet.getRange("A1:C3").values = [
        ["Rule", "Severity", "Hits"],
        ["Totals tie", "High", 3],
        ["No formulas", "Low", "12"],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Rules";
      table.rows.add(undefined, [["Signs", "Medium", 0]]);
      const body = table.getDataBodyRange().load("values,address");
      table.load("name");
      table.columns.load("items/name");
      await context.sync();
      return {
        name: table.name,
        values: body.values,
        address: body.address,
        columns: table.columns.items.map(({ name }) => name),
      };
    });
    expect(read).toEqual({
      name: "Rules",
      values: [
        ["Totals tie", "High", 3],
        ["No formulas", "Low", 12],
        ["Signs", "Medium", 0],
      ],
      address: "Rules!A2:C4",
      columns: ["Rule", "Severity", "Hits"],
    });
    expect(fake.contents().sheets.map(({ name }) => name)).toEqual(["Sheet1", "Rules"]);
  });

  it("lets go of every range after its run", async () => {
    await Excel.run(async (context) => {
      sheet1(context).getRange("A1").load("values");
      await context.sync();
      expect(fake.engine.keptObjects()).toBe(1);
    });
    await settled();
    expect(fake.engine.keptObjects()).toBe(0);
    expect(fake.stats).toMatchObject({ syncs: 1, cleanUps: 1 });
  });

  const missteps: readonly [string, RegExp, (context: Excel.RequestContext) => Promise<unknown>][] = [
    [
      "reading without load()",
      /^PropertyNotLoaded/,
      async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        await context.sync();
        return sheet.name;
      },
    ],
    [
      "reading without sync()",
      /^PropertyNotLoaded/,
      async (context) => sheet1(context).getRange("A1").load("values").values,
    ],
    [
      "another property than was loaded",
      /^PropertyNotLoaded/,
      async (context) => {
        const range = sheet1(context).getRange("A1").load("values");
        await context.sync();
        return range.formulas;
      },
    ],
    [
      "a sheet that is not there",
      /^ItemNotFound/,
      async (context) => {
        context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
        return context.sync();
      },
    ],
    [
      "an array of another size",
      /^InvalidArgument: The number of rows/,
      async (context) => {
        sheet1(context).getRange("A1:B2").values = [[1, 2]];
        return context.sync();
      },
    ],
    [
      "a sheet name that Excel forbids",
      /^InvalidArgument/,
      async (context) => {
        context.workbook.worksheets.add("a/b");
        return context.sync();
      },
    ],
    [
      "an address that no sheet has",
      /^InvalidArgument/,
      async (context) => {
        sheet1(context).getRange("A0:Z");
        return context.sync();
      },
    ],
    [
      "a property that Excel does not have",
      /^InvalidArgument: .*no property "Nmae"/,
      async (context) => {
        sheet1(context).load("nmae");
        return context.sync();
      },
    ],
    [
      "a property that only the fake does not have",
      /^NotImplementedInFakeHost: Excel\.Worksheet\.ShowGridlines/,
      async (context) => {
        sheet1(context).load("showGridlines");
        return context.sync();
      },
    ],
    [
      "a method that only the fake does not have",
      /^NotImplementedInFakeHost: Excel\.Worksheet\.Copy/i,
      async (context) => {
        sheet1(context).copy("End");
        return context.sync();
      },
    ],
    [
      "an object that only the fake does not have",
      /^NotImplementedInFakeHost: Excel\.Worksheet\.Charts/,
      async (context) => {
        sheet1(context).charts.load("items/name");
        return context.sync();
      },
    ],
    [
      "a formula whose result nobody gave",
      /^NotImplementedInFakeHost: the result of =1\+1/,
      async (context) => {
        sheet1(context).getRange("A1").values = [["=1+1"]];
        return context.sync();
      },
    ],
    [
      "a second table of one name",
      /^ItemAlreadyExists/,
      async (context) => {
        sheet1(context).tables.add("A1:B2", true).name = "T_1";
        sheet1(context).tables.add("D1:E2", true).name = "T_1";
        return context.sync();
      },
    ],
    [
      "tables that overlap",
      /^InvalidArgument: A table cannot overlap/,
      async (context) => {
        sheet1(context).tables.add("A1:B2", true);
        sheet1(context).tables.add("B2:C3", true);
        return context.sync();
      },
    ],
    [
      "hiding the only sheet",
      /^InvalidOperation/,
      async (context) => {
        sheet1(context).visibility = "Hidden";
        return context.sync();
      },
    ],
    [
      "objects of two contexts",
      /^InvalidRequestContext/,
      async (context) => {
        context.workbook.names.add("X", sheet1(new Excel.RequestContext()).getRange("A1"));
        return context.sync();
      },
    ],
    [
      "a workbook that is no workbook",
      /^InvalidArgument: The base64 string/,
      async () => Excel.createWorkbook(btoa("not a zip")),
    ],
  ];
  it.each(missteps)("refuses %s", async (_, expected, run) => {
    expect(await outcome(Excel.run(run))).toMatch(expected);
  });

  it("names the statement that failed", async () => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").activate();
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ debugInfo: { statement: expect.stringContaining("worksheets.getItem") } });
  });

  it("tells null objects from others after sync()", async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const found = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
      expect(() => missing.isNullObject).toThrow(/isNullObject/);
      const used = sheet1(context).getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      expect([missing.isNullObject, found.isNullObject, found.name, used.isNullObject]).toEqual([
        true,
        false,
        "Sheet1",
        true,
      ]);
    });
  });

  it("has no range left after its run", async () => {
    const range = await Excel.run(async (context) => {
      const kept = sheet1(context).getRange("A1");
      await context.sync();
      return kept;
    });
    const write = async () => {
      range.values = [[1]];
      await range.context.sync();
    };
    expect(await outcome(write())).toMatch(/^InvalidObjectPath/);
  });

  it("keeps what came before a failure in one request", async () => {
    const run = Excel.run(async (context) => {
      sheet1(context).getRange("A1").values = [["kept"]];
      context.workbook.worksheets.getItem("Nowhere").activate();
      await context.sync();
    });
    expect(await outcome(run)).toMatch(/^ItemNotFound/);
    expect(valuesAt("A1")).toEqual([["kept"]]);
  });

  it("loads nested collections in one request", async () => {
    fake.open({ ...fake.contents(), sheets: [{ name: "A", visibility: "visible", cells: [], tables: [] }] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("A").tables.add("A1:B2", true).name = "First";
      worksheets.getItem("A").tables.add("D1:E2", true).name = "Second";
      worksheets.load("items/name,items/visibility,items/tables/items/id,items/tables/items/name");
      await context.sync();
      expect(
        worksheets.items.map(({ name, visibility, tables }) => [
          name,
          visibility,
          tables.items.map((t) => t.name),
        ]),
      ).toEqual([["A", "Visible", ["First", "Second"]]]);
    });
  });

  it("asks for 5,000 cells in one request, which the client cuts into blocks", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, row * 2, "x", "", true]);
    await Excel.run(async (context) => {
      sheet1(context).getRange("A1:E1000").values = rows;
      await context.sync();
    });
    expect(fake.stats.syncs).toBe(1);
    const [request] = fake.stats.requests;
    expect(request?.Actions.filter(({ Name }) => Name === "Values")).toHaveLength(4);
    expect(valuesAt("B1000")).toEqual([[1998]]);
  });

  it("hands over the bytes of a workbook to open", async () => {
    await Excel.createWorkbook(btoa("PK\u0003\u0004rest"));
    expect(fake.workbook.opened).toEqual([Uint8Array.from([0x50, 0x4b, 3, 4, 0x72, 0x65, 0x73, 0x74])]);
  });

  it("has names, validations, properties, settings and protection", async () => {
    const read = await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = sheet1(context);
      const name = workbook.names.add("Inputs", sheet.getRange("A1:A3")).load("name,formula");
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      dataValidation.load("type");
      workbook.properties.custom.add("Rule set", "v1");
      const property = workbook.properties.custom.getItem("Rule set").load("value");
      const setting = workbook.settings.add("key", { a: 1 }).load("value");
      sheet.getRange("B2").format.protection.locked = false;
      const [locked, open] = ["A1", "B2"].map((address) =>
        sheet.getRange(address).format.protection.load("locked"),
      );
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      sheet.getRange("B2").values = [["written"]];
      await context.sync();
      return [
        name.formula,
        dataValidation.type,
        property.value,
        setting.value,
        locked?.locked,
        open?.locked,
        sheet.protection.protected,
      ];
    });
    expect(read).toEqual(["=Sheet1!A1:A3", "List", "v1", { a: 1 }, true, false, true]);
    expect(valuesAt("B2")).toEqual([["written"]]);
    const lockedWrite = Excel.run(async (context) => {
      sheet1(context).getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    expect(await outcome(lockedWrite)).toMatch(/^AccessDenied/);
    expect(valuesAt("A1:B2")).toEqual([
      ["", ""],
      ["", "written"],
    ]);
  });
});

describe("events", () => {
  it("reach worksheet.onChanged for people and for the add-in until it is removed", async () => {
    const heard: unknown[] = [];
    const registration = await Excel.run(async (context) => {
      const result = sheet1(context).onChanged.add(async ({ type, address, source, details }) => {
        heard.push([type, address, source, details?.valueAfter]);
      });
      await context.sync();
      return result;
    });
    expect([...fake.engine.registrations()]).toEqual([["Worksheet.DataChanged", 1]]);
    fake.user.types("Sheet1", "B2", 42);
    await settled();
    fake.coAuthor.types("Sheet1", "B3", "theirs");
    await settled();
    await Excel.run(async (context) => {
      sheet1(context).getRange("C3:D3").values = [["x", "y"]];
      await context.sync();
    });
    await settled();
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    fake.user.types("Sheet1", "D4", 1);
    await settled();
    expect(heard).toEqual([
      ["WorksheetChanged", "B2", "Local", 42],
      ["WorksheetChanged", "B3", "Remote", "theirs"],
      ["WorksheetChanged", "C3:D3", "Local", undefined],
    ]);
    expect([...fake.engine.registrations()]).toEqual([]);
  });

  it("reach the collections", async () => {
    const heard: string[] = [];
    const note = (what: string) => async () => void heard.push(what);
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      sheet1(context).tables.add("A1:B4", true).name = "Rows";
      await context.sync();
      worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
      worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
      worksheets.onAdded.add(note("sheet added"));
      worksheets.onDeleted.add(note("sheet deleted"));
      worksheets.onRowSorted.add(async ({ address }) => void heard.push(`sorted ${address}`));
      tables.onAdded.add(note("table added"));
      tables.onDeleted.add(note("table deleted"));
      await context.sync();
    });
    fake.user.types("Sheet1", "B2", 1);
    fake.user.types("Sheet1", "Z9", 1);
    fake.user.selects("Sheet1", "C3");
    fake.user.reversesTable("Rows");
    fake.user.insertsRow("Sheet1", 3);
    fake.user.removesTable("Rows");
    fake.workbook.Worksheets.Add("New");
    fake.coAuthor.deletesSheet("New");
    await settled();
    expect(heard).toEqual([
      "changed B2",
      "changed Z9",
      "selected C3",
      "sorted A2:B4",
      "changed 3:3",
      "table deleted",
      "sheet added",
      "sheet deleted",
    ]);
  });
});
