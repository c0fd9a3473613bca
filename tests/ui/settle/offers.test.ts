import { describe, expect, it } from "vitest";

import { checkWorkbook, layout, type Finding } from "#src/core/index";
import { decidedEntry, settleOffer, waivedEntry } from "#src/ui/settle/offers";
import { digest, fill, issueInMemory, readyAnswers, setCell } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const ready = fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha"));
const unanswered = {
  ...ready,
  sheets: ready.sheets.map((sheet) =>
    sheet.name === layout.milestones.sheet
      ? [2, 3].reduce((changed, row) => setCell(changed, row, 4, null), sheet)
      : sheet,
  ),
};
const { returned, findings } = checkWorkbook(unanswered, {
  plan,
  asAt: "2025-01-28",
  register: null,
  digest,
});
const missing = findings.filter(({ rule }) => rule === "outcome-present");

describe("settleOffer", () => {
  it("offers each cell, and each action once", () => {
    expect(missing).toHaveLength(2);
    const offer = settleOffer(missing, returned);
    expect(offer).toMatchObject({ kind: "waiver", rule: "outcome-present" });
    expect(offer?.subjects.map(({ words }) => words)).toEqual([
      "Milestones E3, Outcome",
      "Milestones E4, Outcome",
      "Everything this rule finds in action 1",
    ]);
  });

  it("is none where there is nothing to settle", () => {
    const advice = missing.map((finding): Finding => ({ ...finding, severity: "advice" }));
    expect(settleOffer(advice, returned)).toBeNull();
    expect(settleOffer([], returned)).toBeNull();
  });

  it("turns into entries about the cell or the action", () => {
    const [cell, , action] = settleOffer(missing, returned)?.subjects ?? [];
    if (!cell || !action) throw new Error("Nothing is offered.");
    const waived = { reason: "She has left.", by: "Kim", until: "2025-02-28" };
    expect(waivedEntry("outcome-present", cell, waived, "2025-01-28")).toMatchObject({
      kind: "waiver",
      about: { table: "Milestones", row: "1.1", column: "Outcome" },
      ...waived,
      on: "2025-01-28",
    });
    expect(waivedEntry("outcome-present", action, waived, "2025-01-28")).toMatchObject({
      about: { action: 1 },
    });
    const decided = { decision: "suppress", wording: "a few", reason: "Small.", by: "Kim" } as const;
    expect(decidedEntry("some-hold", cell, decided, "2025-01-28")).toMatchObject({
      kind: "decision",
      place: { table: "Milestones", row: "1.1", column: "Outcome" },
      ...decided,
    });
    expect(decidedEntry("some-hold", action, decided, "2025-01-28")).toBeNull();
  });
});
