import { sealUnbroken } from "#src/core/findings/rules/seal-unbroken";
import { readReturn } from "#src/core/return/read-return";
import { recordEdits } from "#src/core/return/record";
import { sealEntry } from "#src/core/return/seal";
import type { Workbook } from "#src/core/workbook";
import { inTurn, put } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";
import { digest } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

function sealed(workbook: Workbook): Workbook {
  const returned = readReturn(workbook, samplePlan);
  const entry = sealEntry(returned, { digest, ruleSet: "1a2b3c4d", verdict: "ready", on: "2025-01-20" });
  const edits = recordEdits(returned.record, [entry]) ?? [];
  return inTurn(...edits.map(({ at, value }) => put(at.sheet, at.row, at.column, String(value))))(workbook);
}

testRule(sealUnbroken, {
  accepts: [
    { name: "a return that was never sealed" },
    { name: "a sealed return", damage: sealed },
    {
      name: "a change to what was issued, which another rule guards",
      damage: inTurn(sealed, put("Milestones", 2, 2, "publish some guide")),
    },
    {
      name: "a change that was sealed again",
      damage: inTurn(sealed, put("Milestones", 2, 5, "Other words"), sealed),
    },
  ],
  rejects: [
    {
      name: "an answer that was changed",
      damage: inTurn(sealed, put("Milestones", 2, 5, "Other words")),
      finding: {
        message:
          "The return was sealed on 20 January 2025, approved by Alex Example, and changed since: Milestones!F3.",
      },
    },
    {
      name: "an answer that was emptied and another that was added",
      damage: inTurn(sealed, put("Milestones", 2, 5, ""), put("Progress", 2, 1, "One more thing")),
      finding: { message: /changed since: Progress!B3 and Milestones!F3\.$/ },
    },
    {
      name: "the approval itself",
      damage: inTurn(sealed, put("Start here", 11, 1, "Robin Example")),
      finding: { message: /approved by Alex Example, and changed since: Start here!B12\.$/ },
    },
  ],
});
