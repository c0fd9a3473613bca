import { logicModelComplete } from "#src/core/findings/rules/logic-model-complete";
import { testRule } from "#tests/core/findings/test-rule";

const whole = {
  Title: "Train more nurses",
  Owner: "Alpha Agency",
  Problem: "Few nurses know rare diseases",
  Outputs: "a course\na handbook",
  Outcomes: "Nurses know where to refer",
  "Monitoring and evaluation": "number of nurses trained by March 2026",
  Assumptions: "Staff have the time",
  "External factors": "Changes to training budgets",
};

testRule(logicModelComplete, {
  accepts: [
    { name: "no new action" },
    { name: "a whole logic model", edit: { newActions: [whole] } },
    {
      name: "words that begin like a placeholder",
      edit: { newActions: [{ ...whole, Assumptions: "None of the services closes" }] },
    },
    { name: "a row of placeholders", edit: { newActions: [{ Title: "TBC", Problem: "-" }] } },
    { name: "a cycle that asks for no new actions", cycle: "2024-progress-1" },
  ],
  rejects: [
    {
      name: "nothing but a title",
      edit: { newActions: [{ Title: "Train more nurses" }] },
      finding: [
        { message: "Owner of new action “Train more nurses” is empty.", cell: "C3", severity: "error" },
        { message: "Problem of new action “Train more nurses” is empty.", cell: "D3", severity: "warning" },
        { message: "Outputs of new action “Train more nurses” is empty.", cell: "E3", severity: "error" },
        { message: "Outcomes of new action “Train more nurses” is empty.", cell: "F3", severity: "error" },
        { message: /^Monitoring and evaluation of /, cell: "G3", severity: "error" },
        { message: /^Assumptions of /, cell: "H3", severity: "warning" },
        { message: /^External factors of /, cell: "I3", severity: "warning" },
      ],
    },
    {
      name: "placeholders, in a second row",
      edit: { newActions: [whole, { ...whole, Title: "Map clinics", Outcomes: "TBC", Problem: " - " }] },
      finding: [
        {
          message: /^Problem of new action “Map clinics” has no answer, only “ - ”\.$/,
          severity: "warning",
          cell: "D4",
        },
        { message: "Outcomes of new action “Map clinics” has no answer, only “TBC”.", cell: "F4" },
      ],
    },
    {
      name: "an action without a title",
      edit: { newActions: [{ ...whole, Title: null, Outputs: null }] },
      finding: { message: "Outputs of the new action in row 3 is empty.", cell: "E3" },
    },
  ],
});
