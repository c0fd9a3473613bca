/** Where actions and milestones came from, counted and in words. */

import type { ActionLineage, Bullet, PlanAction, Predecessor } from "./plan";
import { rememberingFor } from "../remember";
import { listInWords, quote } from "../text";

type History = Bullet["history"];

/** Milestone ids in the order in which a plan prints them: 1.2 before 1.10. */
export function byMilestoneId(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

/** Several histories as one, the latest edition first; a promise that stands in more than one counts once. */
export function historiesTogether(histories: readonly (readonly Predecessor[])[]): Predecessor[] {
  const found = new Map<string, Predecessor>();
  for (const one of histories.flat()) {
    const key = JSON.stringify([one.edition, one.id]);
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()].sort((a, b) => b.edition - a.edition || byMilestoneId(a.id, b.id));
}

/** In how many editions it was promised before. Two promises that were merged are one, not twice as old. */
export function editionsBefore(history: History): number {
  return new Set((history ?? []).map(({ edition }) => edition)).size;
}

/** The first edition in which it was promised, with the earliest last day named then; null for a new promise. */
export function firstPromised(
  history: History,
): { readonly edition: number; readonly end: string | null } | null {
  const all = history ?? [];
  if (all.length === 0) return null;
  const edition = Math.min(...all.map((one) => one.edition));
  const ends = all.flatMap((one) => (one.edition === edition && one.end !== null ? [one.end] : []));
  return { edition, end: ends.sort()[0] ?? null };
}

const kindWords: { readonly [K in NonNullable<Predecessor["kind"]>]: string } = {
  carried: "carried over",
  reworded: "reworded",
  split: "split",
  merged: "merged",
  "handed-over": "handed over",
};

/** "1.1 and 1.2 of 2024 (merged)", the latest edition first. */
function byEdition(history: History): string[] {
  const editions = [...new Set((history ?? []).map(({ edition }) => edition))];
  return editions.map((edition) => {
    const ones = (history ?? []).filter((one) => one.edition === edition);
    const kinds = [...new Set(ones.flatMap(({ kind }) => (kind === undefined ? [] : kindWords[kind])))];
    const how = kinds.length === 0 ? "" : ` (${listInWords(kinds)})`;
    return `${listInWords(ones.map(({ id }) => id))} of ${edition}${how}`;
  });
}

/** "2.1 of 2024 (handed over), 2.3 of 2023 (reworded)"; "" for a milestone that is new. */
export function milestoneOrigin({ history }: Pick<Bullet, "history">): string {
  return byEdition(history).join(", ");
}

/** "merged from action 5 in 2024" */
export function actionLineageInWords({ edition, kind, action, title }: ActionLineage): string {
  const other = action === null ? "" : ` action ${action}`;
  switch (kind) {
    case "introduced":
      return `new in ${edition}${other && `, follows up${other}`}`;
    case "carried":
      return `carried on in ${edition}`;
    case "renamed":
      return `renamed in ${edition}${title === undefined ? "" : `, before: ${quote(title, 120)}`}`;
    case "split":
      return `split from${other} in ${edition}`;
    case "merged":
      return `merged in ${edition} with what was${other}`;
    case "handed-over":
      return `part of it handed over to${other} in ${edition}`;
    case "taken-over":
      return `took work over from${other} in ${edition}`;
    case "concluded":
      return `concluded in ${edition}`;
  }
}

/** What other actions say that an action became, by its number. */
const becameOf = rememberingFor((actions: readonly PlanAction[]) => {
  const became = new Map<number, string[]>();
  for (const { number, lineage = [] } of actions) {
    for (const { kind, edition, action } of lineage) {
      const words = becameInWords(kind, number, edition);
      if (action !== null && words !== null) became.set(action, [...(became.get(action) ?? []), words]);
    }
  }
  return became;
});

function becameInWords(kind: ActionLineage["kind"], other: number, edition: number): string | null {
  if (kind === "merged") return `merged into action ${other} in ${edition}`;
  if (kind === "split") return `action ${other} split off in ${edition}`;
  return kind === "introduced" ? `followed up by action ${other} in ${edition}` : null;
}

const noActions: readonly PlanAction[] = [];

/** What an action came from, and what of it went elsewhere; "" where nothing is known but that it went on. */
export function actionOrigin({ lineage, number }: PlanAction, actions = noActions): string {
  const own = (lineage ?? []).filter(
    ({ kind, action }) =>
      kind !== "carried" && kind !== "concluded" && (kind !== "introduced" || action !== null),
  );
  return [...own.map(actionLineageInWords), ...(becameOf(actions).get(number) ?? [])].join("; ");
}
