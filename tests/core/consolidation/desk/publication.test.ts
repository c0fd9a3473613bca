import { describe, expect, it } from "vitest";

import { changesSince } from "#src/core/consolidation/changes/changes-since";
import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { lostFrom } from "#src/core/consolidation/continues";
import { lastPublication, publicationInWords } from "#src/core/consolidation/desk/publication";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import { eventOf } from "#src/core/consolidation/log/event";
import { consolidationReport } from "#src/core/consolidation/report";
import { contentText } from "#src/core/return/cell-types";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, changeSheet, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import { allReceived, merged, received } from "#tests/core/consolidation/received";
import { digest, type Typed } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const [firstFile, lateFile, ...otherFiles] = allReceived();
const first = merged(firstFile ? [firstFile, ...otherFiles] : [], { asAt: "2025-01-25" });

const items = ["Published on", "Published as", "Published by"] as const;
const published = (workbook: Workbook, ...answers: readonly Typed[]) =>
  items.reduce(
    (typed, says, index) =>
      typeInto(typed, "Cover", { heading: "Item", says }, "Answer", answers[index] ?? null),
    workbook,
  );
const again = (workbook: Workbook, asAt: string, more: Parameters<typeof mergedInto>[1] = []) =>
  mergedInto(workbook, more, { asAt });
const onCover = (consolidation: Consolidation, item: string) =>
  recordsOf(consolidatedWorkbook(consolidation), "Cover")
    .find((record) => record.get("Item") === item)
    ?.get("Answer");
const events = ({ log }: Consolidation) =>
  log.entries.flatMap((entry) => eventOf(entry) ?? []).filter(({ what }) => what.includes("publi"));
const told = (consolidation: Consolidation) =>
  events(consolidation).map(({ day, what, who }) => [day, what, who]);

const day = { date: "2025-02-28" };
const once = again(published(asWorkbook(first), day, "Annex A", "Ash Example"), "2025-03-01");
const [row] = first.rows.milestones;
const edited = (workbook: Workbook, words: Typed) =>
  typeInto(workbook, "Milestones", row?.id ?? "", "Progress (DHSC edit)", words);

describe("a publication", () => {
  it("is none until somebody records it", () => {
    expect(onCover(first, "Publication")).toBe("Not published.");
    expect(items.map((item) => onCover(first, item))).toEqual([null, null, null]);
    expect(events(first)).toEqual([]);
  });

  it("is kept, logged with the fingerprint of the answers, and told", () => {
    const fingerprint = lastPublication(once.publications)?.published.fingerprint ?? "";
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(items.map((item) => onCover(once, item))).toEqual([day, "Annex A", "Ash Example"]);
    expect(onCover(once, "Publication")).toMatch(
      /^Published as “Annex A” on 28 February 2025 by Ash Example: \d+ merged rows, fingerprint [0-9a-f]{16}\. Nothing has changed since\.$/,
    );
    expect(events(once)).toMatchObject([
      { day: "2025-03-01", what: "published", who: "Ash Example", sha256: fingerprint },
    ]);
    expect(consolidationReport(once).publication).toMatchObject({
      last: { on: "2025-02-28", as: "Annex A", by: "Ash Example", fingerprint },
      entered: true,
      changed: [],
    });
  });

  it("takes a formula that has no result for its text", () => {
    const typed = published(asWorkbook(first), day, "Annex A", "Ash Example");
    const withFormula = changeSheet(typed, "Cover", (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        contentText(cell.content) === "Annex A"
          ? { ...cell, content: { kind: "blank" as const }, formula: "cmd|' /C calc'!A0" }
          : cell,
      ),
    }));
    const after = again(withFormula, "2025-03-01");
    expect(after.publications.all).toMatchObject([{ as: "=cmd|' /C calc'!A0" }]);
    expect(onCover(after, "Published as")).toBe("=cmd|' /C calc'!A0");
  });

  it("stays as it is when nothing changes, and would be missed in another workbook", () => {
    const twice = again(asWorkbook(once), "2025-03-05");
    expect(twice.publications).toEqual(once.publications);
    expect(told(twice)).toEqual(told(once));
    expect(lostFrom(readConsolidated(asWorkbook(once), samplePlan), first)).toEqual(["1 publication"]);
  });

  it("is of the workbook in which it was recorded, edits and all, not of what comes with the next merge", () => {
    const asked = published(edited(asWorkbook(first), "Our words."), day, "Annex A", "Ash");
    const together = again(asked, "2025-03-01", lateFile ? [lateFile] : []);
    const alone = again(asked, "2025-03-01");
    expect(lastPublication(together.publications)).toEqual(lastPublication(alone.publications));
    expect(alone.publications.changed).toEqual([]);
    expect(together.publications.changed.map(({ how }) => how)).toContain("added");
    expect(told(together)).toEqual([
      ["2025-03-01", "published", "Ash"],
      ["2025-03-01", "changed after publication", ""],
    ]);
    const then = again(asWorkbook(alone), "2025-03-01", lateFile ? [lateFile] : []);
    expect(consolidatedWorkbook(then)).toEqual(consolidatedWorkbook(together));
  });

  it("names what changed since, in words of DHSC and in a corrected return, until it is as published again", () => {
    const after = again(edited(asWorkbook(once), "Other words."), "2025-03-05");
    const changed = [{ table: "Milestones", row: row?.id, how: "changed" }];
    expect(after.publications.changed).toEqual(changed);
    expect(publicationInWords(after.publications)).toMatch(
      `Changed since publication: 1 row: Milestones ${row?.id}.`,
    );
    const into = readConsolidated(asWorkbook(after), samplePlan);
    expect(changesSince(into, again(asWorkbook(after), "2025-03-06"), digest)?.sincePublication).toEqual(
      changed,
    );
    const back = again(edited(asWorkbook(after), null), "2025-03-07");
    expect(back.publications.changed).toEqual([]);
    expect(events(back).map(({ what, detail }) => [what, detail])).toEqual([
      ["published", "As “Annex A” on 28 February 2025 by Ash Example."],
      ["changed after publication", `1 row: Milestones ${row?.id}`],
      ["changed after publication", "All is as published again."],
    ]);
    const corrected = received("alpha", {
      savedAt: "2025-03-02T09:00:00Z",
      answers: { milestones: { "1.1": { Progress: "The guide is out since May." } } },
    });
    const late = again(asWorkbook(once), "2025-03-05", [corrected]);
    expect(late.publications.changed.map(({ row: id }) => id)).toContain("alpha 1.1");
  });

  it("may be followed by another, and is put right or taken back", () => {
    const corrected = again(published(asWorkbook(once), day, "Annex A", "Bo Example"), "2025-03-05");
    expect(corrected.publications.all).toMatchObject([{ by: "Bo Example" }]);
    expect(told(corrected).at(-1)).toEqual(["2025-03-05", "published", "Bo Example"]);
    const second = again(
      published(edited(asWorkbook(once), "Other words."), { date: "2025-04-01" }, "Annex A, updated", "Ash"),
      "2025-04-02",
    );
    expect(second.publications.all.map(({ as }) => as)).toEqual(["Annex A", "Annex A, updated"]);
    expect(second.publications.changed).toEqual([]);
    const back = again(published(asWorkbook(once), null, null, null), "2025-03-05");
    expect(back.publications.all).toEqual([]);
    expect(told(back).at(-1)).toEqual(["2025-03-05", "publication taken back", ""]);
  });

  it.each<[answers: readonly Typed[], wanting: string]>([
    [["soon", "Annex A", "Ash"], "“soon” is no day. Give the day of publication, such as 28 February 2025."],
    [[null, "Annex A", "Ash"], "Give the day of publication, such as 28 February 2025."],
    [[day, null, "Ash"], "Say under Published as what was published: its title or address."],
    [[day, "Annex A", null], "Give the name of whoever published."],
  ])("does not count with %j, which is kept, and says what is wanting", (answers, wanting) => {
    const begun = again(published(asWorkbook(first), ...answers), "2025-03-01");
    expect(onCover(begun, "Publication")).toBe(`Not published. ${wanting}`);
    expect(items.map((item) => onCover(begun, item))).toEqual(answers);
    expect(events(begun)).toEqual([]);
  });
});
