import { statusInPlan } from "#src/core/findings/rules/status-in-plan";
import { testRule } from "#tests/core/findings/test-rule";

const status = (text: string) => ({ actions: { "1": { Status: text } } });

testRule(statusInPlan, {
  accepts: [
    { name: "the plan's statuses" },
    { name: "a status with a qualifier", edit: status("extended in 2024 action plan") },
    { name: "a blank", edit: { actions: { "1": { Status: null } } } },
  ],
  rejects: [
    {
      name: "other case and spaces",
      edit: status(" Extended "),
      finding: {
        message: "The status of action 1 is “ Extended ”; the plan writes it “extended”.",
        cell: "F3",
        action: 1,
        fix: "extended",
      },
    },
    {
      name: "other case before a qualifier",
      edit: status("ONGOING (since 2023)"),
      finding: { message: /the plan writes it “ongoing since 2023”/, fix: "ongoing since 2023" },
    },
    {
      name: "a near miss",
      edit: status("extnded"),
      finding: {
        message: /“extnded”, which is not one of the plan's statuses: ongoing, extended and concluded/,
        fix: ["extended"],
      },
    },
    {
      name: "a status of another plan",
      edit: status("Nearly there"),
      finding: { message: /“Nearly there”/, cell: "F3", fix: ["ongoing", "extended", "concluded"] },
    },
    { name: "a number", edit: { actions: { "1": { Status: 3 } } }, finding: { message: /“3”/, cell: "F3" } },
    {
      name: "capitals and a full stop, and two statuses at once",
      edit: { actions: { "1": { Status: "EXTENDED." }, "2": { Status: "ongoing or extended" } } },
      finding: [
        { message: /the plan writes it “extended”/, fix: "extended" },
        { message: /“ongoing or extended”, which is not one/, fix: ["ongoing", "extended"] },
      ],
    },
  ],
});
