import { returnRecognised } from "#src/core/findings/rules/return-recognised";
import {
  changeIdentity,
  deleteSheet,
  inTurn,
  issuedAs,
  loseIdentity,
  put,
} from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

testRule(returnRecognised, {
  accepts: [
    { name: "a return as issued" },
    { name: "a return that has lost one copy of its identity", damage: deleteSheet("_return") },
    { name: "another name of the same partner on the cover", damage: put("Start here", 4, 1, "AA") },
  ],
  rejects: [
    {
      name: "a workbook that says nothing of itself",
      damage: inTurn(loseIdentity, deleteSheet("Start here"), deleteSheet("Actions")),
      finding: { message: "This workbook does not say which return it is.", cell: null },
    },
    {
      name: "a lost identity that the tables still tell",
      damage: loseIdentity,
      finding: { message: /lost.*Alpha Agency for 2025-annual/, severity: "warning" },
    },
    {
      name: "copies that disagree",
      damage: changeIdentity("Return partner", "gamma"),
      finding: {
        message: /: 1 copy of its hidden identity \(hidden sheet\) differs from “2025-annual, alpha”/,
      },
    },
    {
      name: "copies that disagree, of which the rows bear out one and the cover another",
      damage: inTurn(changeIdentity("Return cycle", "2024-annual"), put("Start here", 4, 1, "Gamma Group")),
      finding: [
        { message: /1 copy of its hidden identity \(hidden sheet\)/ },
        { message: /cover names “Gamma Group”/, cell: "B5" },
      ],
    },
    {
      name: "a partner that has none of the actions",
      damage: issuedAs({ partner: "beta-labs" }),
      finding: {
        message:
          "This return says that it was issued to “Beta Board (laboratories)”, but none of its actions is theirs.",
        cell: null,
      },
    },
    {
      name: "a partner that has some of the actions but not the cover",
      damage: issuedAs({ partner: "gamma" }),
      finding: { message: /cover names “Alpha Agency”.*issued to “Gamma Group”/, cell: "B5" },
    },
    {
      name: "another organisation on the cover",
      damage: put("Start here", 4, 1, "Gamma Group"),
      finding: {
        message: "The cover names “Gamma Group”, but this return was issued to “Alpha Agency”.",
        sheet: "Start here",
        cell: "B5",
        column: "Delivery partner",
      },
    },
    {
      name: "another cycle on the cover",
      damage: put("Start here", 3, 1, "2024-annual"),
      finding: { message: /the cycle “2024-annual”.*“2025-annual”/, cell: "B4" },
    },
    {
      name: "a return of another edition",
      damage: issuedAs({ edition: 2023 }),
      finding: { message: /issued for the plan “sample-strategy 2023”, not for “sample-strategy 2024”/ },
    },
  ],
});
