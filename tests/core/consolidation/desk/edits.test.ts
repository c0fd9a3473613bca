import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { lostFrom } from "#src/core/consolidation/continues";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import { eventOf } from "#src/core/consolidation/log/event";
import type { Workbook } from "#src/core/workbook";
import { contentText } from "#src/core/return/cell-types";
import { asWorkbook, changeSheet, mergedInto, rowWith, typeInto } from "#tests/core/consolidation/again";
import { columnsOfSheet, recordsOf } from "#tests/core/consolidation/draft-rows";
import { allReceived, merged, received, withoutRow } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const progress = "Progress (DHSC edit)";
const first = asWorkbook(merged(allReceived()));
const edited = typeInto(first, "Milestones", "alpha 1.1", progress, "DHSC’s own words.");

/** What the milestone’s row says in some columns. */
function milestone(workbook: Workbook, id: string, headings: readonly string[]) {
  const sheet = workbook.sheets.find(({ name }) => name === "Milestones");
  if (!sheet) throw new Error("No Milestones");
  const row = rowWith(sheet, "Row", id);
  const texts = new Map(
    sheet.cells.filter((cell) => cell.row === row).map((cell) => [cell.column, contentText(cell.content)]),
  );
  const columns = new Map(
    sheet.cells.filter((cell) => cell.row === 1).map((cell) => [contentText(cell.content), cell.column]),
  );
  return headings.map((heading) => texts.get(columns.get(heading) ?? -1) ?? "");
}

const edits = (consolidation: Parameters<typeof consolidatedWorkbook>[0]) =>
  columnsOfSheet(consolidatedWorkbook(consolidation), "Edits", [
    "Sheet",
    "Row",
    "Column",
    "Edit (DHSC)",
    "Answer when edited",
    "Answer now",
    "What became of it",
  ]);

const firstAnswer = "Work on milestone 1.1 was finished and reported to the board.";
const corrected = (text: string, day: string, file: string) =>
  received("alpha", {
    file,
    answers: { cover: { "Date approved": { date: day } }, milestones: { "1.1": { Progress: text } } },
  });

describe("an edit", () => {
  it("stays beside the answer, and is listed with it", () => {
    const again = mergedInto(edited, []);
    expect(milestone(asWorkbook(again), "alpha 1.1", ["Progress", progress, "Look again at"])).toEqual([
      firstAnswer,
      "DHSC’s own words.",
      "",
    ]);
    expect(edits(again)).toEqual([
      ["Milestones", "alpha 1.1", "Progress", "DHSC’s own words.", firstAnswer, firstAnswer, "stands"],
    ]);
  });

  it.each<{ what: string; change: (workbook: Workbook) => Workbook }>([
    {
      what: "rows are sorted",
      change: (workbook) =>
        changeSheet(workbook, "Milestones", (sheet) => {
          const last = Math.max(...sheet.cells.map(({ row }) => row));
          const cells = sheet.cells.map((cell) =>
            cell.row < 2 ? cell : { ...cell, row: last + 2 - cell.row },
          );
          return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
        }),
    },
    {
      what: "columns are moved",
      change: (workbook) =>
        changeSheet(workbook, "Milestones", (sheet) => ({
          ...sheet,
          cells: sheet.cells
            .map((cell) => ({ ...cell, column: 40 - cell.column }))
            .sort((a, b) => a.row - b.row || a.column - b.column),
        })),
    },
    {
      what: "lines are put above the table, and the table is no table any more",
      change: (workbook) =>
        changeSheet(workbook, "Milestones", (sheet) => ({
          ...sheet,
          tables: [],
          cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 5 })),
        })),
    },
    {
      what: "the sheet is renamed",
      change: (workbook) => changeSheet(workbook, "Milestones", (sheet) => ({ ...sheet, name: "M (final)" })),
    },
    {
      what: "the column with the ids is emptied",
      change: (workbook) =>
        changeSheet(workbook, "Milestones", (sheet) => {
          const column = sheet.cells.find(
            ({ row, content }) => row === 1 && contentText(content) === "Row",
          )?.column;
          return { ...sheet, cells: sheet.cells.filter((cell) => cell.column !== column || cell.row === 1) };
        }),
    },
  ])("stays when $what", ({ change }) => {
    const again = asWorkbook(mergedInto(change(edited), [corrected(firstAnswer, "2025-01-22", "new.xlsx")]));
    expect(milestone(again, "alpha 1.1", [progress])).toEqual(["DHSC’s own words."]);
    const other = recordsOf(consolidatedWorkbook(mergedInto(change(edited), [])), "Milestones").filter(
      (record) => record.get(progress) !== null,
    );
    expect(other).toHaveLength(1);
  });

  it("is marked when the answer changes underneath, with the answer as it was, until it is made anew", () => {
    const second = mergedInto(edited, [corrected("Done.", "2025-01-22", "second.xlsx")]);
    const changed = [
      "Milestones",
      "alpha 1.1",
      "Progress",
      "DHSC’s own words.",
      firstAnswer,
      "Done.",
      "the answer has changed",
    ];
    expect(edits(second)).toEqual([changed]);
    expect(milestone(asWorkbook(second), "alpha 1.1", ["Progress", progress, "Look again at"])).toEqual([
      "Done.",
      "DHSC’s own words.",
      "Progress",
    ]);
    const third = mergedInto(asWorkbook(second), []);
    expect(edits(third)).toEqual([changed]);

    const anew = mergedInto(
      typeInto(asWorkbook(third), "Milestones", "alpha 1.1", progress, "Other words."),
      [],
    );
    expect(edits(anew)).toEqual([
      ["Milestones", "alpha 1.1", "Progress", "Other words.", "Done.", "Done.", "stands"],
    ]);
  });

  it("is taken back by clearing it, and the answer as returned is there as before", () => {
    const cleared = typeInto(asWorkbook(mergedInto(edited, [])), "Milestones", "alpha 1.1", progress, null);
    const again = mergedInto(cleared, []);
    expect(again.edits).toEqual([]);
    expect(milestone(asWorkbook(again), "alpha 1.1", ["Progress", progress])).toEqual([firstAnswer, ""]);
  });

  it.each<[string, Parameters<typeof typeInto>[4], unknown]>([
    ["a number", 12, 12],
    ["a date", { date: "2025-03-31" }, { date: "2025-03-31" }],
    ["an id that looks like a number", "18.10", "18.10"],
    ["text that would be a formula", "=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
    ["a formula's result", { content: { kind: "text", text: "worked out" }, formula: "A1" }, "worked out"],
    ["a formula without a result", { content: { kind: "blank" }, formula: "A1&B1" }, "=A1&B1"],
  ])("may be %s", (_what, typed, kept) => {
    const workbook = typeInto(first, "Milestones", "alpha 1.1", "New due (DHSC edit)", typed);
    const twice = mergedInto(asWorkbook(mergedInto(workbook, [])), []);
    expect(twice.edits.map(({ value }) => value)).toEqual([kept]);
  });

  it("may be made beside a missing row, and is marked when the row comes", () => {
    const workbook = typeInto(
      asWorkbook(merged([])),
      "Actions",
      "gamma 8",
      "Status (DHSC edit)",
      "concluded",
    );
    const later = mergedInto(workbook, [received("gamma")]);
    expect(later.edits.map(({ row, value, state }) => [row, value, state])).toEqual([
      ["gamma 8", "concluded", "changed"],
    ]);
  });
});

describe("an edit of a row that partners added", () => {
  const withPoints = (points: readonly string[], day: string, file: string) =>
    received("alpha", {
      file,
      answers: {
        cover: { "Date approved": { date: day } },
        progress: points.map((report) => ({ Action: 1, "Progress report": report })),
      },
    });
  const start = asWorkbook(
    merged([withPoints(["One point.", "Another point.", "A third."], "2025-01-20", "a.xlsx")]),
  );
  const report = "Progress report (DHSC edit)";
  const workbook = typeInto(
    start,
    "Progress",
    { heading: "Progress report", says: "Another point." },
    report,
    "Better.",
  );

  it("follows its text to another row, whatever comes before it", () => {
    const again = mergedInto(workbook, [
      withPoints(["A new first.", "A third.", "another  point"], "2025-01-22", "b.xlsx"),
    ]);
    expect(columnsOfSheet(consolidatedWorkbook(again), "Progress", ["Progress report", report])).toEqual([
      ["A new first.", null],
      ["A third.", null],
      ["another  point", "Better."],
    ]);
  });

  it("is set aside when the text is gone, comes back with it, and is dropped only by a person", () => {
    const gone = mergedInto(workbook, [withPoints(["One point."], "2025-01-22", "b.xlsx")]);
    expect(edits(gone).map((row) => row.slice(2))).toEqual([
      ["Progress report", "Better.", "Another point.", null, "set aside: its row is gone"],
    ]);
    const back = mergedInto(asWorkbook(gone), [withPoints(["Another point."], "2025-01-23", "c.xlsx")]);
    expect(back.edits.map(({ value, state }) => [value, state])).toEqual([["Better.", "stands"]]);
    const dropped = typeInto(
      asWorkbook(gone),
      "Edits",
      { heading: "Edit (DHSC)", says: "Better." },
      "Edit (DHSC)",
      null,
    );
    expect(mergedInto(dropped, []).edits).toEqual([]);
  });

  it("stays when its row is deleted in the sheet", () => {
    const once = asWorkbook(mergedInto(workbook, []));
    const without = changeSheet(once, "Progress", (sheet) =>
      withoutRow(sheet, rowWith(sheet, "Progress report", "Another point.")),
    );
    expect(mergedInto(without, []).edits.map(({ value, state }) => [value, state])).toEqual([
      ["Better.", "stands"],
    ]);
  });
});

describe("who made an edit, and why", () => {
  const once = mergedInto(edited, [], { asAt: "2025-01-26" });
  const says = { heading: "Edit (DHSC)", says: "DHSC’s own words." };
  const named = (workbook: Workbook, by: string | null, why: string | null) =>
    typeInto(typeInto(workbook, "Edits", says, "Edited by", by), "Edits", says, "Why", why);
  const again = (workbook: Workbook, asAt: string) => mergedInto(workbook, [], { asAt });
  const told = ({ log }: typeof once) =>
    log.entries
      .flatMap((entry) => eventOf(entry) ?? [])
      .filter(({ what }) => what === "edited")
      .map(({ day, who, detail }) => [day, who, detail]);
  const by = again(named(asWorkbook(once), "Ash  Example", "Plainer."), "2025-01-27");

  it("is said on the sheet Edits, kept and logged", () => {
    expect(once.edits[0]).not.toHaveProperty("by");
    expect(by.edits).toMatchObject([{ value: "DHSC’s own words.", by: "Ash Example", why: "Plainer." }]);
    expect(told(by)).toEqual([
      ["2025-01-26", "", "DHSC’s own words."],
      ["2025-01-27", "Ash Example", "DHSC’s own words. (why: Plainer.)"],
    ]);
    const later = again(asWorkbook(by), "2025-01-28");
    expect(later.edits).toEqual(by.edits);
    expect(told(later)).toEqual(told(by));
    expect(lostFrom(readConsolidated(asWorkbook(by), samplePlan), once)).toEqual(["1 edit or note"]);
    expect(lostFrom(readConsolidated(asWorkbook(once), samplePlan), by)).toEqual([]);
  });

  it("is of that wording alone, and can be cleared", () => {
    const reworded = again(
      typeInto(asWorkbook(by), "Milestones", "alpha 1.1", progress, "Better words."),
      "2025-01-28",
    );
    expect(reworded.edits).toMatchObject([{ value: "Better words." }]);
    expect(reworded.edits[0]).not.toHaveProperty("by");
    const cleared = again(named(asWorkbook(by), null, null), "2025-01-28");
    expect(cleared.edits[0]).not.toHaveProperty("why");
  });

  it("stays with an edit that is set aside and reworded there, and where the sheet is gone", () => {
    const alone = (points: readonly string[], day: string, file: string) =>
      received("alpha", {
        file,
        answers: {
          cover: { "Date approved": { date: day } },
          progress: points.map((point) => ({ Action: 1, "Progress report": point })),
        },
      });
    const start = merged([alone(["One point.", "Another point."], "2025-01-20", "a.xlsx")]);
    const row = start.rows.progress.find(({ returned }) => returned?.cells.report.text === "Another point.");
    const typed = typeInto(
      asWorkbook(start),
      "Progress",
      row?.id ?? "",
      "Progress report (DHSC edit)",
      "Better.",
    );
    const better = { heading: "Edit (DHSC)", says: "Better." };
    const listed = asWorkbook(mergedInto(typed, [alone(["One point."], "2025-01-22", "b.xlsx")]));
    const signed = typeInto(listed, "Edits", better, "Edited by", "Ash");
    const reworded = typeInto(signed, "Edits", better, "Edit (DHSC)", "Best.");
    expect(mergedInto(reworded, []).edits).toMatchObject([{ value: "Best.", state: "set-aside", by: "Ash" }]);
    const kept = asWorkbook(by);
    const without = { ...kept, sheets: kept.sheets.filter(({ name }) => name !== "Edits") };
    expect(mergedInto(without, []).edits).toMatchObject([{ by: "Ash Example" }]);
  });
});

describe("a note", () => {
  it("stays with its row, whatever the answers are", () => {
    const noted = typeInto(first, "Actions", "alpha 1", "Note (DHSC)", "Rang Sam on 22 January.");
    const again = mergedInto(noted, [corrected("Done.", "2025-01-23", "b.xlsx")]);
    expect(recordsOf(consolidatedWorkbook(again), "Actions")[0]?.get("Note (DHSC)")).toBe(
      "Rang Sam on 22 January.",
    );
    expect(again.edits.map(({ state }) => state)).toEqual(["stands"]);
  });
});
