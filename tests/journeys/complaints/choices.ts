/** A return that takes every choice from the drop-down lists of the issued file, and leaves blank what may be blank. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { empty, issuedFile } from "./base";
import { offers } from "./offers";
import { columnsOf, type TableKey } from "#src/core/return/layout";
import { contentAt, type CellContent, type CellEdit } from "#src/core/workbook";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { fill, readyAnswers, type Answers, type Typed } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

/** Chooses an entry of the list in the cells of a sheet, counted from 0. */
function choice(sheet: string, list: string, entry: number): Typed {
  const content = offers.find((offer) => offer.sheet === sheet && offer.list === list)?.entries[entry];
  if (!content) throw new Error(`${list} on ${sheet} has no entry ${entry}`);
  return { content };
}

/** How a cell comes to look blank: never touched, a text of no characters, or white space of several kinds. */
export const looksBlank = [null, "", " ", "   ", "\u00a0", "\n"];
/** Stands for a text of no characters until the file is written: a person cannot type one, a program can leave one. */
const emptied = "(no characters)";
let blanks = 0;

/** The row, and in its other text columns what looks blank, each kind in turn. */
function alone(table: TableKey, answers: Readonly<Record<string, Typed>>): Readonly<Record<string, Typed>> {
  const others = columnsOf(table).filter(
    ({ column: { input, type, heading } }) =>
      input && ["text", "bullets", "due"].includes(type) && !(heading in answers),
  );
  const beside = others.map(({ column: { heading } }): [string, Typed] => {
    const text = looksBlank[blanks++ % looksBlank.length] ?? null;
    return [heading, text === "" ? emptied : text];
  });
  return { ...answers, ...Object.fromEntries(beside) };
}

const status = (entry: number) => ({ Status: choice("Actions", "StatusList", entry) });
const outcome = (entry: number) => ({ Outcome: choice("Milestones", "OutcomeList", entry) });
const action = (sheet: string, entry: number) => ({ Action: choice(sheet, "ActionList", entry) });
const continued = (entry: number) => ({ Continues: choice("Next milestones", "MilestoneList", entry) });
const priority = (entry: number) => ({ Priority: choice("New actions", "PriorityList", entry) });

const { cover = {} } = readyAnswers(samplePlan, "alpha");
const voice = { "How people with rare conditions took part": "Two carers sit on the board." };
const dateMet = { "Date met": { date: "2024-05-20" } };

const answers: Answers = {
  cover,
  actions: {
    "1": alone("actions", { ...status(0), "Reason for status": "Two milestones go on next year.", ...voice }),
    "2": alone("actions", {
      ...status(1),
      "Reason for status": "A new milestone is set for next year.",
      ...voice,
    }),
    "7": alone("actions", { ...status(2), "Where the work lives now": "The forms team of the agency." }),
  },
  milestones: {
    "1.1": alone("milestones", {
      ...outcome(1),
      Progress: "The text of the guide is agreed.",
      Reason: "The printer closed in May 2024.",
    }),
    "1.2": alone("milestones", {
      ...outcome(0),
      ...dateMet,
      Progress: "Twelve clinics in the north have taken it up.",
      Value: 12,
      "As at": { date: "2024-12-31" },
    }),
    "1.3": alone("milestones", { ...outcome(2), Reason: "Waiting times were not recorded in 2024." }),
    "2.1": alone("milestones", {
      ...outcome(4),
      Reason: "Families asked for visits instead.",
      "Agreed by": "Delta Oversight Group, 3 October 2024",
    }),
    "2.2": alone("milestones", outcome(3)),
    "7.1": alone("milestones", {
      ...outcome(0),
      ...dateMet,
      Progress: "One consent form was agreed by the hospitals in May 2024.",
    }),
  },
  progress: [
    "A leaflet was printed.",
    "A nurse was appointed.",
    "The web page was moved.",
    "A talk was given.",
  ].map((report, entry) => alone("progress", { ...action("Progress", entry), "Progress report": report })),
  nextMilestones: [
    alone("nextMilestones", {
      ...action("Next milestones", 0),
      ...continued(0),
      Milestone: "Publish a guide to referral",
      Due: "by June 2025",
    }),
    alone("nextMilestones", {
      ...action("Next milestones", 0),
      ...continued(2),
      Milestone: "Count how soon new referrals are seen",
      Due: "by December 2025",
    }),
    alone("nextMilestones", {
      ...action("Next milestones", 1),
      Milestone: "Visit four families at home",
      Due: "by June 2025",
    }),
  ],
  newActions: [0, 1].map((entry) =>
    alone("newActions", {
      ...priority(entry),
      Title: `Proposal ${entry + 1}`,
      Owner: "Alpha Agency",
      Problem: "Letters are hard to read.",
      Outputs: "A model letter.",
      Outcomes: "People know whom to call.",
      "Monitoring and evaluation": "Number of clinics that use it, by March 2026.",
      Assumptions: "Clinics write their own letters.",
      "External factors": "Postage may go up.",
    }),
  ),
};

const valueOf = (content: CellContent): CellEdit["value"] => {
  if (content.kind === "text") return content.text;
  if (content.kind === "number") return content.number;
  return content.kind === "date" ? { date: content.date } : null;
};

/** What is typed that is not issued, as changes of the file. */
const edits = fill(empty, answers).sheets.flatMap(({ name: sheet, cells }) =>
  cells
    .filter(({ row, column }) => contentAt(empty, { sheet, row, column }).kind === "blank")
    .map(({ row, column, content }): CellEdit => ({ at: { sheet, row, column }, value: valueOf(content) })),
);

/** The file with those answers. */
export const chosenFile = zipSync(
  Object.fromEntries(
    Object.entries(unzipSync(patchXlsx(issuedFile, edits))).map(([path, bytes]) => [
      path,
      strToU8(strFromU8(bytes).replaceAll(emptied, "")),
    ]),
  ),
);

export const chosen = readXlsx(chosenFile);
