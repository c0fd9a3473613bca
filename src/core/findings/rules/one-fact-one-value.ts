import { differences, unlikeTheTexts } from "../measures/compare-measures";
import { measuresOf, type Measure } from "../measures/measures";
import { ownersWhoDiffer, type OwnersValue } from "../measures/owners-values";
import { cellInWords } from "../place";
import { defineRule, type MergeContext, type MergeProblem, type ReceivedReturn } from "../rule";
import { findPartner } from "../../plan/partners";
import { layout } from "../../return/layout";
import { quote } from "../../text";

const remedy =
  "Put the wrong one right. If they count different things, say in each what sets it apart, such as its date.";

/** "row 4 of “Progress”", "Progress of milestone 6.2": where else to look. */
function elsewhere({ place }: Measure): string {
  const { table, row } = place.row;
  return table === "progress" ? `row ${row + 1} of ${quote(layout[table].sheet)}` : cellInWords(place);
}

/** "“7 specialities”"; of a Value "7". */
const number = ({ text, milestone }: Measure) => (milestone === null ? quote(text, 60) : text);

function inWords(measure: Measure, other: Measure, where: string): string {
  const subject =
    measure.milestone === null
      ? `This says ${number(measure)}`
      : `Milestone ${measure.milestone} reports ${number(measure)}`;
  return `${subject}, but ${where} says ${number(other)} of what seems to be the same.`;
}

type Received = Measure & { readonly received: ReceivedReturn };

function* betweenReturns(context: MergeContext): Generator<MergeProblem> {
  const { plan, returns, cycle } = context;
  const measures = returns.flatMap((received) =>
    measuresOf({ plan, ...received }).map((measure): Received => ({ ...measure, received })),
  );
  const isOther = (measure: Received, other: Received) => measure.received !== other.received;
  for (const [measure, other] of differences(measures, cycle.year, isOther)) {
    const partner = findPartner(plan, other.received.partner)?.name ?? other.received.partner;
    yield {
      message: inWords(measure, other, `the return from ${partner}, in ${elsewhere(other)},`),
      remedy,
      where: { received: measure.received, at: measure.place },
    };
  }
}

const share = ({ value, outOf }: OwnersValue) => (outOf === null ? `${value}` : `${value} out of ${outOf}`);

function* betweenOwners(context: MergeContext): Generator<MergeProblem> {
  for (const [one, other] of ownersWhoDiffer(context)) {
    const partner = findPartner(context.plan, other.received.partner)?.name ?? other.received.partner;
    yield {
      ...(one.asAt === other.asAt ? {} : { severity: "warning" }),
      message: `Milestone ${one.milestone} is reported as ${share(one)} here, and as ${share(other)} by ${partner}.`,
      remedy: "Ask the owners to agree on one number, or to give the day of each count in As at.",
      where: { received: one.received, at: one.place },
    };
  }
}

export const oneFactOneValue = defineRule({
  id: "one-fact-one-value",
  severity: "error",
  title: "One measure at one date has one value wherever it is reported",
  why: "Readers who find two numbers for one thing believe neither, and somebody has to find out afterwards which is right.",
  remedy,
  source:
    "England Rare Diseases Action Plan 2024: the main report has GeNotes launch 8 specialities and, further on, 7, as does annex A, action 6; “over 200” conditions there and 223 in annex A, action 2, agree",

  example: {
    table: "milestones",
    wrong: {
      Progress: "The training reached 8 specialities.",
      Evidence: "Report: training reached 7 specialities",
    },
    right: {
      Progress: "The training reached 8 specialities.",
      Evidence: "Report: training reached 8 specialities",
    },
  },

  *check({ plan, returned, partner, cycle }) {
    const measures = measuresOf({ plan, returned, partner });
    const year = cycle?.year ?? plan.edition + 1;
    const order = new Map(measures.map((measure, index) => [measure, index]));
    const isEarlier = (measure: Measure, other: Measure) =>
      (order.get(other) ?? 0) < (order.get(measure) ?? 0);
    for (const [measure, other] of differences(measures, year, isEarlier)) {
      yield { at: measure.place, message: inWords(measure, other, elsewhere(other)) };
    }
    for (const [cell, text] of unlikeTheTexts(plan, measures, year)) {
      yield { at: cell.place, severity: "warning", message: inWords(cell, text, elsewhere(text)) };
    }
  },

  *checkMerge(context) {
    yield* betweenOwners(context);
    yield* betweenReturns(context);
  },
});
