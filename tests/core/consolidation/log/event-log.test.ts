import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { eventOf } from "#src/core/consolidation/log/event";
import { contentText } from "#src/core/return/cell-types";
import type { Sheet, Workbook } from "#src/core/workbook";
import { asWorkbook, changeSheet, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { columnsOfSheet } from "#tests/core/consolidation/draft-rows";
import { merged, received, registerFor, withoutRow } from "#tests/core/consolidation/received";
import { setCell } from "#tests/core/sample";

const status = (to: string) => ({ actions: { "2": { Status: to } } });
const alpha = received("alpha", { file: "alpha.xlsx", answers: status("ongoing") });
const others = ["beta-labs", "gamma"].map((partner) => received(partner));
const first = merged([alpha, ...others], { asAt: "2025-01-22", register: registerFor(["alpha", "beta"]) });

const events = ({ log }: Consolidation) => log.entries.flatMap((entry) => eventOf(entry) ?? []);
const told = (consolidation: Consolidation, ...whats: string[]) =>
  events(consolidation)
    .filter(({ what }) => whats.length === 0 || whats.includes(what))
    .map(({ day, what, who, file, about, detail }) => [day, what, who, about || file, detail]);
const problems = ({ findings }: Consolidation) =>
  findings
    .filter(({ finding }) => finding.rule === "event-log-unbroken")
    .map(({ finding }) => finding.message);

describe("the event log", () => {
  it("begins with what was issued and what came, and what became of it", () => {
    expect(told(first, "issued")).toEqual([
      ["2025-01-22", "issued", "", "2025-annual-alpha.xlsx", "To be returned by 31 January 2025."],
      ["2025-01-22", "issued", "", "2025-annual-beta.xlsx", "To be returned by 31 January 2025."],
    ]);
    expect(told(first, "received").map(([, , who, file]) => [who, file])).toEqual([
      ["Sam Example", "2025-annual-beta-labs.xlsx"],
      ["Sam Example", "2025-annual-gamma.xlsx"],
      ["Sam Example", "alpha.xlsx"],
    ]);
    expect(told(first, "merged").map(([, , , file]) => file)).toEqual(["alpha.xlsx"]);
    expect(told(first, "held").map(([, , , file]) => file)).toEqual([
      "2025-annual-beta-labs.xlsx",
      "2025-annual-gamma.xlsx",
    ]);
  });

  it("is shown on the sheet Events, each entry with its hash", () => {
    const rows = columnsOfSheet(consolidatedWorkbook(first), "Events", [
      "Entry",
      "Day",
      "What happened",
      "Partner",
      "Hash",
    ]);
    expect(rows[0]).toEqual([
      1,
      { date: "2025-01-22" },
      "issued",
      "Alpha Agency",
      first.log.entries[0]?.hash,
    ]);
    expect(rows).toHaveLength(first.log.entries.length);
    expect(new Set(rows.map((row) => row[4])).size).toBe(rows.length);
  });

  const beta = received("beta");
  const second = mergedInto(asWorkbook(first), [beta], { asAt: "2025-01-25" });

  it("goes on after the entries of earlier days, which stay as they are", () => {
    const before = first.log.entries.length;
    expect(second.log.entries.slice(0, before)).toEqual(first.log.entries);
    expect(told(second)[before]).toEqual([
      "2025-01-25",
      "received",
      "Sam Example",
      "2025-annual-beta.xlsx",
      "",
    ]);
    expect(told(second, "conflict opened")).toEqual([
      ["2025-01-25", "conflict opened", "", "2 Status", "Alpha Agency: ongoing; Beta Board: extended"],
    ]);
    expect(told(second, "row held").map(([day, , , about]) => [day, about])).toContainEqual([
      "2025-01-25",
      "Actions alpha 2",
    ]);
    expect(problems(second)).toEqual([]);
  });

  it("tells who decided, what DHSC edited, and which rows that released", () => {
    const decided = Object.entries({ Decision: "extended", Reason: "Agreed.", "Decided by": "Dee" }).reduce(
      (now, [heading, words]) =>
        typeInto(now, "Conflicts", { heading: "Conflict", says: "2 Status" }, heading, words),
      typeInto(asWorkbook(second), "Milestones", "alpha 1.1", "Progress (DHSC edit)", "=1+1 \u202Eours"),
    );
    const third = mergedInto(decided, [], { asAt: "2025-01-26" });
    expect(
      told(third)
        .slice(second.log.entries.length)
        .filter(([, what]) => what !== "partly merged" && what !== "merged"),
    ).toEqual([
      ["2025-01-26", "edited", "", "Milestones alpha 1.1, Progress", "=1+1 \u202Eours"],
      [
        "2025-01-26",
        "decided",
        "Dee",
        "2 Status",
        "“extended”, between Alpha Agency: ongoing; Beta Board: extended: Agreed.",
      ],
      ["2025-01-26", "row released", "", expect.any(String), "It is merged."],
      ["2025-01-26", "row released", "", expect.any(String), "It is merged."],
      ["2025-01-26", "conflict closed", "", "2 Status", "It is decided."],
    ]);

    const cleared = typeInto(asWorkbook(third), "Milestones", "alpha 1.1", "Progress (DHSC edit)", null);
    const { sha256 } = beta;
    const fourth = mergedInto(cleared, [], {
      asAt: "2025-01-27",
      withdraw: [{ file: beta.file, sha256, by: "Bo Beta", reason: "sent in error" }],
    });
    const last = told(fourth).slice(third.log.entries.length);
    expect(last).toContainEqual(["2025-01-27", "withdrawn", "Bo Beta", beta.file, "sent in error"]);
    expect(last).toContainEqual(["2025-01-27", "edit taken back", "", "Milestones alpha 1.1, Progress", ""]);
    expect(mergedInto(asWorkbook(fourth), [], { asAt: "2025-01-28" }).log.entries).toEqual(
      fourth.log.entries,
    );
  });

  it("is the same however what came on one day was spread over its merges, after an earlier day", () => {
    const day = { asAt: "2025-01-25" };
    const newer = received("alpha", {
      file: "alpha-2.xlsx",
      answers: { ...status("extended"), cover: { "Date approved": { date: "2025-01-24" } } },
    });
    const together = mergedInto(asWorkbook(first), [newer, beta], day);
    const apart = mergedInto(asWorkbook(mergedInto(asWorkbook(first), [beta], day)), [newer], day);
    expect(apart.log).toEqual(together.log);
    expect(told(apart, "conflict opened")).toEqual([]);
  });
});

describe("a log that was changed", () => {
  const hidden = (workbook: Workbook, change: (sheet: Sheet) => Sheet) =>
    changeSheet(workbook, "_events", change);
  const reworded = (sheet: Sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === 2 && cell.content.kind === "text" && cell.content.text.startsWith("|")
        ? {
            ...cell,
            content: { kind: "text", text: cell.content.text.replace("issued", "received") } as const,
          }
        : cell,
    ),
  });

  it("is told of, and stays broken however often it is merged again", () => {
    const broken = hidden(asWorkbook(first), reworded);
    const message =
      "Entry 2 of the event log (received, 22 January 2025) does not follow from what stands before it: it was changed, or an entry was put in or taken out there, after it was written.";
    const again = mergedInto(broken, [], { asAt: "2025-01-22" });
    expect(problems(again)[0]).toBe(message);
    expect(again.log.entries.slice(0, 2).map(({ text }) => text.includes("received"))).toEqual([false, true]);
    const more = mergedInto(asWorkbook(again), [received("beta")], { asAt: "2025-01-25" });
    expect(problems(more)).toEqual([message]);
    expect(told(more, "log changed").filter(([, , , , detail]) => detail === message)).toHaveLength(1);
  });

  it("shows that an entry was taken out, or the end cut off", () => {
    const without = hidden(asWorkbook(first), (sheet) => withoutRow(sheet, 2));
    expect(problems(mergedInto(without, []))[0]).toMatch(/^Entry 2 of the event log .* does not follow/);
    const last = Math.max(
      ...(asWorkbook(first)
        .sheets.find(({ name }) => name === "_events")
        ?.cells.map(({ row }) => row) ?? []),
    );
    const cut = hidden(asWorkbook(first), (sheet) => withoutRow(sheet, last));
    const { length } = first.log.entries;
    expect(problems(mergedInto(cut, []))).toContain(
      `The event log has ${length - 1} entries, and had ${length} when the workbook was written: its end was taken away or changed.`,
    );
    const gone = {
      ...asWorkbook(first),
      sheets: asWorkbook(first).sheets.filter(({ name }) => name !== "_events"),
    };
    expect(problems(mergedInto(gone, []))[0]).toMatch(/^The event log has 0 entries, and had/);
  });

  it("shows that the sheet says otherwise, which the log itself then remembers", () => {
    const typed = typeInto(asWorkbook(first), "Events", { heading: "Entry", says: "1" }, "Who", "Nobody");
    const again = mergedInto(typed, []);
    const message =
      "Entry 1 stands otherwise on the sheet Events than it was written: Who says “Nobody”, not “”.";
    expect(problems(again)).toEqual([message]);
    const later = mergedInto(asWorkbook(again), []);
    expect(problems(later)).toEqual([]);
    expect(told(later, "log changed").map(([, , , , detail]) => detail)).toEqual([message]);
  });

  it("is not taken for changed when the sheet is sorted, moved or saved by a program that unescapes", () => {
    const hostile = received("alpha", { file: "_x0041_ =1+1.xlsx" });
    const start = merged([hostile]);
    const moved = changeSheet(asWorkbook(start), "Events", (sheet) => {
      const last = Math.max(...sheet.cells.map(({ row }) => row));
      return {
        ...sheet,
        name: "What happened",
        cells: sheet.cells
          .map((cell) => ({
            ...cell,
            row: cell.row < 2 ? cell.row : last + 2 - cell.row,
            content:
              cell.content.kind === "text"
                ? ({ kind: "text", text: cell.content.text.replaceAll("_x0041_", "A") } as const)
                : cell.content,
          }))
          .sort((a, b) => a.row - b.row || a.column - b.column),
      };
    });
    expect(problems(mergedInto(moved, []))).toEqual([]);
  });

  it("says that the sheet is gone", () => {
    const workbook = asWorkbook(first);
    const gone = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== "Events") };
    expect(problems(mergedInto(gone, []))[0]).toMatch(/^The sheet Events is gone/);
  });

  it("cannot be read where an entry is no entry, and goes on all the same", () => {
    const nonsense = hidden(asWorkbook(first), (sheet) => {
      const at = sheet.cells.find(({ row, content }) => row === 1 && contentText(content).startsWith("|"));
      return setCell(sheet, 1, at?.column ?? 0, "|no entry|");
    });
    const again = mergedInto(nonsense, []);
    expect(problems(again)[0]).toMatch(/^Entry 1 of the event log \(it cannot be read\) does not follow/);
    expect(again.log.entries[0]?.text).toBe("no entry");
  });
});
