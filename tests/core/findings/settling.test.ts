import { describe, expect, it } from "vitest";

import { checkWorkbook } from "#src/core/findings/check-workbook";
import type { Finding } from "#src/core/findings/finding";
import { decisionEntry, settlingOf, waiverEntry } from "#src/core/findings/settling";
import { recordEdits } from "#src/core/return/record";
import type { Workbook } from "#src/core/workbook";
import { digest, fill, issueInMemory, readyAnswers, setCell } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const ready = fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha"));

const put = (workbook: Workbook, sheetName: string, row: number, column: number, value: string | null) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    sheet.name === sheetName ? setCell(sheet, row, column, value) : sheet,
  ),
});
const check = (workbook: Workbook) =>
  checkWorkbook(workbook, { plan, asAt: "2025-01-28", register: null, digest });
const found = (workbook: Workbook, rule: string) => {
  const { returned, findings } = check(workbook);
  const finding = findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing.`);
  return { returned, finding, settling: settlingOf(finding, returned) };
};
const unanswered = put(ready, "Milestones", 2, 4, null);
const given = { reason: "The owner has left", by: "Kim Example", until: "2025-02-28", on: "2025-01-28" };

describe("settlingOf", () => {
  it("offers a waiver for the cell as it stands and for its action", () => {
    expect(found(unanswered, "outcome-present").settling).toEqual({
      kind: "waiver",
      cell: { place: { table: "Milestones", row: "1.1", column: "Outcome" }, text: "" },
      action: 1,
    });
  });

  it("offers nothing where only putting it right helps, or for the return as a whole", () => {
    const nonsense = put(ready, "Milestones", 2, 9, "someday");
    expect(found(nonsense, "cell-type").settling).toBeNull();
    const { finding, returned } = found(unanswered, "outcome-present");
    const whole: Finding = { ...finding, sheet: null, cell: null, row: null, action: null };
    expect(settlingOf(whole, returned)).toBeNull();
  });

  it.each(["cell", "action"] as const)(
    "makes a waiver of the %s that counts, and is not offered again",
    (scope) => {
      const { returned, settling } = found(unanswered, "outcome-present");
      if (settling?.kind !== "waiver" || !settling.cell || settling.action === null) throw new Error("none");
      const about = scope === "cell" ? settling.cell : { action: settling.action };
      const edits = recordEdits(returned.record, [waiverEntry("outcome-present", about, given)]) ?? [];
      const waived = edits.reduce(
        (book, { at, value }) => put(book, at.sheet, at.row, at.column, String(value)),
        unanswered,
      );
      const after = found(waived, "outcome-present");
      expect(after.finding).toMatchObject({
        severity: "advice",
        settled: { kind: "waiver", by: "Kim Example" },
      });
      expect(after.settling).toBeNull();
    },
  );
});

describe("decisionEntry", () => {
  it("is about the cell with the words that stood in it", () => {
    const place = { table: "Progress", row: "3", column: "Progress report" };
    const decided = {
      decision: "round",
      wording: "fewer than 30",
      reason: "Agreed",
      by: "Kim Example",
      on: "2025-01-28",
    } as const;
    expect(decisionEntry("small-numbers-held", { place, text: "7 patients" }, decided)).toEqual({
      kind: "decision",
      rule: "small-numbers-held",
      place,
      text: "7 patients",
      ...decided,
    });
  });
});
