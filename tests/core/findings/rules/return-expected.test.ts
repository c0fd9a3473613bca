import { returnExpected } from "#src/core/findings/rules/return-expected";
import type { IssuedReturn } from "#src/core/return/issue-register";
import { inTurn, issuedAs, put } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

const issued = (partner: string, cycle = "2025-annual"): IssuedReturn => ({
  file: `${cycle}-${partner}.xlsx`,
  partner,
  cycle,
  templateVersion: 1,
  sha256: "0".repeat(64),
  returnBy: "2025-01-31",
});

testRule(returnExpected, {
  accepts: [
    { name: "a partner with actions, where there is no register" },
    { name: "a return that the register lists", register: [issued("beta"), issued("alpha")] },
  ],
  rejects: [
    {
      name: "a partner that the plan does not know",
      damage: inTurn(issuedAs({ partner: "omega" }), put("Start here", 4, 1, { kind: "blank" })),
      finding: {
        message: /“omega”, which is none of the plan's delivery partners \(alpha, beta, beta-labs or gamma\)/,
      },
    },
    {
      name: "a cycle that the plan has not",
      damage: inTurn(issuedAs({ cycle: "2025-monthly" }), put("Start here", 3, 1, "2025-monthly")),
      finding: { message: "“2025-monthly” is not a reporting cycle of this plan." },
    },
    {
      name: "a return that the register does not list",
      register: [issued("beta"), issued("alpha", "2024-annual")],
      finding: {
        message: /^No return was issued to Alpha Agency for 2025-annual: the issue register lists 2 returns/,
      },
    },
  ],
});
