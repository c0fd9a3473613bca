import { delayReasoned } from "#src/core/findings/rules/delay-reasoned";
import { testRule } from "#tests/core/findings/test-rule";

testRule(delayReasoned, {
  accepts: [
    { name: "nothing delayed" },
    {
      name: "a delay with a reason",
      edit: { milestones: { "1.1": { Outcome: "not met", Reason: "The author left." } } },
    },
    { name: "a failed condition", edit: { milestones: { "2.2": { Outcome: "condition not met" } } } },
    {
      name: "a withdrawal, which withdrawal-agreed looks at",
      edit: { milestones: { "1.1": { Outcome: "withdrawn" } } },
    },
  ],
  rejects: [
    {
      name: "a delay whose progress says why, as advice",
      edit: {
        milestones: { "1.1": { Outcome: "not met", Progress: "Delayed due to a shortage of staff." } },
      },
      finding: {
        message: "Milestone 1.1 is “not met”. Its progress seems to say why, but Reason is empty.",
        severity: "advice",
        cell: "K3",
        fix: ["Delayed due to a shortage of staff."],
      },
    },
    {
      name: "a delay for which a point on the Progress sheet says why, as advice",
      edit: {
        milestones: { "2.1": { Outcome: "not met", Progress: null } },
        progress: [{ Action: 2, "Progress report": "The workshop was put off because no venue was free." }],
      },
      finding: {
        message: /seems to say why/,
        severity: "advice",
        fix: ["The workshop was put off because no venue was free."],
      },
    },
    {
      name: "a delay whose progress only says what is due",
      edit: { milestones: { "1.1": { Outcome: "not met", Progress: "The guide is due to be printed." } } },
      finding: { message: "Milestone 1.1 is “not met” but gives no reason.", severity: "error" },
    },
    ...["-", ".", "n/a", "N/A.", "none", "tbd", "To follow", "nil"].map((Reason) => ({
      name: `a delay for the reason ${Reason}`,
      edit: { milestones: { "1.1": { Outcome: "not met", Reason } } },
      finding: { message: `Milestone 1.1 is “not met” but gives no reason, only “${Reason}”.`, cell: "K3" },
    })),
    {
      name: "delays without a reason",
      edit: { milestones: { "1.1": { Outcome: "not met" }, "2.1": { Outcome: "partly met" } } },
      finding: [
        { message: "Milestone 1.1 is “not met” but gives no reason.", cell: "K3", milestone: "1.1" },
        { message: "Milestone 2.1 is “partly met” but gives no reason.", cell: "K6", action: 2 },
      ],
    },
  ],
});
