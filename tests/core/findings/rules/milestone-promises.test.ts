import { milestonePromises } from "#src/core/findings/rules/milestone-promises";
import { testRule } from "#tests/core/findings/test-rule";

const next = (Milestone: string, Due: string | null = null) => ({
  nextMilestones: [{ Action: 1, Milestone, Due }],
});

testRule(milestonePromises, {
  accepts: [
    ...[
      "paper published by June 2025",
      "a guide to referral published",
      "the panel will meet twice a year, as it has been asked to",
      "The search protocol is to be finalised by March 2025",
      "the guide is expected in spring 2025",
      "it is anticipated that numbers go up",
      "We are committed to continuing this partnership",
      "Alpha Agency and Beta Board will have met the panel",
      "ensure patients are treated close to home",
      "publish the list that was agreed in 2024",
      "evaluate whether the guide is used",
      "outputs to be produced where data is available",
      "the conditions that are now on the list, reviewed by June 2025",
      "terms of reference revised",
    ].map((text) => ({ name: `“${text}”`, edit: next(text) })),
    {
      name: "a state to be reached by its due date",
      edit: next("the guide is in use in all clinics", "by June 2025"),
    },
    { name: "one long word", edit: next(`the ${"a".repeat(32_000)}`) },
  ],
  rejects: [
    {
      name: "what has been done",
      edit: next("All actions have been implemented as business as usual"),
      finding: {
        message:
          "“All actions have been implemented as business as usual”, a next milestone of action 1, begins with what is so already (“have been”), not with what will be done.",
        cell: "B3",
        action: 1,
      },
    },
    ...[
      "the model is being discussed by the board. If funding is agreed, the pilot will open in 2025",
      "ALPHA is actively working with companies",
      "Alpha Agency programme is contracted with a charity in 2024 to 2025",
      "the interface is\u00A0now embedded",
    ].map((text) => ({
      name: `“${text}”`,
      edit: next(text),
      finding: { message: /begins with what is so already/ },
    })),
    {
      name: "what is so now, whatever its due date",
      edit: next("the guide is already in use in all clinics", "by June 2025"),
      finding: { message: /\(“is already in”\)/ },
    },
    {
      name: "a due date that only repeats the words",
      edit: next("Alpha Agency is contracted in 2024 to 2025", "in 2024 to 2025"),
      finding: { message: /\(“is contracted”\)/ },
    },
    {
      name: "the monitoring of a new action",
      edit: {
        newActions: [
          { Title: "Map clinics", "Monitoring and evaluation": "map made\nthe map is used by 40 clinics" },
        ],
      },
      finding: { message: /^“the map is used by 40 clinics”, new action “Map clinics”/, cell: "G3" },
    },
  ],
});
