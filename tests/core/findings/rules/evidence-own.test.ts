import { evidenceOwn } from "#src/core/findings/rules/evidence-own";
import { testRule } from "#tests/core/findings/test-rule";

const said = (answers: Readonly<Record<string, string | null>>) => ({
  milestones: Object.fromEntries(Object.entries(answers).map(([id, Progress]) => [id, { Progress }])),
});
/** Points on the Progress sheet about action 1, whose milestones' own cells are empty. */
const points = (...reports: string[]) => ({
  ...said({ "1.1": null, "1.2": null, "1.3": null }),
  progress: reports.map((report) => ({ Action: 1, "Progress report": report })),
});

testRule(evidenceOwn, {
  accepts: [
    { name: "evidence for each" },
    {
      name: "a sentence with “all” that says what was done",
      edit: said({
        "1.1": "All 31 services have completed the survey.",
        "1.2": "All actions agreed at the spring workshop have been completed.",
        "1.3": "Everything in the guide was tested with families.",
      }),
    },
    {
      name: "a blanket sentence beside evidence",
      edit: said({ "1.1": "All done. The guide came out in May." }),
    },
    {
      name: "“no change” in several rows",
      edit: said({ "1.1": "No change.", "1.2": "No change.", "1.3": "Not yet." }),
    },
    {
      name: "the same text where nothing is claimed",
      edit: {
        milestones: {
          "1.1": { Outcome: "not met", Progress: "The team was moved to other work." },
          "1.2": { Outcome: "not met", Progress: "The team was moved to other work." },
        },
      },
    },
    {
      name: "placeholders, which outcome-evidenced says",
      edit: said({ "1.1": "TBC", "1.2": "TBC" }),
    },
    {
      name: "a blanket point where each milestone has its own text",
      edit: { progress: [{ Action: 1, "Progress report": "All milestones have been met." }] },
    },
    {
      name: "a blanket point about an action with one milestone",
      edit: {
        ...said({ "7.1": null }),
        progress: [{ Action: 7, "Progress report": "All milestones have been met." }],
      },
    },
    {
      name: "points that say what was done, or that little was",
      edit: points(
        "12 clinics use the guide to referral",
        "Not all milestones have been met",
        "All clinics have completed their training",
        "The 3 milestones that were delayed have been delivered to the board for review",
      ),
    },
    {
      name: "a milestone’s words with a number of its own",
      edit: said({ "1.2": "12 clinics use the guide" }),
    },
    {
      name: "the text of an item in the row of the milestone that lists it",
      partner: "beta",
      edit: said({
        "4.1": "Search now finds 300 local names.",
        "4.1.1": "Search now finds 300 local names.",
      }),
    },
    {
      name: "one text that speaks of both milestones",
      edit: said({
        "1.1": "The guide to referral is published; 12 clinics use it.",
        "1.2": "The guide to referral is published; 12 clinics use it.",
      }),
    },
    { name: "one long word", edit: said({ "1.1": "a".repeat(32_000) }) },
  ],
  rejects: [
    ...[
      "All milestones have been completed.",
      "Completed",
      "see above",
      "ALL ACTIONS COMPLETED AS ABOVE",
      "Milestones 1.1 to 1.3 have been\u00A0met in full.",
      "Done. All seven targets achieved, as planned.",
    ].map((text) => ({
      name: `“${text}” for one milestone`,
      edit: said({ "1.1": text }),
      finding: {
        message: /^Progress of milestone 1\.1 is “.*”, which does not say what was done\.$/,
        cell: "F3",
      },
    })),
    {
      name: "the same text for several milestones, whatever its case",
      edit: said({
        "1.1": "The work was shown to the board in May.",
        "2.1": "the work was shown to the board in May",
        "7.1": "The work was shown to  the board in May.",
      }),
      finding: [
        {
          message:
            "Progress of milestone 2.1 is “the work was shown to the board in May”, the same text as for 1.1.",
          cell: "F6",
          milestone: "2.1",
        },
        { message: /the same text as for 1\.1 and 2\.1\.$/, milestone: "7.1" },
      ],
    },
    {
      name: "the milestone again",
      edit: said({ "1.1": "A guide to referral was published by June 2024." }),
      finding: {
        message: /^Progress of milestone 1\.1 is .*, which only repeats the milestone\.$/,
        cell: "F3",
      },
    },
    ...[
      "metrics and milestones have all been completed",
      "These milestones have been met.",
      "All actions completed as above",
      "All three milestones were delivered on time. A report follows.",
    ].map((text) => ({
      name: `“${text}” on the Progress sheet`,
      edit: points(text),
      finding: {
        message: /^“.*” answers 3 milestones of action 1 \(1\.1 to 1\.3\) at once\.$/,
        sheet: "Progress",
        cell: "B3",
        action: 1,
      },
    })),
    {
      name: "a milestone again on the Progress sheet",
      edit: points("the guide to referral has been published"),
      finding: { message: /^“the guide .*” only repeats milestone 1\.1 of action 1\.$/, cell: "B3" },
    },
  ],
});
