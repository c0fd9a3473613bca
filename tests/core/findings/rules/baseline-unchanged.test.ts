import { baselineUnchanged } from "#src/core/findings/rules/baseline-unchanged";
import { inTurn, issuedAs, put } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

testRule(baselineUnchanged, {
  accepts: [
    { name: "issued text as it was" },
    { name: "issued text with other spaces", damage: put("Actions", 2, 1, " Sample  action\u00A01 ") },
    {
      name: "rows whose ids have changed places, which rows-complete says",
      damage: inTurn(
        put("Milestones", 2, 0, "1.2"),
        put("Milestones", 3, 0, "1.1"),
        put("Actions", 2, 0, 2),
        put("Actions", 3, 0, 1),
      ),
    },
    {
      name: "rows of which none is the partner's, which return-recognised says",
      damage: issuedAs({ partner: "beta-labs" }),
    },
    { name: "answers, which are nobody's baseline", edit: { actions: { "1": { Status: "ongoing" } } } },
  ],
  rejects: [
    {
      name: "wording and owner that are only spelled otherwise, as advice",
      damage: inTurn(
        put("Milestones", 2, 2, "publish a Guide To Referral (GTR) by June 2024"),
        put("Actions", 2, 3, "Alpha Agency"),
      ),
      finding: [
        { message: /^Owner of action 1 was changed/, severity: "advice", cell: "D3" },
        { message: /^Published milestone of milestone 1\.1 was changed/, severity: "advice" },
      ],
    },
    {
      name: "wording as long as a cell can hold",
      damage: put("Milestones", 2, 2, "(AB) ".repeat(6000)),
      finding: { message: /was changed from .* to “\(AB\) .*…”\.$/, severity: "warning" },
    },
    {
      name: "another wording of a milestone",
      damage: put("Milestones", 2, 2, "publish a leaflet on referral by June 2024"),
      finding: {
        message:
          "Published milestone of milestone 1.1 was changed from “publish a guide to referral by June 2024” to “publish a leaflet on referral by June 2024”.",
        cell: "C3",
        action: 1,
        milestone: "1.1",
        fix: ["publish a guide to referral by June 2024"],
      },
    },
    {
      name: "another due date",
      damage: put("Milestones", 2, 3, "by June 2025"),
      finding: {
        message: /^Due of milestone 1\.1 was changed from “by June 2024” to “by June 2025”/,
        cell: "D3",
      },
    },
    {
      name: "another owner and an emptied title",
      damage: inTurn(put("Actions", 3, 3, "ALPHA"), put("Actions", 3, 1, { kind: "blank" })),
      finding: [
        {
          message: "Title of action 2 was emptied; issued was “Sample action 2”.",
          cell: "B4",
          fix: ["Sample action 2"],
        },
        { message: "Owner of action 2 was changed from “ALPHA, BETA” to “ALPHA”.", cell: "D4" },
      ],
    },
    {
      name: "another last status and another action",
      damage: inTurn(put("Actions", 4, 4, "extended"), put("Milestones", 2, 1, 7)),
      finding: [
        { message: /Last status of action 3 was changed from “concluded in 2023 action plan” to “extended”/ },
        { message: /Action of milestone 1\.1 was changed from “1” to “7”/, cell: "B3" },
      ],
    },
    {
      name: "a return issued from another version of the plan",
      damage: issuedAs({ baseline: "0123456789abcdef" }),
      finding: { message: /another version of the plan/, cell: null },
    },
  ],
});
