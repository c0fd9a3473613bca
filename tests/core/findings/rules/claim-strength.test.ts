import { claimStrength } from "#src/core/findings/rules/claim-strength";
import { testRule } from "#tests/core/findings/test-rule";
import { samplePlanWith } from "#tests/core/sample-plan";

const plan = samplePlanWith(1, [
  "all bids include a note on equality",
  "publish the paper on referral by June 2024",
  "carers’ panel in place",
]);
const said = (id: string, Progress: string, Outcome = "met") => ({
  plan,
  edit: { milestones: { [id]: { Progress, Outcome, Value: null, Reason: "Time." } } },
});
const point = (report: string, answers: Readonly<Record<string, string | null>> = {}) => ({
  plan,
  edit: {
    milestones: {
      "1.1": { Progress: null, ...answers },
      "1.2": { Progress: null },
      "1.3": { Progress: null },
    },
    progress: [{ Action: 1, "Progress report": report }],
  },
});

testRule(claimStrength, {
  accepts: [
    {
      name: "evidence as strong as the promise",
      ...said("1.1", "All 31 bids include the note on equality."),
    },
    {
      name: "“all” beside “routinely”",
      ...said("1.1", "The note on equality is routinely asked for: all bids include one."),
    },
    { name: "a weak word about something else", ...said("1.1", "The note is in. Most clinics were told.") },
    {
      name: "a second paper under review",
      ...said("1.2", "The paper on referral was published in May; a second one is under review."),
    },
    {
      name: "what is only partly met",
      ...said("1.2", "The paper on referral is under review.", "partly met"),
    },
    { name: "what is not met", ...said("1.2", "The paper on referral is under review.", "not met") },
    { name: "a word that only begins alike", ...said("1.2", "The mostly good paper on referral is out.") },
    {
      name: "no outcome yet where milestones were missed",
      ...point("the paper on referral is being drafted"),
      edit: {
        ...point("the paper on referral is being drafted", { Outcome: null }).edit,
        actions: { "1": { Status: "ongoing" } },
        milestones: { "1.2": { Outcome: null, Progress: null } },
      },
    },
    { name: "a point about another milestone", ...point("a panel on bids and equality is under way") },
    {
      name: "a weak point where the milestone has its own evidence",
      plan,
      edit: {
        milestones: { "1.1": { Progress: "All bids include the note." } },
        progress: [{ Action: 1, "Progress report": "bids routinely include a note on equality" }],
      },
    },
  ],
  rejects: [
    {
      name: "“all” that became “routinely”",
      ...said("1.1", "Bids\u00A0ROUTINELY include a note on equality."),
      finding: {
        message:
          "Milestone 1.1 promises “all”, but its evidence, “Bids ROUTINELY include a note on equality.”, says “routinely”.",
        sheet: "Milestones",
        cell: "F3",
        fix: ["partly met"],
      },
    },
    {
      name: "“include” that became “consider”",
      ...said("1.1", "Every bid is to consider equality, with a note."),
      finding: { message: /promises “include”, but its evidence, “.*”, says “consider”/ },
    },
    {
      name: "“publish” that became “under review”",
      ...said("1.2", "The paper on referral is under review."),
      finding: {
        message: /promises “publish”, but its evidence, “.*”, says “under review”/,
        milestone: "1.2",
      },
    },
    {
      name: "“published or under review”, which tells of no paper",
      ...said("1.2", "Papers on referral have been published or are under review."),
      finding: { message: /promises “publish”/ },
    },
    {
      name: "a point on the Progress sheet",
      ...point("a carers’ panel is being set up"),
      finding: {
        message: /^Milestone 1\.3 promises “in place”, but its evidence, “.*”, says “being set up”/,
        sheet: "Progress",
        cell: "B3",
        action: 1,
      },
    },
    {
      name: "a point where the outcome is left open and the status asks for nothing to be missed",
      ...point("bids routinely include a note on equality", { Outcome: null }),
      finding: { message: /^Milestone 1\.1 promises “all”/ },
    },
    {
      name: "a weak claim beside a strong word in a sentence that is less about the milestone",
      ...said("1.1", "Bids are to consider a note on equality. The minutes include bids."),
      finding: { message: /promises “include”/ },
    },
    {
      name: "a weak word in a long text",
      ...said("1.1", "most bids note equality, ".repeat(1_300)),
      finding: { message: /promises “all”, but its evidence, “.*”, says “most”/ },
    },
  ],
});
