import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { canonicalForm, readReceiptCode, receiptCode, sealOf } from "#src/core/return/seal";
import { readReturn } from "#src/core/return/read-return";
import type { Sheet, SheetCell, Workbook } from "#src/core/workbook";
import { digest, fill, issueInMemory, readyAnswers, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const sample = { plan: samplePlan, partner: "alpha" };
const ready = readyAnswers(samplePlan, "alpha");

const filled = (changes: Answers = {}) => fill(issueInMemory(sample), withAnswers(ready, changes));
const read = (workbook: Workbook) => readReturn(workbook, samplePlan);
const formOf = (changes: Answers = {}) => canonicalForm(read(filled(changes)));

function withCells(workbook: Workbook, name: string, change: (cell: SheetCell) => SheetCell): Workbook {
  const changed = (sheet: Sheet): Sheet =>
    sheet.name === name ? { ...sheet, cells: sheet.cells.map(change) } : sheet;
  return { ...workbook, sheets: workbook.sheets.map(changed) };
}

/** Rows `a` and `b` of a sheet change places, as sorting in Excel does it. */
function withRowsSwapped(workbook: Workbook, name: string, a: number, b: number): Workbook {
  const moved = (row: number) => (row === a ? b : row === b ? a : row);
  const swapped = withCells(workbook, name, (cell) => ({ ...cell, row: moved(cell.row) }));
  const inOrder = (sheet: Sheet): Sheet => ({
    ...sheet,
    cells: [...sheet.cells].sort((x, y) => x.row - y.row || x.column - y.column),
  });
  return { ...swapped, sheets: swapped.sheets.map(inOrder) };
}

describe("canonicalForm", () => {
  it("names the return and every answer, a line each", () => {
    const lines = formOf({ progress: [{ Action: 2, "Progress report": "The panel met." }] }).split("\n");
    expect(lines[0]).toBe('["action-plan-return",1,"sample-strategy",2024,"2025-annual","alpha"]');
    expect(lines).toContain('["Cover","dateApproved","2025-01-20"]');
    expect(lines).toContain(
      '["Progress",{"id":null,"answers":[["Action","2"],["Progress report","The panel met."]]}]',
    );
    expect(lines.filter((line) => line.startsWith('["Milestones"'))).toHaveLength(6);
    expect(lines.at(-1)).toBe("");
  });

  it("leaves out what nobody entered", () => {
    const lines = canonicalForm(read(issueInMemory(sample))).split("\n");
    // Action 3 is concluded: its status is issued filled in, and stands as the partner's until they change it.
    expect(lines.slice(1)).toEqual(['["Actions",{"id":"3","answers":[["Status","concluded"]]}]', ""]);
  });

  it.each<[string, Answers]>([
    ["an answer", { milestones: { "1.1": { Outcome: "partly met" } } }],
    ["an answer's case", { actions: { 1: { Status: "Extended" } } }],
    ["a space in an answer", { cover: { "Completed by": "Sam  Example" } }],
    ["the sign-off", { cover: { "Date approved": { date: "2025-01-21" } } }],
    ["a number", { milestones: { "1.2": { Value: 13 } } }],
    ["an emptied cell", { milestones: { "1.1": { "Date met": null } } }],
    ["the order of added rows", { nextMilestones: [...(ready.nextMilestones ?? [])].reverse() }],
    ["an added row", { newActions: [{ Title: "Open a helpline" }] }],
  ])("changes with %s", (_what, changes) => {
    expect(formOf(changes)).not.toBe(formOf());
  });

  it("is the same when the rows that were issued are sorted", () => {
    const workbook = filled();
    expect(canonicalForm(read(withRowsSwapped(workbook, "Milestones", 2, 5)))).toBe(
      canonicalForm(read(workbook)),
    );
  });

  it("is the same when another program wrote line ends, accents and dates its own way", () => {
    const named = (text: string) => formOf({ cover: { "Completed by": text } });
    expect(named("Zoe\u0308\r\nExample")).toBe(named("Zo\u00eb\nExample"));
    const midnight = withCells(filled(), "Start here", (cell) =>
      cell.content.kind === "date"
        ? { ...cell, content: { kind: "date", date: `${cell.content.date}T00:00:00` } }
        : cell,
    );
    expect(canonicalForm(read(midnight))).toBe(formOf());
  });

  it("does not depend on what was issued: another rule guards that", () => {
    const retitled = withCells(filled(), "Actions", (cell) =>
      cell.column === 1 ? { ...cell, content: { kind: "text", text: "Another title" } } : cell,
    );
    expect(canonicalForm(read(retitled))).toBe(formOf());
  });

  it("tells returns of two partners apart though both are empty", () => {
    const empty = (partner: string) => canonicalForm(read(issueInMemory({ plan: samplePlan, partner })));
    expect(empty("beta")).not.toBe(empty("beta-labs"));
  });
});

describe("receiptCode", () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);

  it("is ten characters without those that look alike, in two halves", () => {
    fc.assert(fc.property(hex, (text) => /^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/.test(receiptCode(text))));
  });

  it("is the same for the same digest, and another for another", () => {
    expect(receiptCode(digest("one"))).toBe(receiptCode(digest("one")));
    expect(receiptCode(digest("one"))).not.toBe(receiptCode(digest("two")));
  });

  it("refuses what is no digest", () => {
    expect(() => receiptCode("not hexadecimal")).toThrow(RangeError);
    expect(() => receiptCode("abc")).toThrow(RangeError);
  });

  it("is read as people type it", () => {
    const code = receiptCode(digest("typed"));
    expect(readReceiptCode(` ${code.toLowerCase().replace("-", " ")} `)).toBe(code);
    expect(readReceiptCode(code.slice(1))).toBeNull();
    expect(readReceiptCode(`0${code.slice(1)}`)).toBeNull();
    expect(readReceiptCode("")).toBeNull();
  });

  const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  it("shows every single wrong character", () => {
    const code = receiptCode(digest("one wrong")).replace("-", "");
    for (let at = 0; at < code.length; at++) {
      for (const other of alphabet) {
        if (other === code[at]) continue;
        expect(readReceiptCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      }
    }
  });

  it("shows two characters that changed places", () => {
    fc.assert(
      fc.property(hex, fc.nat(8), fc.nat(8), (text, a, b) => {
        const characters = [...receiptCode(text).replace("-", "")];
        const [first = "", second = ""] = [characters[a], characters[b]];
        fc.pre(first !== second);
        characters[a] = second;
        characters[b] = first;
        return readReceiptCode(characters.join("")) === null;
      }),
    );
  });
});

it("seals by the digest of the canonical form", () => {
  const returned = read(filled());
  const seal = sealOf(returned, digest);
  expect(seal.digest).toBe(digest(canonicalForm(returned)));
  expect(seal.receipt).toBe(receiptCode(seal.digest));
});
