/** What shows only when the returns lie beside each other, accepted on the Findings sheet. */

import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { Consolidation } from "#src/core/consolidation/consolidation";
import { eventOf } from "#src/core/consolidation/log/event";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { recordsOf } from "#tests/core/consolidation/draft-rows";
import { put } from "#tests/core/findings/damage";
import { merged, received } from "#tests/core/consolidation/received";

/** Beta and Beta Labs do not answer: nobody gives the status of their actions, and Alpha alone answers for action 2. */
const first = merged([received("alpha"), received("gamma")], { asAt: "2025-01-25" });

const messageOf = (consolidation: Consolidation, rule: string, action: number) => {
  const found = consolidation.findings.find(
    ({ finding }) => finding.rule === rule && finding.action === action,
  );
  if (!found) throw new Error(`No finding of ${rule}`);
  return found.finding.message;
};
const unreported = messageOf(first, "actions-all-reported", 5);
const lineOf = (consolidation: Consolidation, message: string) =>
  recordsOf(consolidatedWorkbook(consolidation), "Findings").find(
    (record) => record.get("What is wrong") === message,
  );

function accepted(workbook: Workbook, message: string, words: Readonly<Record<string, string | null>>) {
  return Object.entries(words).reduce(
    (now, [heading, value]) =>
      typeInto(now, "Findings", { heading: "What is wrong", says: message }, `DHSC ${heading}`, value),
    workbook,
  );
}
const accept = { decision: "Accept", reason: "The lab was closed all year.", "decided by": "Dee Decider" };
const again = (workbook: Workbook, asAt: string, files: Parameters<typeof mergedInto>[1] = []) =>
  mergedInto(workbook, files, { asAt });

describe("a finding on all returns together", () => {
  it("is open to be accepted", () => {
    const line = lineOf(first, unreported);
    expect(line?.get("Severity")).toBe("error");
    expect(line?.get("Finding")).toMatch(/ actions-all-reported [0-9a-f]{10}$/);
    expect(line?.get("What is wanting")).toBeNull();
  });

  const once = again(accepted(asWorkbook(first), unreported, accept), "2025-01-27");

  it("is accepted with name and reason, which is kept and logged", () => {
    const line = lineOf(once, unreported);
    expect(line?.get("Severity")).toBe("advice");
    expect(line?.get("Settled")).toBe("Waived by Dee Decider: The lab was closed all year.");
    const twice = again(asWorkbook(once), "2025-01-30");
    expect(twice.findingDecisions).toEqual(once.findingDecisions);
    expect(lineOf(twice, unreported)?.get("Severity")).toBe("advice");
    expect(
      twice.log.entries
        .flatMap((entry) => eventOf(entry) ?? [])
        .filter(({ what }) => what === "decided")
        .map(({ day, who, detail }) => [day, who, detail]),
    ).toEqual([["2025-01-27", "Dee Decider", "“Accept”: The lab was closed all year."]]);
  });

  it("is open again when the decision is cleared", () => {
    const cleared = { decision: null, reason: null, "decided by": null };
    const back = again(accepted(asWorkbook(once), unreported, cleared), "2025-02-01");
    expect(lineOf(back, unreported)?.get("Severity")).toBe("error");
  });

  it("is open again when its facts are others, with what was decided before", () => {
    const silent = messageOf(first, "owner-answered", 2);
    const settled = again(accepted(asWorkbook(first), silent, accept), "2025-01-27");
    expect(lineOf(settled, silent)?.get("Severity")).toBe("advice");
    const blank = { Outcome: null, Progress: null, "Date met": null };
    const none = {
      Status: null,
      "Reason for status": null,
      "How people with rare conditions took part": null,
    };
    const beta = received("beta", {
      answers: {
        actions: { "2": none },
        milestones: { "2.1": blank, "2.2": blank },
        nextMilestones: [{ Action: 4, Milestone: "Publish the next report", Due: "by June 2025" }],
      },
    });
    const changed = again(asWorkbook(settled), "2025-02-01", [beta]);
    expect(lineOf(changed, silent)).toBeUndefined();
    const line = lineOf(changed, messageOf(changed, "owner-answered", 2));
    expect(line?.get("Severity")).toBe("warning");
    expect(line?.get("Decided before")).toMatch(
      /^“Accept” was decided by Dee Decider on 27 January 2025, when it said “Alpha .*: no return of its own is used\.”: The lab/,
    );
  });

  it.each([
    [{ ...accept, reason: null }, "Give the reason."],
    [{ ...accept, decision: "release" }, "“release” is no answer to this: give “accept”."],
  ])("is not accepted with %j, and says what is wanting", (words, wanting) => {
    const begun = again(accepted(asWorkbook(first), unreported, words), "2025-01-27");
    expect(lineOf(begun, unreported)?.get("Severity")).toBe("error");
    expect(lineOf(begun, unreported)?.get("What is wanting")).toBe(wanting);
  });
});

describe("a row that is held by what only the merge finds", () => {
  it("says that it can be accepted, and is released when it is", () => {
    // The third action row of Alpha's return is a concluded one, and somebody took its heading away.
    const lost = received("alpha", { then: (workbook) => put("Actions", 4, 1, "")(workbook) });
    const held = merged([lost], { asAt: "2025-01-25" });
    const rowOf = ({ rows }: Consolidation) => rows.actions.find(({ id }) => id === "alpha 3");
    expect(rowOf(held)).toMatchObject({ state: "held" });
    expect(rowOf(held)?.release).toMatch(
      /Or accept it on the Findings sheet, with the reason and your name\./,
    );
    const message = messageOf(held, "actions-all-reported", 3);
    const released = again(accepted(asWorkbook(held), message, accept), "2025-01-27");
    expect(rowOf(released)).toMatchObject({ state: "merged" });
  });
});

describe("a finding that nobody can accept", () => {
  it("says so, and where it is decided instead", () => {
    const differing = merged([
      received("alpha", { answers: { actions: { "2": { Status: "ongoing" } } } }),
      received("beta"),
    ]);
    const [found] = differing.findings.filter(({ finding }) => finding.rule === "owners-agree");
    const line = lineOf(differing, found?.finding.message ?? "");
    expect(line?.get("What is wanting")).toBe(
      "Not decided here. Decide between the owners on the sheet Conflicts.",
    );
    expect(line?.get("Finding")).toBeNull();
  });
});
