import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { summaryOf } from "#src/core/consolidation/summary";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import { fileNamed, merged, received, tallyOf } from "#tests/core/consolidation/received";
import { samplePlan } from "#tests/core/sample-plan";

const statusOf = (status: string) => ({ actions: { "2": { Status: status } } });
const alpha = (status: string, day = "2025-01-20", file = "alpha.xlsx") =>
  received("alpha", {
    file,
    answers: { ...statusOf(status), cover: { "Date approved": { date: day }, "Completed by": "Ann Alpha" } },
  });
const beta = received("beta", { answers: { cover: { "Date approved": { date: "2025-01-22" } } } });
const others = [received("beta-labs"), received("gamma")];
const start = merged([alpha("ongoing"), beta, ...others]);

function decided(
  workbook: Workbook,
  decision: string,
  reason = "Agreed by telephone.",
  by = "Dee Decider",
): Workbook {
  return Object.entries({ Decision: decision, Reason: reason, "Decided by": by }).reduce(
    (now, [heading, value]) =>
      typeInto(now, "Conflicts", { heading: "Conflict", says: "2 Status" }, heading, value),
    workbook,
  );
}

const stateOf = ({ conflicts }: Consolidation) => conflicts.find(({ id }) => id === "2 Status");
const actionRows = ({ rows }: Consolidation) =>
  rows.actions.filter(({ action }) => action === 2).map(({ state, reason }) => [state, reason]);

describe("a conflict", () => {
  it("has each side with its sender, its time and its cell", () => {
    expect(
      stateOf(start)?.answers.map(({ answer, sender, when, cell }) => [answer, sender, when, cell]),
    ).toEqual([
      ["ongoing", "Ann Alpha", "2025-01-20", "F4"],
      ["extended", "Sam Example", "2025-01-22", "F3"],
    ]);
  });

  it.each([
    ["lead-owner", "ongoing", "Alpha Agency is the first of the owners"],
    ["newest", "extended", "it was given last, on 22 January 2025"],
    ["more-cautious", "ongoing", "it is the more cautious answer"],
  ] as const)("has a proposal by the policy %s", (propose, answer, why) => {
    const { conflicts } = merged([alpha("ongoing"), beta, ...others], { propose });
    expect(conflicts[0]?.proposal).toEqual({ answer, policy: propose, why });
  });

  it("has no proposal where the policy does not tell the answers apart", () => {
    const { conflicts } = merged([alpha("ongoing", "2025-01-22"), beta, ...others], { propose: "newest" });
    expect(conflicts[0]?.proposal).toBeNull();
  });
});

describe("a decision", () => {
  const once = mergedInto(decided(asWorkbook(start), "Extended"), [], { asAt: "2025-01-26" });

  it("releases the rows that the conflict held, and counts as the status", () => {
    expect(actionRows(start).map(([state]) => state)).toEqual(["held", "held"]);
    expect(actionRows(once)).toEqual([
      ["merged", null],
      ["merged", null],
    ]);
    expect(stateOf(once)).toMatchObject({
      state: "decided",
      decision: { answer: "extended", reason: "Agreed by telephone.", by: "Dee Decider", on: "2025-01-26" },
    });
    const [plan] = summaryOf(once);
    const [before] = summaryOf(start);
    expect(plan?.actions.byLabel.get("extended")).toBe((before?.actions.byLabel.get("extended") ?? 0) + 1);
    expect(recordsOf(consolidatedWorkbook(once), "Actions")[1]?.get("Decided")).toBe("Status: extended");
    expect(once.findings.filter(({ finding }) => finding.rule === "owners-agree")).toEqual([]);
  });

  it("stays at the next merge, and the day on which it was made", () => {
    const twice = mergedInto(asWorkbook(once), [], { asAt: "2025-02-03" });
    expect(stateOf(twice)).toEqual(stateOf(once));
  });

  it("may name the owner whose answer stands", () => {
    expect(stateOf(mergedInto(decided(asWorkbook(start), "AA"), []))?.decision?.answer).toBe("ongoing");
  });

  it.each([
    ["extended", "", "Dee", "Give the reason."],
    ["extended", "Because.", "", "Give the name of whoever decides."],
    [
      "nearly there",
      "Because.",
      "Dee",
      "“nearly there” is no answer to this: give “ongoing” (Alpha Agency) or “extended” (Beta Board).",
    ],
  ])(
    "of “%s” with the reason “%s” by “%s” does not count yet, and stays as entered",
    (answer, reason, by, wanting) => {
      const again = mergedInto(
        asWorkbook(mergedInto(decided(asWorkbook(start), answer, reason, by), [])),
        [],
      );
      expect(stateOf(again)).toMatchObject({ state: "to-decide", wanting, decision: { answer, reason, by } });
      expect(actionRows(again).map(([state]) => state)).toEqual(["held", "held"]);
    },
  );

  it("is taken back by clearing it", () => {
    const cleared = decided(asWorkbook(once), "", "", "");
    expect(stateOf(mergedInto(cleared, []))).toMatchObject({
      state: "to-decide",
      decision: null,
      before: null,
    });
  });

  it("is reopened when an answer changes, with what was decided then", () => {
    const again = mergedInto(asWorkbook(once), [alpha("concluded", "2025-01-28", "alpha-2.xlsx")]);
    expect(stateOf(again)).toMatchObject({
      state: "reopened",
      decision: null,
      before: { answer: "extended", between: "Alpha Agency: ongoing; Beta Board: extended" },
    });
    expect(actionRows(again).map(([state]) => state)).toEqual(["held", "held"]);
    const [record] = recordsOf(consolidatedWorkbook(again), "Conflicts");
    expect(record?.get("Decision")).toBeNull();
    expect(record?.get("Decided before")).toBe(
      "“extended” was decided by Dee Decider on 26 January 2025, between Alpha Agency: ongoing; Beta Board: extended: Agreed by telephone.",
    );
  });

  it("counts again when the answer that it was made on comes back", () => {
    const changed = mergedInto(asWorkbook(once), [alpha("concluded", "2025-01-28", "alpha-2.xlsx")]);
    const { sha256 } = fileNamed(changed, "alpha-2.xlsx");
    const back = mergedInto(asWorkbook(changed), [], {
      withdraw: [{ file: "alpha-2.xlsx", sha256, by: "Ann Alpha", reason: "sent in error" }],
    });
    expect(stateOf(back)).toMatchObject({ state: "decided", decision: { answer: "extended" } });
    expect(fileNamed(back, "alpha-2.xlsx")).toMatchObject({ verdict: "withdrawn" });
  });

  it("sleeps while the owners agree, and counts when they disagree as before", () => {
    const agreed = mergedInto(asWorkbook(once), [alpha("extended", "2025-01-28", "alpha-2.xlsx")]);
    expect(agreed.conflicts).toEqual([]);
    const again = mergedInto(asWorkbook(agreed), [alpha("ongoing", "2025-01-29", "alpha-3.xlsx")]);
    expect(stateOf(again)).toMatchObject({ state: "decided", decision: { answer: "extended" } });
  });
});

describe("other questions that co-owners answer", () => {
  const shared = {
    ...samplePlan,
    actions: samplePlan.actions.map((action) =>
      action.number === 1 ? { ...action, owners: ["alpha", "beta"] } : action,
    ),
  };
  const from = (partner: string, answers: Parameters<typeof received>[1]) =>
    received(partner, { plan: shared, ...answers });
  const ids = (a: Parameters<typeof received>[1], b: Parameters<typeof received>[1]) =>
    merged([from("alpha", a), from("beta", b)], { plan: shared }).conflicts.map(({ id, answers }) => [
      id,
      answers.map(({ answer }) => answer),
    ]);
  const value = (of: number, day = "2024-12-31") => ({
    answers: { milestones: { "1.2": { Value: of, "As at": { date: day } } } },
  });
  const due = (of: string) => ({
    answers: {
      milestones: { "1.1": { Outcome: "not met", "Date met": null, Reason: "Late.", "New due": of } },
    },
  });
  const next = (of: string) => ({
    answers: { nextMilestones: [{ Action: 1, Milestone: "Publish the second guide", Due: of }] },
  });

  it("conflict over a number of one day, and not over numbers of two", () => {
    expect(ids(value(12), value(14))).toEqual([["1.2 Value as at 2024-12-31", ["12", "14"]]]);
    expect(ids(value(12), value(14, "2024-11-30"))).toEqual([]);
    expect(ids(value(12), value(12))).toEqual([]);
  });

  it("conflict over when a milestone now falls due, and not over two ways to write one day", () => {
    expect(ids(due("by June 2025"), due("by September 2025"))).toEqual([
      ["1.1 New due", ["by June 2025", "by September 2025"]],
    ]);
    expect(ids(due("by the end of June 2025"), due("by 30 June 2025"))).toEqual([]);
  });

  it("conflict over when a next milestone in the same words falls due", () => {
    expect(ids(next("by June 2025"), next("by May 2025"))).toEqual([
      ["1 Due of “publish the second guide”", ["by June 2025", "by May 2025"]],
    ]);
    expect(ids(next("by June 2025"), next("by June 2025"))).toEqual([]);
  });
});

describe("two returns of one partner of which neither is the later", () => {
  const one = alpha("extended", "2025-01-20", "one.xlsx");
  const two = received("alpha", {
    file: "two.xlsx",
    savedAt: "2025-01-22T10:00:00Z",
    answers: { ...statusOf("extended"), cover: { "Completed by": "Bob Alpha" } },
  });
  const both = merged([one, two, beta, ...others]);
  const choose = (answer: string) =>
    Object.entries({ Decision: answer, Reason: "Bob’s is complete.", "Decided by": "Dee" }).reduce(
      (now, [heading, typed]) =>
        typeInto(now, "Conflicts", { heading: "Conflict", says: "alpha Return" }, heading, typed),
      asWorkbook(both),
    );

  it("are a conflict, and hold every row of the partner until somebody decides", () => {
    expect(
      both.conflicts.map(({ id, question, answers }) => [id, question, answers.map(({ sender }) => sender)]),
    ).toEqual([["alpha Return", "Which return from Alpha Agency counts", ["Ann Alpha", "Bob Alpha"]]]);
    expect(tallyOf(both, "alpha")).toMatchObject({ merged: 0, held: 10, missing: 0 });
  });

  it.each([["two.xlsx"], [two.sha256?.slice(0, 10) ?? ""]])("are decided by naming one: %s", (named) => {
    const again = mergedInto(choose(named), []);
    expect(tallyOf(again, "alpha")).toMatchObject({ merged: 10, held: 0 });
    expect(fileNamed(again, "two.xlsx").verdict).toBe("merged");
    expect(fileNamed(again, "one.xlsx")).toMatchObject({
      verdict: "superseded",
      reason: "Dee decided that “two.xlsx” counts: Bob’s is complete.",
    });
    expect(mergedInto(asWorkbook(again), []).conflicts).toEqual(again.conflicts);
  });

  it("are no conflict when the same person saved one of them later, or a later one is approved", () => {
    const later = received("alpha", { file: "later.xlsx", savedAt: "2025-01-23T10:00:00Z" });
    const earlier = received("alpha", { file: "earlier.xlsx", answers: { cover: { Role: "Director" } } });
    expect(merged([later, earlier]).conflicts).toEqual([]);
    const approved = alpha("extended", "2025-01-24", "approved.xlsx");
    const after = mergedInto(asWorkbook(both), [approved]);
    expect(after.conflicts).toEqual([]);
    expect(fileNamed(after, "approved.xlsx").verdict).toBe("merged");
  });
});
