/** Work that one action hands to another, as its owners say: "it continues under action 31". */

import { effectiveAnswers } from "../effective-answers";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { phrasesOf, plainText } from "../../findings/phrases";
import type { Plan, PlanAction } from "../../plan/plan";
import { quote } from "../../text";

type Lineage = NonNullable<PlanAction["lineage"]>[number];

const sentences = (text: string) => text.split(/(?<=[.;!?])\s+|[\r\n]+/u);

/** The other actions that a text hands work to, each with the sentence that says so. */
function handsOverTo(text: string, { ruleSettings, actions }: Plan, own: number): [number, string][] {
  const phrases = phrasesOf(ruleSettings.references.handsOver);
  return sentences(text).flatMap((sentence): [number, string][] => {
    const plain = plainText(sentence);
    const found = phrases.find(plain);
    const number = Number(
      /^ action (\d+)/.exec(found ? plain.slice(found.index + found.words.length) : "")?.[1],
    );
    const isOther = number !== own && actions.some((action) => action.number === number);
    return isOther ? [[number, sentence.trim()]] : [];
  });
}

/** What merged rows say of where the work goes: of the action, of its milestones, and in its points of progress. */
function textsOf({ rows, ...consolidation }: Consolidation): [action: number, text: string][] {
  const answers = effectiveAnswers(consolidation);
  const merged = <R extends ConsolidatedRow>(all: readonly R[]) =>
    all.filter(({ state }) => state === "merged");
  const said = (row: ConsolidatedRow, ...texts: (string | null)[]) =>
    texts.flatMap((text): [number, string][] =>
      text === null || row.action === null ? [] : [[row.action, text]],
    );
  return [
    ...merged(rows.actions).flatMap((row) =>
      said(row, answers.text(row, "home"), answers.text(row, "statusReason")),
    ),
    ...merged(rows.milestones).flatMap((row) =>
      said(row, answers.text(row, "progress"), answers.text(row, "reason")),
    ),
    ...merged(rows.progress).flatMap((row) => said(row, answers.text(row, "report"))),
  ];
}

const longestNote = 300;

/** Both ends of each hand-over, by the number of the action: once for two owners who say the same. */
export function handOvers(consolidation: Consolidation): ReadonlyMap<number, readonly Lineage[]> {
  const { plan, cycle } = consolidation;
  const lineage = new Map<number, Lineage[]>();
  const add = (number: number, kind: Lineage["kind"], other: number, note: string) => {
    const known = lineage.get(number) ?? [];
    if (known.some((one) => one.kind === kind && one.action === other)) return;
    lineage.set(number, [
      ...known,
      { edition: cycle.year, kind, action: other, note: quote(note, longestNote) },
    ]);
  };
  for (const [from, text] of textsOf(consolidation)) {
    for (const [to, sentence] of handsOverTo(text, plan, from)) {
      add(from, "handed-over", to, sentence);
      add(to, "taken-over", from, sentence);
    }
  }
  return lineage;
}
