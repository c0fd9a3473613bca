import { expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { smallNumbersHeld } from "#src/core/findings/rules/small-numbers-held";
import type { Plan } from "#src/core/plan/plan";
import { contextFor, testRule, type Rejected, type Situation } from "#tests/core/findings/test-rule";
import { samplePlan } from "#tests/core/sample-plan";

/** The sample plan with milestones in action 1 that count people. */
const peoplePlan: Plan = {
  ...samplePlan,
  actions: samplePlan.actions.map((action) =>
    action.number !== 1
      ? action
      : {
          ...action,
          nextMilestones: [
            { text: "number of patients who have self-registered" },
            { text: "proportion of eligible individuals who were tested" },
            {
              text: "number of people with a diagnosis, by region:",
              children: [{ text: "north" }, { text: "south" }, { text: "number of clinics" }],
            },
            { text: "number of specialist staff per patient population" },
          ],
        },
  ),
};

const figures = (
  milestones: NonNullable<Situation["edit"]>["milestones"],
): Pick<Situation, "plan" | "edit"> => ({
  plan: peoplePlan,
  edit: {
    milestones: {
      "1.1": { Value: 300 },
      "1.2": { Value: 300, "Out of": 400 },
      "1.3": { Value: 300 },
      "1.4": { Value: 12 },
      ...milestones,
    },
  },
});

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });

/** What says or gives away a count under 30, and the counts that follow from it where it does not say them. */
const held: readonly (readonly [text: string, ...follows: number[]])[] = [
  ["The clinic has seen twenty-nine patients."],
  ["TWENTY NINE PATIENTS HAVE BEEN SEEN"],
  ["The clinic has seen 29\u00A0patients."],
  ["29 people with the condition are in care"],
  ["Screening found 29 people with"],
  ["3 of 31 patients were treated"],
  ["3 out of the 31 patients were treated"],
  ["Two of our patients moved away."],
  ["29 patients out of 31 agreed"],
  ["One patient has been treated."],
  ["The variant was found in a single family."],
  ["A 29-patient study was completed."],
  ["31 patients, of whom 29 were adults"],
  ["Of the 31 patients in the north, 28 now get the drug near their home"],
  ["Of the 90 patients, 12 already take it"],
  ["31 patients were seen. Of these, 29 were adults."],
  ["Of the 31 patients, 29 were adults."],
  ["200 patients, including 12 children"],
  ["six patients (two adults and four children)"],
  ["two adults and four children with amyloidosis were treated"],
  ["31 of 50 patients recovered", 19],
  ["40 of 41 patients recovered", 1],
  ["45 patients: 31 adults and 14 children", 14],
  ["100 patients, of whom 60 are adults and 35 children", 5],
  ["60 patients are known. 45 of them live in London.", 15],
  ["10% of the 40 patients", 4],
  ["20 per cent of 40 patients", 8],
  ["29 eligible adult patients"],
  ["12 cystic fibrosis patients"],
  ["patients registered: 12"],
  ["the number of patients treated was 12"],
  ["patients in the trial (n = 12)"],
  ["12 babies were screened positive"],
  ["12 children in the north of England were diagnosed with the condition"],
  ["12 children have received gene therapy"],
  ["12 people have self-registered"],
  ["12 new cases were found"],
  ["12 participants were recruited to the trial"],
  ["12 patients took part in the trial"],
  ["12 patients had video consultations"],
  ["12 patients registered and this was reported to the board"],
  ["12 patients were discussed by the panel"],
  ["3 deaths were recorded"],
  ["both patients have recovered"],
  ["a dozen patients"],
  ["half a dozen patients"],
  ["about 20 patients were treated"],
  ["over 20 patients were treated"],
  ["The number rose from 12 to 29 patients."],
  // A range or a bound of fewer than 5 numbers hides nothing.
  ["2 or 3 patients"],
  ["10-12 patients"],
  ["fewer than 3 patients"],
];

const silent: readonly string[] = [
  "30 patients",
  "30 of 60 patients",
  "fewer than 30 patients",
  "fewer than 5 patients",
  "<5 patients",
  "up to 20 patients",
  "between 10 and 20 patients",
  "10–20 patients",
  "over 200 patients, against 223 before",
  "over 700 patients have received a drug, for 12 indications",
  "two hundred patients",
  "2 million patients",
  // Ages, times, shares, labels.
  "patients aged 12",
  "12 year old patients and 12-year-old patients",
  "In 12 months patients will see the difference.",
  "On 12 June patients met the minister.",
  "In 2023 patients were asked.",
  "12% of patients, or 12 per cent of patients",
  "Type 2 patients and type 2 diabetes patients",
  "phase 2 trial patients",
  "under action 12 patients can register",
  "see section 3.2: patients",
  "quarter 4 patients",
  "1 in 17 people will have a rare disease",
  "one in five patients, or one patient in five, waits too long",
  "one nurse for every 12 patients",
  "repeated in 3 to 4 years, so that patients have fair access",
  // Other things that are counted.
  "12 services for patients",
  "The report went to all 12 highly specialised services.",
  "3 centres treating patients",
  "20 companies and patients",
  "12 policy propositions for patients with rare diseases",
  "2 rare disease treatments reached patients earlier",
  "4 awards for people with rare diseases",
  "6 patient groups, one patient group and 3 patient organisations",
  "two patient representatives",
  "uptake as expected in 13 of 16 cases",
  "2 meetings (May and August)",
  "One way people with rare diseases are helped is the act.",
  "the effect on both patients and services",
  "see one patient at a time",
  // People who take part in the work.
  "Four people with lived experience sit on the working group, which met 5 times.",
  "2 patients sit on the board",
  "4 people with rare conditions took part in the workshop",
  "a workshop with 12 patients",
  "interviews with 12 patients and carers",
  "12 patients responded to the survey",
  "a focus group of 8 patients",
  "2 members of the delivery group joined",
  "12 people tested the app",
  "12 people attended the webinar",
  "20 people were trained",
  "12 people were recruited to the team",
  "12 people completed the rare disease course",
  "a parent of 2 children with rare conditions",
];

const inProgress = (name: string): Situation => ({ name, edit: progress(name) });

testRule(smallNumbersHeld, {
  accepts: [
    ...silent.map(inProgress),
    {
      name: "patients in the answer on who took part",
      edit: {
        actions: {
          "1": { "How people with rare conditions took part": "12 patients with amyloidosis helped." },
        },
      },
    },
    {
      name: "a target",
      edit: { nextMilestones: [{ Action: 1, Milestone: "Treat at least 20 patients", Due: "by June 2025" }] },
    },
    { name: "figures of 30 and more, and small ones of staff", ...figures({ "1.1": { Value: 30 } }) },
    { name: "an item that counts clinics", ...figures({ "1.3.3": { Value: 12 } }) },
    { name: "items of 30 and more that leave 30", ...figures({ "1.3.1": { Value: 270 } }) },
    { name: "a share in place of a count", ...figures({ "1.2": { Value: 0.4, "Out of": 400 } }) },
    {
      name: "a small figure of a proportion whose whole is missing, which metric-answered says",
      ...figures({ "1.2": { Value: 12, "Out of": null } }),
    },
    {
      name: "days and numbers of other things beside a count of people",
      ...figures({
        "1.1": { Value: 300, Progress: "On 12 June the page opened. Phase 2 was quiet; 2 clinics joined." },
      }),
    },
  ],
  rejects: [
    {
      name: "a small count, with words to put in its place",
      edit: progress("In 2024, 29 patients and 3 of 31 children with the condition were seen."),
      finding: {
        message:
          "Progress of milestone 1.1 gives a count of fewer than 30 people: “29 patients” and “3 of 31 children”.",
        cell: "F3",
        fix: ["In 2024, fewer than 30 patients and fewer than 30 children with the condition were seen."],
      },
    },
    {
      name: "one patient, with a verb to go with it",
      edit: progress("One patient was treated."),
      finding: { message: /“One patient”/, fix: ["Fewer than 30 patients were treated."] },
    },
    {
      name: "a count that follows, for which there is no clear wording",
      edit: progress("31 of 50 patients recovered"),
      finding: { message: /“31 of 50 patients”, from which 19 follows/, fix: null },
    },
    {
      name: "nobody, which is asked about",
      edit: progress("There were 0 patients in care."),
      finding: { message: /says “0 patients”: is it certain/, severity: "warning" },
    },
    {
      name: "patients who were treated, in the answer on who took part",
      edit: {
        actions: { "1": { "How people with rare conditions took part": "12 patients were treated." } },
      },
      finding: {
        message: /^How people with rare conditions took part of action 1 gives/,
        cell: "I3",
        action: 1,
      },
    },
    {
      name: "text of other sheets",
      edit: {
        progress: [{ Action: 2, "Progress report": "The clinic treated 12 patients." }],
        nextMilestones: [{ Action: 1, Milestone: "Follow the 12 patients treated", Due: "by June 2025" }],
        newActions: [{ Title: "A register", Problem: "7 patients are known\nFew services" }],
      },
      finding: [
        { message: /^A progress point of action 2 gives/, action: 2 },
        { message: /^Milestone of a next milestone of action 1/, action: 1 },
        {
          message: /^Problem of new action “A register”/,
          fix: ["fewer than 30 patients are known\nFew services"],
        },
      ],
    },
    {
      name: "values of milestones that count people",
      ...figures({ "1.1": { Value: 29 }, "1.2": { Value: 12, "Out of": 25 }, "1.3": { Value: 0 } }),
      finding: [
        {
          message:
            "Milestone 1.1 counts people (“number of patients who have self-registered”), and Value is 29: fewer than 30.",
          cell: "G3",
          milestone: "1.1",
          fix: null,
        },
        { message: /and Value is 12: fewer than 30\.$/, cell: "G4" },
        { message: /and Out of is 25: fewer than 30\.$/, cell: "H4" },
        { message: /Value is 0: is it certain that there was nobody\?$/, cell: "G5", severity: "warning" },
      ],
    },
    {
      name: "what a value leaves of its whole",
      ...figures({ "1.2": { Value: 371, "Out of": 400 } }),
      finding: { message: /Of 400, 371 leave 29: fewer than 30\.$/, cell: "G4" },
    },
    {
      name: "what a total leaves when its items are taken away",
      ...figures({ "1.3": { Value: 300 }, "1.3.1": { Value: 271 }, "1.3.2": { Value: null } }),
      finding: {
        message:
          "Milestone 1.3 reports 300 people, and the items of milestone 1.3 add up to 271: the other 29 can be worked out.",
        cell: "G5",
      },
    },
    {
      name: "a figure without a noun where people are counted, and a part of the value beside it",
      ...figures({
        "1.1": { Value: 300, Progress: "The number rose to 17 by March." },
        "1.3": { Value: 60, Progress: "Of these, 45 live in London." },
      }),
      finding: [
        { message: /“17 by March”/, milestone: "1.1" },
        { message: /“Of these, 45”, from which 15 follows/, milestone: "1.3" },
      ],
    },
    ...held.map(([text, ...follows]): Rejected => ({
      ...inProgress(text),
      finding: {
        message:
          follows.length === 0
            ? /gives a count of fewer than 30 people: “/
            : new RegExp(`, from which ${follows[0] ?? ""} follows`),
        cell: "F3",
        milestone: "1.1",
      },
    })),
  ],
});

it("reads a long and hostile text in no time that grows with its square", () => {
  const text = "1 of 2 patients and 3, of whom 4 of them (".repeat(780).slice(0, 32_700);
  const { findings } = checkReturn(contextFor(inProgress(text)), [smallNumbersHeld]);
  expect(findings).toHaveLength(1);
});

it("names the first of many counts, and hides them all", () => {
  const { findings } = checkReturn(contextFor(inProgress("We saw 12 patients. ".repeat(40))), [
    smallNumbersHeld,
  ]);
  expect(findings[0]?.message).toMatch(/“12 patients” and 28 more\.$/);
  const [choice] = findings[0]?.fix?.kind === "choice" ? findings[0].fix.choices : [];
  expect(choice?.edits[0]?.value).toBe("We saw fewer than 30 patients. ".repeat(40));
});

it("is cleared by a decision and by no waiver", () => {
  expect(smallNumbersHeld).toMatchObject({ hold: true, severity: "error" });
});
