/** What became of one action's milestones between two editions. */

import { importFinding } from "../import/import-finding";
import { listInWords, quote } from "../../text";
import type { Bullet, ImportFinding, Plan, PlanAction } from "../plan";
import { blanketAnswer, type Answer } from "./answers";
import { flattened, matchMilestones, type MatchedMilestone } from "./match-milestones";
import { sameWords } from "./same-words";

export interface ActionInBoth {
  readonly before: PlanAction;
  readonly after: PlanAction;
  /** Of the action in this edition's document. */
  readonly line: number | null;
  readonly editions: { readonly before: number; readonly after: number };
  readonly judge: (wordings: readonly string[], progress: readonly Bullet[]) => Answer;
  readonly plan: Plan;
}

const quoted = (text: string) => quote(text, 300);

export function milestoneFindings(both: ActionInBoth): ImportFinding[] {
  const { before, after, line, editions, judge, plan } = both;
  const { matched, dropped, added } = matchMilestones(
    before.nextMilestones,
    after.lastMilestones,
    plan.ruleSettings.likeness,
  );
  const place = (bullet: Bullet | undefined) => ({ line: bullet?.line ?? line, action: after.number });
  const id = (bullet: Bullet) => bullet.id ?? "";
  const findings: ImportFinding[] = [];

  for (const match of matched) findings.push(...changes(match, both));
  for (const bullet of dropped) {
    findings.push(
      importFinding(
        "warning",
        "milestone-dropped",
        place(undefined),
        `Milestone ${id(bullet)} was published in ${editions.before} and is not reprinted in ${editions.after}: ${quoted(bullet.text)}.`,
      ),
    );
  }
  for (const bullet of added) {
    findings.push(
      importFinding(
        "warning",
        "milestone-added",
        place(bullet),
        `This is printed as a milestone of ${editions.before}, but was not published then: ${quoted(bullet.text)}.`,
      ),
    );
  }

  const all = blanketAnswer(plan, after.progress);
  if (all) {
    const ids = flattened(before.nextMilestones).map(id);
    if (ids.length > 1)
      findings.push(
        importFinding(
          "advice",
          "blanket-answer",
          place(all),
          `One sentence answers ${ids.length} milestones (${ids[0]} to ${ids.at(-1)}) at once: ${quoted(all.text)}. It gives no evidence for each.`,
        ),
      );
    return findings;
  }
  for (const bullet of flattened(before.nextMilestones)) {
    const reprint = matched.find(({ published }) => published === bullet)?.reprinted;
    // A milestone that only opens a list is answered through its items.
    const answer = judge([bullet.text, ...(reprint ? [reprint.text] : [])], after.progress);
    const told = unanswered(answer, bullet, after.progress.length > 0, editions.after);
    if (told) findings.push(importFinding("warning", "milestone-unanswered", place(reprint), told));
  }
  return findings;
}

function unanswered(answer: Answer, bullet: Bullet, hasReport: boolean, edition: number): string | undefined {
  const milestone = `milestone ${bullet.id ?? ""}`;
  if (answer.kind === "answered") return undefined;
  if (answer.kind === "uncounted")
    return `The ${edition} progress report gives no ${answer.asks} for ${milestone}: ${quoted(bullet.text)}.`;
  return hasReport
    ? `Nothing in the ${edition} progress report seems to answer ${milestone}: ${quoted(bullet.text)}.`
    : `The ${edition} document has no progress report that could answer ${milestone}: ${quoted(bullet.text)}.`;
}

/** A change of date weighs more than one of words; the same words with other dashes or abbreviations are no change. */
function changes(
  { published, reprinted }: MatchedMilestone,
  { after, editions, plan: { partners } }: ActionInBoth,
): ImportFinding[] {
  const place = { line: reprinted.line ?? null, action: after.number };
  const milestone = `Milestone ${published.id ?? ""}`;
  const texts = `${editions.before}: ${quoted(published.text)} ${editions.after}: ${quoted(reprinted.text)}`;
  if (dueKey(published) !== dueKey(reprinted)) {
    return [
      importFinding(
        "warning",
        "milestone-changed",
        place,
        `${milestone} was due ${dueInWords(published)} in the ${editions.before} edition and is reprinted as due ${dueInWords(reprinted)}. ${texts}`,
      ),
    ];
  }
  if (sameWords(published.text, reprinted.text, partners)) return [];
  return [
    importFinding("advice", "milestone-changed", place, `${milestone} is reprinted in other words. ${texts}`),
  ];
}

const dueKey = ({ due }: Bullet) =>
  (due ?? [])
    .map(({ start, end, kind }) => `${start}/${end}/${kind}`)
    .sort()
    .join(" ");

function dueInWords({ due }: Bullet): string {
  return due && due.length > 0 ? listInWords(due.map(({ text }) => quote(text))) : "at no stated time";
}
