import { contractorHeld } from "#src/core/findings/rules/contractor-held";
import { testRule, type Rejected, type Situation } from "#tests/core/findings/test-rule";

/** In the sample plan the contract of action 2 is not signed. */
const progress = (text: string) => ({ milestones: { "2.1": { Progress: text } } });
const saying = (text: string): Situation => ({ name: text, edit: progress(text) });

const silent: readonly string[] = [
  "A centre has been identified to carry out the research and the contract is being negotiated.",
  "Research team and milestones were announced by April 2024 (via the UK Rare Diseases Forum and an online platform).",
  "The research is led by Alpha Agency and Beta Board.",
  "Led by the Beta Board and Gamma Group.",
  "Carried out by Beta Board (laboratories) and awarded to AA.",
  "The funding call was launched in March 2023, and delivered by Autumn 2023.",
  "Research Centre found. Contract agreed with the Research Team.",
  "Progress will be reported in the 2025 action plan.",
  "A UNIVERSITY CENTRE WAS FOUND AND THE CONTRACT WITH IT IS BEING NEGOTIATED",
  "The contract was signed on 3 May 2024 and the University of Leeds has begun.",
  "Signed contract in place. Ipsos leads.",
];

const held: readonly (readonly [text: string, name: string, without?: string])[] = [
  [
    "The contract was awarded to the University of Leeds.",
    "University of Leeds",
    "The contract was awarded to a research team.",
  ],
  [
    "University of Leeds will do the research.",
    "University of Leeds",
    "A research team will do the research.",
  ],
  ["King’s College London won the call.", "King’s College London"],
  [
    "Awarded to Sheffield Centre for Health and Related Research.",
    "Sheffield Centre for Health and Related Research",
  ],
  ["The work is led by Professor Jane Smith.", "Professor Jane Smith"],
  ["We are negotiating a contract with RAND Europe.", "RAND Europe"],
  ["The contractor, Ipsos, starts soon.", "Ipsos", "The contractor, a research team, starts soon."],
  ["Negotiated with Acme Research Ltd in May.", "Acme Research Ltd"],
  ["Alpha Agency and University of York work on it.", "University of York"],
  ["The contract will be signed once the University of York agrees.", "University of York"],
  ["The contract with the University of York is not yet signed.", "University of York"],
];

testRule(contractorHeld, {
  accepts: [
    ...silent.map(saying),
    {
      name: "a contractor of another action",
      edit: { milestones: { "1.1": { Progress: "The contract was awarded to the University of Leeds." } } },
    },
    {
      name: "a signature told in another cell of the action",
      edit: {
        ...progress("The University of Leeds has begun."),
        progress: [{ Action: 2, "Progress report": "The contract was signed in May 2024." }],
      },
    },
  ],
  rejects: [
    ...held.map(([text, name, without]): Rejected => ({
      ...saying(text),
      finding: {
        message: `Progress of milestone 2.1 names “${name}”, and nothing says that the contract of action 2 is signed.`,
        cell: "F6",
        action: 2,
        ...(without === undefined ? {} : { fix: [without] }),
      },
    })),
    {
      name: "a name in a next milestone and in a point of progress",
      edit: {
        progress: [{ Action: 2, "Progress report": "Dr Lee and the University of York were chosen." }],
        nextMilestones: [{ Action: 2, Milestone: "University of York to report", Due: "by June 2025" }],
      },
      finding: [
        {
          message: /names “Dr Lee” and “University of York”/,
          fix: ["A research team and a research team were chosen."],
        },
        { message: /^Milestone of a next milestone of action 2/, fix: ["A research team to report"] },
      ],
    },
    {
      name: "a long and hostile text",
      edit: progress(
        `${"A of the ".repeat(1600)}${"Led by A".repeat(1200)}. Signed by the University of Leeds.`,
      ),
      finding: { message: /University of Leeds/ },
    },
  ],
});
