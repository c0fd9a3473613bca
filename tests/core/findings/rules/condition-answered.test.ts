import { conditionAnswered } from "#src/core/findings/rules/condition-answered";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlanWith } from "#tests/core/sample-plan";

type Texts = Readonly<Record<string, string | null>>;

/** Milestone 2.2: if funding is agreed, the pilot opens in late 2024. */
const pilot = (answers: Texts) => ({ milestones: { "2.2": answers } });
const missed = (Reason: string) => pilot({ Outcome: "not met", Progress: null, Reason });

/** A plan in which only a part of milestone 1.1 depends on something. */
const partly = samplePlanWith(1, [
  "a yearly report will be produced, and plans agreed if access is found not equitable",
  "where applicable, invite carers",
  "publish a paper in 2024. Timelines dependent on the journal",
]);
const minutes = samplePlanWith(1, ["tell the board; if possible, publish the minutes"]);
const report = (answers: Texts) => ({ milestones: { "1.1": answers } });

testRule(conditionAnswered, {
  accepts: [
    { name: "a milestone that is met as a whole" },
    { name: "a condition that failed", edit: pilot({ Outcome: "condition not met", Progress: null }) },
    { name: "a withdrawal", edit: pilot({ Outcome: "withdrawn", Progress: null }) },
    { name: "no outcome yet", edit: pilot({ Outcome: null, Progress: null }) },
    { name: "a condition that came true", edit: missed("Funding was agreed in May, but no site was found.") },
    {
      name: "a condition answered on the Progress sheet",
      edit: {
        ...missed("No site was found."),
        progress: [{ Action: 2, "Progress report": "the board agreed the FUNDING in\u00A0May" }],
      },
    },
    {
      name: "a condition answered in the reason for the status",
      edit: {
        ...missed("No site was found."),
        actions: { "2": { "Reason for status": "Funding came late." } },
      },
    },
    {
      name: "a pilot that opened in part",
      edit: pilot({
        Outcome: "partly met",
        Progress: "One pilot opened.",
        Reason: "The other has no staff.",
      }),
    },
    {
      name: "what goes on despite the condition",
      edit: missed("The pilot did not open despite funding being agreed."),
    },
    ...["Access was found equitable in all regions.", "Plans were agreed with two regions."].map(
      (Progress) => ({
        name: `a part that depends on something, answered: ${Progress}`,
        plan: partly,
        edit: report({ Progress }),
      }),
    ),
    {
      name: "a remark on the time",
      plan: partly,
      edit: {
        milestones: { "1.1": { Progress: "Access is equitable." }, "1.3": { Progress: "It is out." } },
      },
    },
    {
      name: "words that open no condition",
      plan: samplePlanWith(1, ["assess if clinics need the guide", "the guide is subject to yearly review"]),
      edit: {
        milestones: {
          "1.1": { Outcome: "not met", Reason: "Time." },
          "1.2": { Outcome: "not met", Reason: "Time." },
        },
      },
    },
  ],
  rejects: [
    {
      name: "a missed milestone whose reason is another",
      edit: missed("The team was busy with other work."),
      finding: {
        message: "Milestone 2.2 depends on “if funding is agreed”, and nothing says whether that came true.",
        cell: "K7",
        milestone: "2.2",
        fix: null,
      },
    },
    {
      name: "a failed condition that is called a miss",
      edit: missed("THE FUNDING WAS NOT AGREED, so the pilot could not open."),
      finding: {
        message:
          "Milestone 2.2 depends on “if funding is agreed”, which seems not to have come true (“THE FUNDING WAS NOT AGREED”), but its outcome is “not met”.",
        cell: "E7",
        fix: ["condition not met"],
      },
    },
    {
      name: "a part that depends on something, though the rest is met",
      plan: partly,
      edit: report({ Progress: "The yearly report came out in May." }),
      finding: {
        message: /^Milestone 1\.1 depends on “if access is found not equitable”, and nothing says/,
        cell: "F3",
      },
    },
    {
      name: "“where applicable” where nothing was done",
      plan: partly,
      edit: {
        milestones: {
          "1.1": { Progress: "Access is equitable." },
          "1.2": { Outcome: "not met", Reason: "The invitations were forgotten." },
        },
      },
      finding: { message: /depends on “where applicable”/, cell: "K4", milestone: "1.2" },
    },
    {
      name: "“if possible” for a part that is not mentioned",
      plan: minutes,
      edit: report({ Progress: "The board was told in May." }),
      finding: { message: /depends on “if possible”/, cell: "F3" },
    },
    {
      name: "a reason that is long and says nothing of it",
      edit: missed("not, ".repeat(6_500)),
      finding: { message: /nothing says whether that came true/ },
    },
  ],
});
