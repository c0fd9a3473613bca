import { dueOrder } from "#src/core/findings/rules/due-order";
import { testRule } from "#tests/core/findings/test-rule";

type Row = readonly [milestone: string, due?: string | null, action?: number];

const next = (...rows: readonly Row[]) => ({
  nextMilestones: rows.map(([Milestone, Due = null, Action = 1]) => ({ Action, Milestone, Due })),
});
const missed = { Outcome: "not met", Reason: "No staff." };

testRule(dueOrder, {
  accepts: [
    { name: "one promise an action" },
    {
      name: "steps in order",
      edit: next(["pilot the form", "by June 2025"], ["roll out the form", "by June 2026"]),
    },
    {
      name: "steps on one day",
      edit: next(["pilot the form", "by June 2025"], ["roll out the form", "by June 2025"]),
    },
    {
      name: "a year that begins before its first step and leaves time after it",
      edit: next(["proposal for a network by February 2025"], ["implement the network in 2025"]),
    },
    {
      name: "steps of two things",
      edit: next(["pilot the form", "by June 2026"], ["roll out the guide", "by June 2025"]),
    },
    {
      name: "steps of two actions",
      edit: next(["pilot the form", "by June 2026"], ["roll out the form", "by June 2025", 2]),
    },
    {
      name: "both steps in one promise",
      edit: next(["pilot and roll out the form", "by June 2025"], ["pilot the form", "by June 2026"]),
    },
    { name: "steps without dates", edit: next(["pilot the form"], ["roll out the form", "by June 2025"]) },
    {
      name: "a standard of service, which says how fast and not when",
      edit: next(["proportion of referrals seen within 18 weeks", "by December 2025"]),
    },
    { name: "words and Due that agree", edit: next(["publish the map in 2025", "by June 2025"]) },
    {
      name: "words with two dates of which one is Due’s",
      edit: next(["draw the map by May 2025 and publish it by June 2025", "June 2025"]),
    },
    {
      name: "the same thing in two years that meet",
      edit: next(["publish the map in 2025"], ["publish the map by June 2025"]),
    },
    {
      name: "two workshops",
      edit: next(["workshop with carers by May 2025"], ["workshop with clinics by June 2025"]),
    },
    {
      name: "one long text",
      edit: next(["pilot ".repeat(5_400), "by June 2025"], ["roll out ".repeat(3_600), "by May 2025"]),
    },
  ],
  rejects: [
    {
      name: "a roll-out that falls due before its pilot",
      edit: next(["Pilot the form", "by June 2026"], ["ROLL OUT the form", "by March 2026"]),
      finding: {
        message:
          "“ROLL OUT the form” falls due by 31 March 2026, before what comes first: “Pilot the form”, due by 30 June 2026.",
        sheet: "Next milestones",
        cell: "B4",
        action: 1,
      },
    },
    {
      name: "a year that is nearly over when its first step falls due",
      edit: next(
        ["proposals for a network of clinics by February 2026, told in the 2026 action plan"],
        ["network of clinics implemented in 2025 to 2026"],
      ),
      finding: {
        message:
          "“network of clinics implemented in 2025 to 2026” has most of its time, 1 April 2025 to 31 March 2026, before what comes first: “proposals for a network of clinics by February 2026, told in the 2026 action pl…”, due by 28 February 2026.",
        cell: "B4",
      },
    },
    {
      name: "the same in the monitoring of a new action",
      edit: {
        newActions: [
          {
            Title: "Networks",
            "Monitoring and evaluation":
              "network implemented by June 2025\nproposals for the network by May 2026",
          },
        ],
      },
      finding: { message: /^“network implemented by June 2025” falls due by 30 June 2025/, cell: "G3" },
    },
    {
      name: "words and Due that name different times",
      edit: next(["publish the map by\u00A0June 2025", "by September 2025"]),
      finding: {
        message: "“publish the map by June 2025” says “by June 2025”, but its Due is “by September 2025”.",
        cell: "B3",
      },
    },
    {
      name: "one thing promised for two times",
      edit: next(["publish the map by June 2025"], ["Publish the map", "by September 2025"]),
      finding: {
        message:
          "“Publish the map” is promised here by 30 September 2025, and in row 3 of Next milestones by 30 June 2025.",
        cell: "B4",
      },
    },
    {
      name: "a milestone that goes on with one date and is continued with another",
      edit: {
        milestones: { "1.1": { ...missed, "New due": "by June 2025" } },
        nextMilestones: [
          { Action: 1, Milestone: "bring the handbook out", Due: "by September 2025", Continues: "1.1" },
        ],
      },
      finding: {
        message: /promised here by 30 September 2025, and in row 3 of Milestones by 30 June 2025\.$/,
      },
    },
  ],
});
