import { measureFits } from "#src/core/findings/rules/measure-fits";
import type { Plan } from "#src/core/plan/plan";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

const action = (measure: string, title = "Review how the pilot opens up medical devices") => ({
  newActions: [{ Title: title, Outputs: "a report on the pilot", "Monitoring and evaluation": measure }],
});

/** The sample plan with action 1 new in it and about devices. */
const newInPlan = (measure: string, status: string | null = null): Plan => ({
  ...samplePlan,
  actions: samplePlan.actions.map((one) =>
    one.number === 1
      ? {
          ...one,
          title: "Review devices",
          status: { value: status, qualifier: null },
          nextMilestones: [{ text: measure }, { text: "report the conclusions" }],
        }
      : one,
  ),
});

testRule(measureFits, {
  accepts: [
    { name: "a measure of the subject", edit: action("proportion of applications that are devices") },
    { name: "a measure of neither", edit: action("conclusions of the review") },
    { name: "a comparison", edit: action("number of devices, compared with medicines") },
    { name: "words that only look alike", edit: action("number of medical centres and deviceless clinics") },
    {
      name: "an action about both",
      edit: action("number of medicines", "Review access to medicines and devices"),
    },
    { name: "an action about neither", edit: action("number of medicines", "Review access to treatment") },
    {
      name: "a subject that only the outputs name",
      edit: {
        newActions: [
          {
            Title: "Review devices",
            Outputs: "a list of medicines that need one",
            "Monitoring and evaluation": "number of medicines",
          },
        ],
      },
    },
    {
      name: "an old action's milestone, which an owner cannot measure otherwise",
      plan: newInPlan("number of medicines", "ongoing"),
    },
    {
      name: "one of several workforces of an action",
      edit: action("uptake among midwives", "Strategies for nursing, midwifery and pharmacy"),
    },
    {
      name: "a next milestone that names the other subject itself",
      plan: newInPlan("number of devices"),
      edit: {
        nextMilestones: [
          {
            Action: 1,
            Milestone: "Extend the pilot to medicines",
            Due: "by June 2025",
            Measure: "medicines",
          },
        ],
      },
    },
  ],
  rejects: [
    {
      name: "medicines for devices, in one of two measures",
      edit: action("conclusions of the review\nproportion of applications which are rare disease MEDICINES"),
      finding: {
        message:
          "Monitoring and evaluation of new action “Review how the pilot opens up medical d…” measures medicines (“proportion of applications which are rare disease MEDICINES”), but the action is about devices.",
        cell: "G3",
        fix: null,
      },
    },
    {
      name: "another workforce",
      edit: action("number of pharmacists trained", "Train nurses and midwives"),
      finding: { message: /measures pharmacists .* but the action is about nurses and midwives\.$/ },
    },
    {
      name: "the issued milestone of an action that is new in the plan",
      plan: newInPlan("proportion of medicines"),
      finding: {
        message:
          "Published milestone of milestone 1.1 measures medicines (“proportion of medicines”), but action 1 is about devices.",
        cell: "C3",
        action: 1,
        milestone: "1.1",
      },
    },
    {
      name: "the measure of a next milestone",
      plan: newInPlan("number of devices"),
      edit: {
        nextMilestones: [
          { Action: 1, Milestone: "Publish the review", Due: "by June 2025", Measure: "number of drugs" },
        ],
      },
      finding: {
        message: /^Measure of a next milestone of action 1 measures medicines/,
        cell: "D3",
        action: 1,
      },
    },
  ],
});
