// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import type { CellEdit } from "#src/core/index";
import type { FakeExcel } from "#tests/excel-host/fake-excel";
import { settled } from "#tests/excel-host/turns";
import { openedReturn, refusal, type Opened } from "#tests/hosts/excel/opened";

const columns = 11;

/** As many lines as the seal of a large return has, with what Excel would take for something else than text. */
const texts = (rows: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) =>
        ["sealed row", "", "Milestones", "18.10", "", "2025-01-28", "=1+1", "TRUE", "007"][column] ??
        `a line ${row}`,
    ),
  );

const edits = (rows: number, top = 1): CellEdit[] =>
  texts(rows).flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === "" ? [] : [{ at: { sheet: "_record", row: top + row, column }, value }],
    ),
  );

const progress: CellEdit = { at: { sheet: "Milestones", row: 2, column: 5 }, value: "Published in June." };

function recordSheet(fake: FakeExcel) {
  const sheet = fake.workbook.Worksheets.find("_record");
  if (!sheet) throw new Error("The return has no record.");
  return sheet;
}
const noted = (fake: FakeExcel, rows: number) => recordSheet(fake).GetRange(`A2:K${rows + 1}`).Values;

function heard({ host }: Opened): () => number {
  let count = 0;
  host.live.onChange(() => (count += 1));
  return () => count;
}

describe("rows added to the return's record", () => {
  it("are text, whatever they look like, on a sheet that stays out of sight", async () => {
    const { fake, host } = await openedReturn();
    await host.live.edit(edits(3));
    expect(noted(fake, 3)).toEqual(texts(3));
    expect(recordSheet(fake).Visibility).toBe("VeryHidden");
  });

  it("cost two syncs and one range each, however many they are", async () => {
    const { fake, host } = await openedReturn();
    await host.live.edit([progress, ...edits(60)]);
    expect(noted(fake, 60)).toEqual(texts(60));
    expect(fake.stats.syncs).toBe(2);
    // Cell by cell it would be six hundred ranges and a third of a megabyte.
    expect(fake.stats.actions).toBeLessThan(60);
    expect(fake.stats.bytesUp).toBeLessThan(20_000);
  });

  it("go with the change they are about, and leave with it", async () => {
    const { fake, host } = await openedReturn();
    const before = fake.contents();
    const undo = await host.live.editWithUndo([progress, ...edits(2)]);
    expect(noted(fake, 2)).toEqual(texts(2));
    await undo();
    expect(fake.contents()).toEqual(before);
  });

  it("can be followed by more once they are read", async () => {
    const { fake, host } = await openedReturn();
    await host.live.edit(edits(2));
    expect((await refusal(host.live.edit(edits(1)))).message).toBe(
      "Nothing was changed, because the return’s record has grown since it was checked: check the return again.",
    );
    await host.read();
    await host.live.edit(edits(1, 3));
    expect(noted(fake, 3)).toEqual([...texts(2), ...texts(1)]);
  });

  it("are not heard as somebody’s change, but a co-author’s are", async () => {
    const opened = await openedReturn();
    const count = heard(opened);
    const undo = await opened.host.live.editWithUndo([progress, ...edits(2)]);
    await settled();
    await undo();
    await settled();
    expect(count()).toBe(0);
    opened.fake.coAuthor.types("_record", "A2:B2", "theirs");
    await settled();
    expect(count()).toBe(1);
  });

  it("are not written over by what a co-author has added meanwhile, nor the cell changed", async () => {
    const { fake, host } = await openedReturn();
    fake.coAuthor.types("_record", "A3", "fix");
    const before = fake.contents();
    const error = await refusal(host.live.edit([progress, ...edits(2)]));
    expect(error.kind).toBe("changed");
    expect(fake.contents()).toEqual(before);
  });

  it("are not taken back when somebody has changed them", async () => {
    const { fake, host } = await openedReturn();
    const undo = await host.live.editWithUndo([progress, ...edits(2)]);
    fake.coAuthor.types("_record", "A3", "fix");
    const before = fake.contents();
    expect((await refusal(undo())).message).toBe(
      "Nothing was taken back, because the return’s record was changed since.",
    );
    expect(fake.contents()).toEqual(before);
  });

  it("are refused in a sentence where the sheet is protected, and the protection stays", async () => {
    const { fake, host } = await openedReturn();
    recordSheet(fake).Protection.Protect();
    const before = fake.contents();
    const error = await refusal(host.live.edit([progress, ...edits(1)]));
    expect([error.kind, error.message]).toEqual([
      "locked-cell",
      "Nothing was changed, because the hidden sheet that keeps the return’s record is protected: work in the workbook as you were sent it.",
    ]);
    expect(fake.contents()).toEqual(before);
  });

  it("are refused where the workbook is open for reading only", async () => {
    const { fake, host } = await openedReturn();
    fake.setReadOnly();
    const error = await refusal(host.live.edit(edits(1)));
    expect(error.message).toMatch(
      /^The return’s record could not be changed, because the workbook is open for/,
    );
  });

  it("are taken back when the request fails after them", async () => {
    const { fake, host } = await openedReturn();
    const before = fake.contents();
    fake.faults.failRequest(2, { code: "GeneralException", message: "It broke.", afterWrites: 2 });
    expect((await refusal(host.live.edit([progress, ...edits(2)]))).kind).toBe("unknown");
    expect(fake.contents()).toEqual(before);
  });

  it("are refused where the sheet is gone", async () => {
    const { fake, host } = await openedReturn();
    fake.coAuthor.deletesSheet("_record");
    const before = fake.contents();
    expect((await refusal(host.live.edit([progress, ...edits(1)]))).kind).toBe("not-found");
    expect(fake.contents()).toEqual(before);
  });
});
