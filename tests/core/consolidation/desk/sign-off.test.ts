import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { lostFrom } from "#src/core/consolidation/continues";
import { signOffInWords, signOffState } from "#src/core/consolidation/desk/sign-off";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import { eventOf } from "#src/core/consolidation/log/event";
import { consolidationReport } from "#src/core/consolidation/report";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { allReceived, merged, received } from "#tests/core/consolidation/received";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import type { Typed } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const [firstFile, ...laterFiles] = allReceived();
const files = firstFile ? [firstFile, ...laterFiles.slice(1)] : [];
const first = merged(files, { asAt: "2025-01-25" });

function signed(workbook: Workbook, by: Typed, on: Typed): Workbook {
  const typed = typeInto(workbook, "Cover", { heading: "Item", says: "Signed off by" }, "Answer", by);
  return typeInto(typed, "Cover", { heading: "Item", says: "Date signed off" }, "Answer", on);
}
const again = (workbook: Workbook, asAt: string, more: Parameters<typeof mergedInto>[1] = []) =>
  mergedInto(workbook, more, { asAt });
const onCover = (consolidation: Consolidation, item: string) =>
  recordsOf(consolidatedWorkbook(consolidation), "Cover")
    .find((record) => record.get("Item") === item)
    ?.get("Answer");
const events = ({ log }: Consolidation) =>
  log.entries
    .flatMap((entry) => eventOf(entry) ?? [])
    .filter(({ what }) => what.includes("sign"))
    .map(({ day, what, who }) => [day, what, who]);
const late = laterFiles.slice(0, 1);

describe("a reconciliation", () => {
  it("is not signed off until somebody does", () => {
    expect(signOffState(first.signOffs).state).toBe("unsigned");
    expect(onCover(first, "Sign-off")).toBe("Not signed off.");
    expect(onCover(first, "Signed off by")).toBeNull();
    expect(events(first)).toEqual([]);
  });

  const once = again(signed(asWorkbook(first), "Ash  Example", { date: "2025-01-26" }), "2025-01-27");
  const { issued, merged: counted, held, missing } = first.total;
  const stood = `${issued} rows issued: ${counted} merged, ${held} held and ${missing} missing`;

  it("stands signed off by whoever signs on the cover, and says how it stood", () => {
    expect(onCover(once, "Sign-off")).toBe(`Signed off by Ash Example on 26 January 2025: ${stood}.`);
    expect(onCover(once, "Signed off by")).toBe("Ash Example");
    expect(onCover(once, "Date signed off")).toEqual({ date: "2025-01-26" });
    expect(events(once)).toEqual([["2025-01-27", "signed off", "Ash Example"]]);
    expect(consolidationReport(once).signOff).toMatchObject({
      state: "signed",
      by: "Ash Example",
      on: "2025-01-26",
    });
  });

  it("stays signed off when nothing changes, and is not signed twice", () => {
    const twice = again(asWorkbook(once), "2025-02-01");
    expect(twice.signOffs).toEqual(once.signOffs);
    expect(events(twice)).toEqual(events(once));
    expect(lostFrom(readConsolidated(asWorkbook(once), samplePlan), first)).toEqual(["1 sign-off"]);
  });

  it("takes a name without a date for signed on the day of the merge, and a date as text", () => {
    const byName = again(signed(asWorkbook(first), "Ash", null), "2025-01-27");
    expect(byName.signOffs.all).toMatchObject([{ by: "Ash", on: "2025-01-27" }]);
    const asText = again(signed(asWorkbook(first), "Ash", "26/01/2025"), "2025-01-27");
    expect(asText.signOffs.all).toMatchObject([{ by: "Ash", on: "2025-01-26" }]);
  });

  it.each<[by: Typed, on: Typed, wanting: string]>([
    [null, { date: "2025-01-26" }, "Not signed off. Give the name of whoever signs."],
    ["Ash", "soon", "Not signed off. “soon” is no day: give the day of signing, such as 11 February 2025."],
  ])("is not signed off with %j and %j, keeps what was typed and says what is wanting", (by, on, wanting) => {
    const begun = again(signed(asWorkbook(first), by, on), "2025-01-27");
    expect(onCover(begun, "Sign-off")).toBe(wanting);
    expect(onCover(begun, "Signed off by")).toBe(by);
    expect(onCover(begun, "Date signed off")).toEqual(on);
    expect(events(begun)).toEqual([]);
  });

  const changed = again(asWorkbook(once), "2025-02-01", late);

  it("is to be signed anew when another return counts, and says how it stood and stands", () => {
    expect(onCover(changed, "Signed off by")).toBeNull();
    expect(signOffInWords(changed.signOffs)).toMatch(
      `Signed off by Ash Example on 26 January 2025 as ${stood}. The reconciliation has changed since: ${issued} rows issued`,
    );
    expect(events(changed)).toEqual([
      ["2025-01-27", "signed off", "Ash Example"],
      ["2025-02-01", "changed after sign-off", ""],
    ]);
    const anew = again(signed(asWorkbook(changed), "Bo Example", null), "2025-02-02");
    expect(signOffState(anew.signOffs)).toMatchObject({ state: "signed", now: { by: "Bo Example" } });
    expect(events(anew).slice(2)).toEqual([["2025-02-02", "signed off", "Bo Example"]]);
  });

  it("tells a signature that the same merge overtakes", () => {
    const overtaken = again(signed(asWorkbook(first), "Ash", null), "2025-02-01", late);
    expect(signOffState(overtaken.signOffs).state).toBe("changed");
    expect(events(overtaken)).toEqual([
      ["2025-02-01", "signed off", "Ash"],
      ["2025-02-01", "changed after sign-off", ""],
    ]);
  });

  it("notes that a signature is taken back", () => {
    const back = again(signed(asWorkbook(once), null, null), "2025-02-01");
    expect(signOffState(back.signOffs).state).toBe("unsigned");
    expect(events(back).at(-1)).toEqual(["2025-02-01", "sign-off taken back", ""]);
  });

  it("does not count DHSC’s own words beside an answer as a change", () => {
    const [row] = once.rows.milestones;
    const edited = typeInto(
      asWorkbook(once),
      "Milestones",
      row?.id ?? "",
      "Progress (DHSC edit)",
      "Our words.",
    );
    const after = again(edited, "2025-02-01");
    expect(after.edits).toHaveLength(1);
    expect(signOffState(after.signOffs).state).toBe("signed");
  });

  it("is signed off by the merge itself where that is asked for", () => {
    const asked = merged([...files, received("alpha")].slice(0, files.length), {
      asAt: "2025-01-25",
      signOff: { by: "Ash Example", on: "" },
    });
    expect(signOffState(asked.signOffs)).toMatchObject({
      state: "signed",
      now: { by: "Ash Example", on: "2025-01-25" },
    });
  });
});
