// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://localhost:3000/taskpane.html" }
/** All of office.js, told by the page around it that this is Excel on the web. */

import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { openExcelHost } from "#src/hosts/excel/excel-host";
import { whenReady, type Started } from "#src/hosts/excel/start";
import { checkRequirementSets, installFullHost, type FullHost } from "#tests/excel-host/load-node";
import { settled } from "#tests/excel-host/turns";
import { ours, refusal, sampleDraft } from "#tests/hosts/excel/opened";

const bytes = Uint8Array.from({ length: 9_000_000 }, (_, index) => (index * 7) % 251);

let full: FullHost;
let started: Started;
beforeAll(async () => {
  full = installFullHost({
    settings: { pane: { tab: "findings" } },
    fileBytes: () => bytes,
  });
  started = await whenReady(5_000);
  checkRequirementSets();
  full.excel.open(sampleDraft);
});
beforeEach(() => full.excel.resetStats());

describe("whenReady", () => {
  it("says that this is Excel and what it can do", () => {
    if (started.kind !== "excel") throw new Error(`It says ${started.kind}`);
    expect(started.platform).toBe("OfficeOnline");
    const versions = ["1.1", "1.9", "1.13", "1.14", "1.21"];
    expect(
      versions.map((version) => started.kind === "excel" && started.supports("ExcelApi", version)),
    ).toEqual([true, true, true, false, false]);
    expect([started.supports("SharedRuntime", "1.1"), started.supports("CompressedFile", "1.1")]).toEqual([
      false,
      true,
    ]);
  });

  it("says the same when it is asked again", async () => {
    expect(await whenReady(1_000)).toMatchObject({ kind: "excel" });
  });

  const themes: readonly [unknown, string | null][] = [
    [undefined, null],
    [{ bodyBackgroundColor: "#FFFFFF" }, "light"],
    [{ bodyBackgroundColor: "#E6E6E6" }, "light"],
    [{ bodyBackgroundColor: "#262626" }, "dark"],
    [{ bodyBackgroundColor: "000000" }, "dark"],
    [{ bodyBackgroundColor: "#0000FF" }, "dark"],
    [{ bodyBackgroundColor: "#FFFF00" }, "light"],
    [{ bodyBackgroundColor: "white" }, null],
    [{}, null],
  ];
  it.each(themes)("takes from Excel's theme %j: %s", (officeTheme, expected) => {
    if (started.kind !== "excel") throw new Error(`It says ${started.kind}`);
    Reflect.set(Office.context, "officeTheme", officeTheme);
    expect(started.theme()).toBe(expected);
  });
});

describe("the host, in all of office.js", () => {
  it("reads, edits, hears and undoes with nothing above ExcelApi 1.13", async () => {
    const { excel } = full;
    const host = await openExcelHost({ ours });
    expect(await host.read()).toEqual(excel.contents());
    let heard = 0;
    host.live.onChange(() => {
      heard += 1;
    });
    const undo = await host.live.editWithUndo([
      { at: { sheet: "Milestones", row: 2, column: 5 }, value: "Ours." },
      { at: { sheet: "Milestones", row: 2, column: 9 }, value: { date: "2024-11-15" } },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toBe(0);
    excel.user.types("Milestones", "F4", "Theirs.");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toBe(1);
    expect(await host.read()).toEqual(excel.contents());
    await undo();
    await host.live.reveal({ sheet: "Actions", row: 2, column: 5 });
    expect(await host.live.selection()).toEqual({ sheet: "Actions", row: 2, column: 5 });
    await host.close();
  });

  it("opens a workbook by the call that Excel on the web has", async () => {
    const host = await openExcelHost({ ours });
    await host.openWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4, 9));
    expect(full.excel.workbook.opened.at(-1)).toEqual(Uint8Array.of(0x50, 0x4b, 3, 4, 9));
    const names = full.excel.stats.requests.flatMap(({ Actions }) => Actions.map(({ Name }) => Name));
    expect(names).toContain("CreateAndOpenWorkbook");
    await host.close();
  });

  it("has a sentence for a cell that is being edited, for reading too where Excel cannot wait", async () => {
    const host = await openExcelHost({ ours });
    await host.read();
    full.excel.startCellEdit();
    const errors = [
      await refusal(host.read()),
      await refusal(host.live.edit([{ at: { sheet: "Actions", row: 2, column: 5 }, value: "extended" }])),
    ];
    full.excel.endCellEdit();
    expect(errors.map(({ kind }) => kind)).toEqual(["cell-edit", "cell-edit"]);
    expect(await host.read()).toEqual(full.excel.contents());
    await host.close();
  });
});

describe("the file", () => {
  it("comes in slices and is let go of", async () => {
    const host = await openExcelHost({ ours });
    for (let again = 0; again < 3; again++) {
      const read = await host.fileBytes();
      expect(read?.length).toBe(bytes.length);
      expect(read && Buffer.from(read).equals(Buffer.from(bytes))).toBe(true);
      expect(full.host.openFiles()).toBe(0);
    }
    await host.close();
  });
});

describe("settings", () => {
  it("are read, set, saved in the document and forgotten", async () => {
    const { settings, close } = await openExcelHost({ ours });
    expect(settings.get("pane")).toEqual({ tab: "findings" });
    expect(settings.get("nothing")).toBeUndefined();
    await settings.set("last check", { ready: true });
    expect(settings.get("last check")).toEqual({ ready: true });
    expect(full.excel.savedSettings.get("last check")).toEqual({ ready: true });
    await settings.set("last check", null);
    expect([...full.excel.savedSettings.keys()]).toEqual(["pane"]);
    await close();
    await settled();
  });
});
