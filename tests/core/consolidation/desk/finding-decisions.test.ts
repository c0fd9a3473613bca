import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { lostFrom } from "#src/core/consolidation/continues";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { effectiveAnswers } from "#src/core/consolidation/effective-answers";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import { eventOf } from "#src/core/consolidation/log/event";
import { consolidationReport } from "#src/core/consolidation/report";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import { merged, received } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const small = "12 patients were diagnosed at the clinic in Anytown.";
const alpha = (text: string, day = "2025-01-20", file = "alpha.xlsx") =>
  received("alpha", {
    file,
    answers: {
      cover: { "Date approved": { date: day } },
      progress: [{ Action: 1, "Progress report": text }],
    },
  });
/** A milestone that was not met, without a reason. */
const unreasoned = received("gamma", {
  file: "gamma.xlsx",
  answers: {
    milestones: { "6.1": { Outcome: "not met", "Date met": null, Reason: null, "New due": "by June 2025" } },
  },
});
const first = merged([alpha(small), unreasoned]);

const progressOf = ({ rows }: Consolidation) =>
  rows.progress.filter(({ partner }) => partner === "alpha").map(({ state }) => state);
const held = ({ rows }: Consolidation) =>
  rows.milestones.find(({ milestone }) => milestone === "6.1") ?? rows.milestones[0];

function decided(
  workbook: Workbook,
  rule: string,
  words: Readonly<Record<"decision" | "wording" | "reason" | "decided by", string | null>>,
): Workbook {
  return Object.entries(words).reduce(
    (now, [heading, value]) =>
      typeInto(now, "Findings", { heading: "Rule", says: rule }, `DHSC ${heading}`, value),
    workbook,
  );
}
const suppress = (wording: string | null = null) => ({
  decision: "Suppress",
  wording,
  reason: "Too few to publish.",
  "decided by": "Dee Decider",
});
const releaseIt = { decision: "release", wording: null, reason: "Told by telephone.", "decided by": "Dee" };
const row = (consolidation: Consolidation, rule: string) =>
  recordsOf(consolidatedWorkbook(consolidation), "Findings").find((record) => record.get("Rule") === rule);

describe("a text that is held", () => {
  it("says in the consolidated workbook where it can be decided", () => {
    expect(progressOf(first)).toEqual(["held"]);
    expect(first.rows.progress[0]?.release).toMatch(
      /Or decide on the Findings sheet what is published: publish, suppress or round\.$/,
    );
  });

  const once = mergedInto(
    decided(asWorkbook(first), "small-numbers-held", suppress("Fewer than 30 patients")),
    [],
    {
      asAt: "2025-01-26",
    },
  );

  it("is released by a decision with a reason and a name, which stays at every later merge", () => {
    expect(progressOf(once)).toEqual(["merged"]);
    expect(row(once, "small-numbers-held")?.get("Settled")).toBe(
      "Suppress (published as “Fewer than 30 patients”), decided by Dee Decider: Too few to publish.",
    );
    const twice = mergedInto(asWorkbook(once), [], { asAt: "2025-01-28" });
    expect(progressOf(twice)).toEqual(["merged"]);
    expect(twice.findingDecisions).toEqual(once.findingDecisions);
    expect(once.findingDecisions[0]?.on).toBe("2025-01-26");
    expect(consolidationReport(twice).decisions).toMatchObject({
      count: 1,
      inForce: 1,
      list: [{ partner: "alpha", decision: "suppress", by: "Dee Decider", state: "in-force" }],
    });
  });

  it("gives way to the wording wherever the answer counts, the text as returned staying where it is", () => {
    const [progress] = once.rows.progress;
    if (!progress) throw new Error("No progress");
    expect(effectiveAnswers(once).text(progress, "report")).toBe("Fewer than 30 patients");
    const [shown] = recordsOf(consolidatedWorkbook(once), "Progress");
    expect(shown?.get("Progress report")).toBe(small);
    expect(shown?.get("Decided")).toBe("Progress report: Fewer than 30 patients");
    const blank = mergedInto(decided(asWorkbook(first), "small-numbers-held", suppress()), []);
    const [suppressed] = blank.rows.progress;
    expect(suppressed && effectiveAnswers(blank).text(suppressed, "report")).toBeNull();
    expect(recordsOf(consolidatedWorkbook(blank), "Progress")[0]?.get("Decided")).toBe(
      "Progress report: (not published)",
    );
  });

  it("is on the event log, and so is taking it back", () => {
    const cleared = { decision: null, wording: null, reason: null, "decided by": null };
    const back = mergedInto(decided(asWorkbook(once), "small-numbers-held", cleared), [], {
      asAt: "2025-01-27",
    });
    expect(progressOf(back)).toEqual(["held"]);
    expect(
      back.log.entries
        .flatMap((entry) => eventOf(entry) ?? [])
        .filter(({ what }) => what.startsWith("decision") || what === "decided")
        .map(({ day, what, who, detail }) => [day, what, who, detail]),
    ).toEqual([
      [
        "2025-01-26",
        "decided",
        "Dee Decider",
        "“Suppress”, published as “Fewer than 30 patients”: Too few to publish.",
      ],
      ["2025-01-27", "decision taken back", "", ""],
    ]);
  });

  it("is held again when the text changes, with what was decided then", () => {
    const changed = mergedInto(asWorkbook(once), [
      alpha(small.replace("12", "13"), "2025-01-27", "alpha-2.xlsx"),
    ]);
    expect(progressOf(changed)).toEqual(["held"]);
    expect(row(changed, "small-numbers-held")?.get("DHSC decision")).toBeNull();
    const back = mergedInto(asWorkbook(changed), [alpha(small, "2025-01-28", "alpha-3.xlsx")]);
    expect(progressOf(back)).toEqual(["merged"]);
  });

  it.each([
    [{ ...suppress(), reason: null }, "Give the reason."],
    [{ ...suppress(), "decided by": null }, "Give the name of whoever decides."],
    [{ ...suppress(), decision: "round" }, "Give the wording that is published instead."],
    [{ ...suppress("x"), decision: "publish" }, /^To publish is to leave the text as it stands/],
    [
      { ...suppress(), decision: "release" },
      "“release” is no answer to this: give “publish”, “suppress” or “round”.",
    ],
    [{ ...suppress(), decision: null }, "Give “publish”, “suppress” or “round”."],
  ])("stays held while the decision is not whole: %o", (words, wanting) => {
    const again = mergedInto(decided(asWorkbook(first), "small-numbers-held", words), []);
    expect(progressOf(again)).toEqual(["held"]);
    expect(row(again, "small-numbers-held")?.get("What is wanting")).toEqual(
      typeof wanting === "string" ? wanting : expect.stringMatching(wanting),
    );
    const later = mergedInto(asWorkbook(again), []);
    expect(row(later, "small-numbers-held")?.get("DHSC decision")).toBe(words.decision);
  });
});

describe("another row that is held", () => {
  it("can be released with a reason and a name", () => {
    expect(held(first)?.state).toBe("held");
    expect(held(first)?.release).toMatch(
      /Or release it on the Findings sheet, with the reason and your name\./,
    );
    const after = mergedInto(decided(asWorkbook(first), "delay-reasoned", releaseIt), []);
    expect(row(after, "delay-reasoned")?.get("Settled")).toBe("Waived by Dee: Told by telephone.");
    expect(consolidationReport(after).waivers).toMatchObject({ count: 1, inForce: 1 });
    expect(held(after)?.reason ?? "").not.toMatch(/reason is given|has no reason/i);
  });

  it("is what another merge must not write over", () => {
    const after = mergedInto(decided(asWorkbook(first), "delay-reasoned", releaseIt), []);
    expect(lostFrom(readConsolidated(asWorkbook(after), samplePlan), first)).toEqual(["1 decision"]);
    expect(lostFrom(readConsolidated(asWorkbook(after), samplePlan), after)).toEqual([]);
  });
});

describe("the cells for a decision", () => {
  it("offer the words that can be chosen", () => {
    const { sheets, names } = consolidatedWorkbook(first);
    const list = names.find(({ name }) => name === "DecisionList");
    if (!list || !("range" in list)) throw new Error("No list of decisions");
    const lists = sheets.find(({ name }) => name === list.sheet);
    const { top, bottom, left } = list.range;
    expect(lists?.rows.slice(top, bottom + 1).map((row) => row[left]?.value)).toEqual([
      "publish",
      "suppress",
      "round",
      "release",
      "accept",
    ]);
    expect(
      sheets
        .find(({ name }) => name === "Findings")
        ?.validations.map(({ accepts }) => accepts)
        .filter(({ kind }) => kind === "list"),
    ).toEqual([{ kind: "list", name: "DecisionList" }]);
  });

  it("are unlocked just beside what can be decided", () => {
    const sheet = consolidatedWorkbook(first).sheets.find(({ name }) => name === "Findings");
    const headings = sheet?.rows[1]?.map((cell) => cell?.value) ?? [];
    const at = headings.indexOf("DHSC decision");
    const id = headings.indexOf("Finding");
    for (const cells of sheet?.rows.slice(2) ?? [])
      expect(cells[at]?.style === "edit", String(cells[id]?.value)).toBe(cells[id]?.value !== null);
  });
});
