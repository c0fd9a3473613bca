import { personalDataHeld } from "#src/core/findings/rules/personal-data-held";
import { testRule, type Rejected, type Situation } from "#tests/core/findings/test-rule";

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });
const saying = (text: string): Situation => ({ name: text, edit: progress(text) });

const silent: readonly string[] = [
  // Ten digits that are no NHS number: wrong check digit, or named as something else.
  "case 943 476 5918",
  "reference 1234567890",
  "ISBN 0306406152 and ISBN-10: 0-306-40615-2",
  "grant 9434765919 was awarded",
  "doi.org/10.1000/9434765919",
  "NIHR-9434765919",
  "9434765919-02",
  "1111111111",
  "£9,434,765,919 over 5 years",
  "94347659190",
  // Addresses on the web, and a sign that is no address.
  "an email-based system is available for patients to self-report",
  "follow @RareDiseasesUK",
  "see www.example.org/people@work",
  // Digits that nobody can call.
  "award 01234567890",
  "order 0113 496 0000 was placed",
  "call 111",
  "between 01/04/2024 and 31/03/2025",
  "from 0.1 to 0.12345678901",
  "2024 to 2025, 14,785 genomes",
  // Births that are not one person's day.
  "babies born on 1 April 2024 or later",
  "children born on or after 1 April 2024",
  "those born on 3 April 1998",
  "born in 2010",
  "The service was born on the ward.",
  // Where organisations are.
  "NHS England, Quarry House, Leeds LS2 7UE",
  "Great Ormond Street Hospital, London WC1N 3JH",
  "Alpha Agency, 10 South Colonnade, London E14 4PU",
  "patients at the clinic in M13 9WL",
  // Codes that look like postcodes.
  "variant PS1 2AB",
  "B12 5mg tablets",
  "grant MR/S003754/1",
  "phase T1 2AB",
];

const held: readonly (readonly [text: string, what: RegExp, rest: string])[] = [
  ["Patient 943 476 5919 was enrolled.", /an NHS number \(ending 919\)\.$/, "Patient was enrolled."],
  ["Patient 9434765919 was enrolled.", /an NHS number/, "Patient was enrolled."],
  ["Enrolled (943-476-5919).", /an NHS number/, "Enrolled."],
  ["NHS\u00A0number 943\u00A0476\u00A05919", /an NHS number/, "NHS\u00A0number"],
  ["her reference is NHS number 9434765919", /an NHS number/, "her reference is NHS number"],
  ["Ask jo.o'neil+rd@nhs.net, please.", /an e-mail address \(at nhs\.net\)/, "Ask, please."],
  ["Ask SAM@EXAMPLE.AC.UK", /an e-mail address \(at example\.ac\.uk\)/, "Ask"],
  ["Ask sam [at] example.org", /an e-mail address/, "Ask"],
  ["Ring 020 7946 0958.", /a telephone number \(ending 958\)/, "Ring."],
  ["Ring (0113) 496 0000", /a telephone number/, "Ring"],
  ["Ring 07700 900123", /a telephone number/, "Ring"],
  ["Ring +44 20 7946 0958", /a telephone number/, "Ring"],
  ["Ring +44 (0)20 7946 0958", /a telephone number/, "Ring"],
  ["Ring 0300-123-4567 for the helpline", /a telephone number/, "Ring for the helpline"],
  ["tel: 01204 45678", /a telephone number/, "tel:"],
  ["The child (date of birth 03/04/2019) was seen.", /a date of birth/, "The child was seen."],
  ["DOB: 3 April 2019", /a date of birth/, ""],
  ["She was born on 3rd April 1998 in Leeds.", /a date of birth/, "She was in Leeds."],
  ["He was born 1998-04-03", /a date of birth/, "He was"],
  ["The mother lives in LS1 4AB.", /a person’s postcode/, "The mother lives in."],
  ["Mrs Smith, 12 Elm Road, Leeds LS1 4AB", /a person’s postcode/, "Mrs Smith, 12 Elm Road, Leeds"],
  ["A patient (LS14AB) wrote.", /a person’s postcode/, "A patient wrote."],
];

testRule(personalDataHeld, {
  accepts: [
    ...silent.map(saying),
    { name: "the cover’s own e-mail address", edit: { cover: { Email: "sam@example.org" } } },
    { name: "a telephone number on the cover", edit: { cover: { Role: "Policy manager, 020 7946 0958" } } },
  ],
  rejects: [
    ...held.map(([text, message, rest]): Rejected => ({
      ...saying(text),
      finding: { message, cell: "F3", milestone: "1.1", fix: [rest === "" ? null : rest] },
    })),
    {
      name: "a postcode with nobody named",
      edit: progress("The session was in LS1 4AB."),
      finding: { message: /holds a postcode: whose is it\?$/, severity: "warning" },
    },
    {
      name: "two particulars in one cell",
      edit: progress("Sam (sam@example.org, 020 7946 0958) helped."),
      finding: {
        message:
          "Progress of milestone 1.1 holds an e-mail address (at example.org) and a telephone number (ending 958).",
        cell: "F3",
      },
    },
    {
      name: "numbers that were typed as numbers, and text of other sheets",
      edit: {
        milestones: { "1.2": { Value: 9434765919 } },
        progress: [{ Action: 2, "Progress report": "Write to sam@example.org" }],
        newActions: [{ Title: "A register", Problem: "Few are known\nask sam@example.org" }],
      },
      finding: [
        { message: /^Value of milestone 1\.2 holds an NHS number/, fix: [null] },
        { message: /^A progress point of action 2 holds/, action: 2 },
        { message: /^Problem of new action “A register”/, fix: ["Few are known\nask"] },
      ],
    },
    {
      name: "a long and hostile text",
      edit: progress(
        `${"a.".repeat(8000)}${"0 1".repeat(4000)}@${"b-".repeat(1500)} sam@example.org`.slice(-32_700),
      ),
      finding: { message: /an e-mail address/ },
    },
  ],
});
