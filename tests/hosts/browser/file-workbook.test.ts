import { describe, expect, it } from "vitest";

import { openFileWorkbook } from "#src/hosts/browser/file-workbook";
import type { AskWorker } from "#src/hosts/browser/job-workers";
import { consolidatedFile } from "#tests/browser/planted-file";
import { padded } from "#tests/padded-file";
import { issuedFile } from "./sample-file";
import { askHere } from "./worker";

const issued = await issuedFile("mrc");
const at = (row: number) => ({ sheet: "Start here", row, column: 1 });

async function opened(ask: AskWorker = askHere) {
  const workbook = await openFileWorkbook(issued, ask);
  if (!workbook) throw new Error("It is taken for a consolidated workbook.");
  return workbook;
}

async function open() {
  const workbook = await opened();
  const shown = async () => {
    const { sheets } = await workbook.read();
    const cells = sheets.find(({ name }) => name === "Start here")?.cells ?? [];
    return [8, 9, 10].map((row) => {
      const content = cells.find((cell) => cell.row === row && cell.column === 1)?.content;
      return content?.kind === "text" ? content.text : null;
    });
  };
  return { workbook, shown };
}

describe("openFileWorkbook", () => {
  it("shows each change, and takes back any of them whatever came after", async () => {
    const { workbook, shown } = await open();
    const undoFirst = await workbook.edit([{ at: at(8), value: "Sam" }]);
    const undoSecond = await workbook.edit([{ at: at(9), value: "Manager" }]);
    await workbook.edit([{ at: at(8), value: "Alex" }]);
    expect(await shown()).toEqual(["Alex", "Manager", null]);
    await undoSecond();
    expect(await shown()).toEqual(["Alex", null, null]);
    await undoFirst();
    expect(await shown()).toEqual(["Alex", null, null]);
  });

  it("has the file’s own bytes again once every change is taken back", async () => {
    const made: Uint8Array[] = [];
    const workbook = await opened((what, given) => {
      const answer = askHere(what, given);
      void answer.then((done: unknown) => {
        if (done instanceof Uint8Array) made.push(done);
      });
      return answer;
    });
    const undos = [
      await workbook.edit([{ at: at(8), value: "Sam" }]),
      await workbook.edit([{ at: at(9), value: "Manager" }]),
    ];
    for (const undo of undos) await undo();
    expect(made).toHaveLength(4);
    expect(Buffer.from(made[0] ?? []).equals(issued.bytes)).toBe(false);
    expect(Buffer.from(made[3] ?? []).equals(issued.bytes)).toBe(true);
  });

  it("makes changes one after the other, though they are asked for together", async () => {
    const { workbook, shown } = await open();
    await Promise.all([8, 9, 10].map((row) => workbook.edit([{ at: at(row), value: `row ${row}` }])));
    expect(await shown()).toEqual(["row 8", "row 9", "row 10"]);
  });

  it("changes nothing when one of the edits cannot be made, and goes on from there", async () => {
    const { workbook, shown } = await open();
    const wrong = { at: { sheet: "No such sheet", row: 0, column: 0 }, value: "x" };
    await expect(workbook.edit([{ at: at(8), value: "Sam" }, wrong])).rejects.toThrow("No such sheet");
    expect(await shown()).toEqual([null, null, null]);
    await workbook.edit([{ at: at(8), value: "Sam" }]);
    expect(await shown()).toEqual(["Sam", null, null]);
  });

  it("gives the reader's sentence for a file that cannot be opened", async () => {
    const damaged = { name: "return.xlsx", bytes: issued.bytes.subarray(0, 2000) };
    await expect(openFileWorkbook(damaged, askHere)).rejects.toThrow(/incomplete/);
  });

  it("leaves a consolidated workbook that is larger than a return may be to a person, and refuses a return that is", async () => {
    const large = { name: "large.xlsx", bytes: padded(await consolidatedFile()) };
    expect(await openFileWorkbook(large, askHere)).toBeNull();
    const longReturn = { name: "return.xlsx", bytes: padded(issued.bytes) };
    await expect(openFileWorkbook(longReturn, askHere)).rejects.toThrow(/far more than a return needs/);
  });
});
