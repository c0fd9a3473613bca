// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import type { CellRef } from "#src/core/index";
import { openExcelHost } from "#src/hosts/excel/excel-host";
import { installBridge } from "#tests/excel-host/load-node";
import { settled } from "#tests/excel-host/turns";
import { ours, openedReturn, refusal, sampleDraft, type Opened } from "#tests/hosts/excel/opened";

const progress: CellRef = { sheet: "Milestones", row: 2, column: 5 };

function listening({ host }: Opened): { readonly count: () => number; readonly stop: () => void } {
  let heard = 0;
  const stop = host.live.onChange(() => {
    heard += 1;
  });
  return { count: () => heard, stop };
}

describe("opening", () => {
  it("takes one sync and listens to what can change a return", async () => {
    const fake = installBridge();
    fake.open(sampleDraft);
    await openExcelHost({ ours });
    expect(fake.stats.syncs).toBe(1);
    expect([...fake.engine.registrations().keys()].sort()).toEqual([
      "TableCollection.Added",
      "TableCollection.Deleted",
      "WorksheetCollection.Added",
      "WorksheetCollection.ColumnSorted",
      "WorksheetCollection.DataChanged",
      "WorksheetCollection.Deleted",
      "WorksheetCollection.RowSorted",
      "WorksheetCollection.SelectionChanged",
    ]);
  });

  it("is refused in a sentence, like everything else", async () => {
    const fake = installBridge();
    fake.startCellEdit();
    expect((await refusal(openExcelHost({ ours }))).kind).toBe("cell-edit");
  });

  it("leaves no registration behind when it is closed", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    await opened.host.close();
    expect([...opened.fake.engine.registrations()]).toEqual([]);
    opened.fake.user.types("Milestones", "F3", "after closing");
    await settled();
    expect(count()).toBe(0);
  });
});

describe("changes", () => {
  const changes: readonly [string, (opened: Opened) => void][] = [
    ["a cell the person types into", ({ fake }) => fake.user.types("Milestones", "F3", "Done.")],
    ["a range the person pastes into", ({ fake }) => fake.user.types("Milestones", "F3:F4", "Done.")],
    ["a co-author's cell", ({ fake }) => fake.coAuthor.types("Actions", "F3", "extended")],
    ["a row put in", ({ fake }) => fake.user.insertsRow("Progress", 4)],
    ["a table sorted", ({ fake }) => fake.user.reversesTable("Milestones")],
    ["a sheet added", ({ fake }) => void fake.workbook.Worksheets.Add("Notes")],
    ["a sheet deleted", ({ fake }) => fake.coAuthor.deletesSheet("Progress")],
    ["a table removed", ({ fake }) => fake.user.removesTable("Milestones")],
  ];
  it.each(changes)("are heard once: %s", async (_, happen) => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    happen(opened);
    await settled();
    expect(count()).toBe(1);
  });

  it("that come together are one", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    for (const row of [3, 4, 5, 6]) opened.fake.user.types("Progress", `B${row}`, "A point.");
    await settled();
    expect(count()).toBe(1);
  });

  it("that come apart are several", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    for (const row of [3, 4, 5]) {
      opened.fake.user.types("Progress", `B${row}`, "A point.");
      await settled();
    }
    expect(count()).toBe(3);
  });

  it("are heard by every listener until it leaves", async () => {
    const opened = await openedReturn();
    const [first, second] = [listening(opened), listening(opened)];
    opened.fake.user.types("Milestones", "F3", "one");
    await settled();
    first.stop();
    first.stop();
    opened.fake.user.types("Milestones", "F3", "two");
    await settled();
    expect([first.count(), second.count()]).toEqual([1, 2]);
  });

  it("can be read at once, in one sync and the time of one answer", async () => {
    const { fake, host } = await openedReturn();
    const read = new Promise((resolve) => {
      host.live.onChange(() => resolve(host.read()));
    });
    fake.user.types("Milestones", "F3", "Done.");
    expect(await read).toEqual(fake.contents());
    expect(fake.stats.syncs).toBe(1);
  });
});

describe("our own changes", () => {
  it("are not heard, and neither is their undo", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    const undo = await opened.host.live.editWithUndo([
      { at: progress, value: "Ours." },
      { at: { ...progress, column: 6 }, value: 12 },
      { at: { ...progress, column: 9 }, value: { date: "2024-11-15" } },
      { at: { ...progress, column: 10 }, value: "=not a formula" },
      { at: { ...progress, column: 11 }, value: "June 2025" },
      { at: { ...progress, column: 12 }, value: null },
    ]);
    await settled();
    await undo();
    await settled();
    expect(count()).toBe(0);
  });

  it("do not hide what a person does to the same cell", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    await opened.host.live.edit([{ at: progress, value: "Ours." }]);
    await settled();
    opened.fake.user.types("Milestones", "F3", "Theirs.");
    await settled();
    opened.fake.user.types("Milestones", "F3", "Ours.");
    await settled();
    expect(count()).toBe(2);
  });

  it("do not hide the same value, put there again by a person after a paste over it", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    await opened.host.live.edit([{ at: progress, value: "Ours." }]);
    opened.fake.coAuthor.types("Milestones", "F3:F4", "Theirs.");
    await settled();
    opened.fake.user.types("Milestones", "F3", "Ours.");
    await settled();
    expect(count()).toBe(2);
  });

  it("do not hide what a person does after Excel has refused them", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    opened.fake.faults.accessDenied = true;
    await refusal(opened.host.live.edit([{ at: progress, value: "Ours." }]));
    opened.fake.faults.accessDenied = false;
    opened.fake.user.types("Milestones", "F3", "Ours.");
    await settled();
    expect(count()).toBe(1);
  });

  it("do not hide what a person does to the cell beside it, at the same time", async () => {
    const opened = await openedReturn();
    const { count } = listening(opened);
    const edited = opened.host.live.edit([{ at: progress, value: "Ours." }]);
    opened.fake.coAuthor.types("Milestones", "F4", "Ours.");
    await edited;
    await settled();
    expect(count()).toBe(1);
  });
});

describe("selection", () => {
  const selections: readonly [string, Omit<CellRef, "sheet">][] = [
    ["F3", { row: 2, column: 5 }],
    ["B2:D9", { row: 1, column: 1 }],
    ["A1", { row: 0, column: 0 }],
    ["AA100", { row: 99, column: 26 }],
  ];
  it.each(selections)("of %s is told with its first cell, without a sync", async (address, cell) => {
    const { fake, host } = await openedReturn();
    const told: CellRef[] = [];
    host.live.onSelection((selected) => told.push(selected));
    fake.user.selects("Milestones", address);
    await settled();
    expect(told).toEqual([{ sheet: "Milestones", ...cell }]);
    expect(fake.stats.syncs).toBe(0);
  });

  it("is told by the name the sheet had when it was read, until it is read again", async () => {
    const { fake, host } = await openedReturn();
    const told: string[] = [];
    host.live.onSelection(({ sheet }) => told.push(sheet));
    fake.user.renamesSheet("Milestones", "Ours");
    fake.user.selects("Ours", "A1");
    await settled();
    await host.read();
    fake.user.selects("Ours", "A1");
    await settled();
    expect(told).toEqual(["Milestones", "Ours"]);
  });

  it("is not told for a sheet nobody has read, nor after leaving", async () => {
    const { fake, host } = await openedReturn();
    const told: string[] = [];
    const stop = host.live.onSelection(({ sheet }) => told.push(sheet));
    fake.workbook.Worksheets.Add("New");
    fake.user.selects("New", "A1");
    await settled();
    stop();
    fake.user.selects("Milestones", "A1");
    await settled();
    expect(told).toEqual([]);
  });

  it("can be asked for, in one sync", async () => {
    const { fake, host } = await openedReturn();
    fake.user.selects("Actions", "F4:G5");
    expect(await host.live.selection()).toEqual({ sheet: "Actions", row: 3, column: 5 });
    expect(fake.stats.syncs).toBe(1);
  });
});

describe("revealing a cell", () => {
  it("brings its sheet to the front and selects it, in one sync", async () => {
    const { fake, host } = await openedReturn();
    await host.live.reveal(progress);
    const { active, selection } = fake.workbook.Worksheets;
    expect([active.Name, selection.Address, fake.stats.syncs]).toEqual(["Milestones", "Milestones!F3", 1]);
  });

  it("finds a sheet that was renamed since it was read", async () => {
    const { fake, host } = await openedReturn();
    fake.user.renamesSheet("Milestones", "Ours");
    await host.live.reveal(progress);
    expect(fake.workbook.Worksheets.selection.Address).toBe("Ours!F3");
  });

  it("leaves hidden sheets hidden, and asks nothing", async () => {
    const { fake, host } = await openedReturn();
    const error = await refusal(host.live.reveal({ sheet: "_lists", row: 0, column: 0 }));
    expect([error.kind, error.message, fake.stats.syncs]).toEqual([
      "hidden-sheet",
      "The sheet “_lists” is hidden, so Excel cannot show the cell: unhide the sheet first.",
      0,
    ]);
    expect(fake.workbook.Worksheets.find("_lists")?.Visibility).toBe("Hidden");
  });

  it("ends in a sentence when the sheet is gone or a cell is being edited", async () => {
    const { fake, host } = await openedReturn();
    fake.startCellEdit();
    expect((await refusal(host.live.reveal(progress))).kind).toBe("cell-edit");
    fake.endCellEdit();
    fake.coAuthor.deletesSheet("Milestones");
    expect((await refusal(host.live.reveal(progress))).kind).toBe("not-found");
  });
});

describe("opening another workbook", () => {
  it("hands Excel the very bytes", async () => {
    const { fake, host } = await openedReturn();
    const bytes = Uint8Array.from(
      { length: 100_000 },
      (_, index) => [0x50, 0x4b, 3, 4][index] ?? index % 256,
    );
    await host.openWorkbook(bytes);
    expect(fake.workbook.opened).toEqual([bytes]);
  });

  it("ends in a sentence when Excel takes no workbook or says nothing", async () => {
    const { fake, host } = await openedReturn(undefined, { limit: 100 });
    expect((await refusal(host.openWorkbook(Uint8Array.of(1, 2, 3)))).kind).toBe("unknown");
    fake.faults.silent = true;
    expect((await refusal(host.openWorkbook(Uint8Array.of(0x50, 0x4b)))).kind).toBe("silent");
  });
});
