import { defineMergeRule, type Tally } from "../rule";
import { findPartner } from "../../plan/partners";

type Counts = Omit<Tally, "partner">;

const addsUp = ({ issued, merged, held, missing }: Counts) => issued === merged + held + missing;

const inWords = ({ issued, merged, held, missing }: Counts) =>
  `${issued} issued, but ${merged} merged, ${held} held and ${missing} missing make ${merged + held + missing}`;

export const mergeReconciles = defineMergeRule({
  id: "merge-reconciles",
  severity: "error",
  title: "The rows issued are the rows merged, held and missing",
  why: "A row that is none of these was lost on the way, and with it somebody's answer.",
  notAccepted: "A row that is lost cannot be accepted: nobody knows what it said.",
  remedy: "Do not use the consolidated workbook. Merge the returns again, and report this if it stays.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 9: an action that lost its heading in print, and that any count of the actions would have found",

  *checkMerge({ plan, tallies }) {
    for (const tally of tallies) {
      if (addsUp(tally)) continue;
      yield {
        partner: tally.partner,
        message: `The rows of ${findPartner(plan, tally.partner)?.name ?? tally.partner} do not add up: ${inWords(tally)}.`,
      };
    }
    const sum = (count: keyof Counts) => tallies.reduce((total, tally) => total + tally[count], 0);
    const total = {
      issued: sum("issued"),
      merged: sum("merged"),
      held: sum("held"),
      missing: sum("missing"),
    };
    if (!addsUp(total)) yield { message: `The rows of all partners do not add up: ${inWords(total)}.` };
  },
});
