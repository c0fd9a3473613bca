import { cellType } from "#src/core/findings/rules/cell-type";
import { testRule } from "#tests/core/findings/test-rule";

const next = { Milestone: "Publish a map", Due: "by June 2025" };

testRule(cellType, {
  accepts: [
    { name: "dates, numbers and choices as asked" },
    { name: "blanks", edit: { milestones: { "1.1": { Outcome: null, "Date met": null } } } },
    {
      name: "a status of any kind, which status-in-plan reads",
      edit: { actions: { "1": { Status: "Nearly there" } } },
    },
    {
      name: "an item's id",
      partner: "beta",
      edit: { nextMilestones: [{ ...next, Action: 4, Continues: "4.1.2" }] },
    },
  ],
  rejects: [
    {
      name: "a date typed as text, with one reading",
      edit: { milestones: { "1.1": { "Date met": "31/03/2026" } } },
      finding: {
        message:
          "Date met of milestone 1.1 holds “31/03/2026”. It is read as 31 March 2026, but is not typed as a date.",
        cell: "J3",
        milestone: "1.1",
        fix: { date: "2026-03-31" },
      },
    },
    {
      name: "a date with two readings",
      edit: { milestones: { "1.1": { "Date met": "03/04/2026" } } },
      finding: {
        message: /read in more than one way/,
        cell: "J3",
        fix: [{ date: "2026-04-03" }, { date: "2026-03-04" }],
      },
    },
    {
      name: "a date that is none",
      edit: { cover: { "Date approved": "soon" } },
      finding: {
        message: /^Date approved on the cover holds “soon”, but asks for a date/,
        cell: "B13",
        fix: null,
      },
    },
    {
      name: "numbers in words and in text",
      edit: { milestones: { "1.2": { Value: "over 200" }, "1.3": { Value: " 1,234 ", "Out of": 5000 } } },
      finding: [
        {
          message: /^Value of milestone 1\.2 holds “over 200”, but asks for a number/,
          cell: "G4",
          fix: null,
        },
        { message: /^Value of milestone 1\.3 holds “ 1,234 ”/, cell: "G5", fix: 1234 },
      ],
    },
    {
      name: "outcomes",
      edit: {
        milestones: {
          "1.1": { Outcome: " Met " },
          "1.2": { Outcome: "partially met" },
          "2.1": { Outcome: "blue" },
        },
      },
      finding: [
        {
          message:
            "Outcome of milestone 1.1 holds “ Met ”. It is read as “met”, but is not typed as in the list.",
          cell: "E3",
          fix: "met",
        },
        { message: /“partially met”, but asks for “met”, “partly met”/, cell: "E4", fix: ["partly met"] },
        { message: /^Outcome of milestone 2\.1 holds “blue”, but asks for “met”/, cell: "E6", fix: null },
      ],
    },
    {
      name: "actions and milestones that are there for nobody, or for others",
      edit: {
        progress: [{ Action: "Action 2", "Progress report": "The board met." }],
        nextMilestones: [
          { ...next, Action: 1 },
          { ...next, Action: 2, Continues: "2.9" },
          { ...next, Action: 7 },
          { ...next, Action: 6 },
        ],
      },
      finding: [
        { message: /^Action of a progress point of action 2 holds “Action 2”/, cell: "A3", fix: 2 },
        {
          message: /^Continues of a next milestone of action 2 holds “2\.9”, but asks for the id/,
          cell: "E4",
        },
        {
          message: /^Action of a next milestone of action 6 holds “6”/,
          sheet: "Next milestones",
          cell: "A6",
        },
      ],
    },
    {
      name: "a priority by its number alone",
      edit: { newActions: [{ Title: "Train more nurses", Priority: "2" }] },
      finding: { message: /^Priority of new action “Train more nurses” holds “2”/, fix: "2. Joined-up help" },
    },
    {
      name: "priorities that may be either of two",
      edit: {
        newActions: [
          { Title: "A", Priority: "1 or 2" },
          { Title: "B", Priority: "2. Faster answers" },
          { Title: "C", Priority: "2: Joined-up help" },
        ],
      },
      finding: [
        {
          message: /“1 or 2”, which can be read in more than one way/,
          fix: ["1. Faster answers", "2. Joined-up help"],
        },
        {
          message: /“2\. Faster answers”, which can be read/,
          fix: ["2. Joined-up help", "1. Faster answers"],
        },
        { message: /“2: Joined-up help”\. It is read as/, fix: "2. Joined-up help" },
      ],
    },
    {
      name: "a point that may part thousands",
      edit: { milestones: { "1.2": { Value: "1.234" } } },
      finding: { message: /“1\.234”, which can be read in more than one way/, fix: [1.234, 1234] },
    },
    {
      name: "a year of the last century",
      edit: { milestones: { "1.1": { "Date met": "31/03/98" } } },
      finding: { message: /It is read as 31 March 1998/, fix: { date: "1998-03-31" } },
    },
  ],
});
