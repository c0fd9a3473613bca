/** What changed from one edition to the next, and what the next one leaves unanswered. */

import { comparable, listInWords, quote } from "../text";
import { answerJudge } from "./compare/answers";
import { milestoneFindings } from "./compare/milestone-findings";
import { sameWords } from "./compare/same-words";
import { importFinding } from "./import/import-finding";
import { findPartner } from "./partners";
import { findAction, type ImportFinding, type Plan, type PlanAction } from "./plan";

/**
 * Compares an edition with the one before: milestones dropped, changed, added or unanswered; actions dropped; titles,
 * owners, priorities changed; concluded actions that are open again.
 * @param lines where each action begins in this edition's document.
 */
export function compareEditions(
  previous: Plan,
  plan: Plan,
  lines: ReadonlyMap<number, number> = new Map(),
): ImportFinding[] {
  const editions = { before: previous.edition, after: plan.edition };
  if (editions.before >= editions.after) {
    return [
      importFinding(
        "error",
        "previous-not-earlier",
        { line: null, action: null },
        `The previous edition is ${editions.before}, which is not before ${editions.after}, so the two are not compared.`,
      ),
    ];
  }
  const judge = answerJudge(previous, plan);
  return previous.actions.flatMap((before) => {
    const after = findAction(plan, before.number);
    const line = lines.get(before.number) ?? null;
    if (!after) {
      return [
        importFinding(
          "error",
          "action-dropped",
          { line: null, action: null },
          `Action ${before.number} was in the ${editions.before} edition and is not in ${editions.after}: ${quote(before.title)}. Every action ever published keeps its place.`,
        ),
      ];
    }
    return [
      ...actionFindings(before, after, previous, plan, line),
      ...milestoneFindings({ before, after, line, editions, judge, plan }),
    ];
  });
}

function renameNoted({ lineage = [] }: PlanAction, edition: number): string {
  return lineage.some((one) => one.kind === "renamed" && one.edition === edition)
    ? "It is noted as renamed."
    : "The two have so little in common that no new name is noted: if it is one, add it to the lineage of the action in the plan.";
}

function* actionFindings(
  before: PlanAction,
  after: PlanAction,
  previous: Plan,
  plan: Plan,
  line: number | null,
): Generator<ImportFinding> {
  const { number } = after;
  const place = { line, action: number };
  if (!sameWords(before.title, after.title, plan.partners)) {
    yield importFinding(
      "advice",
      "title-changed",
      place,
      `Action ${number} has another title. ${previous.edition}: ${quote(before.title, 300)} ${plan.edition}: ${quote(after.title, 300)} ${renameNoted(after, plan.edition)}`,
    );
  }
  const names = (codes: readonly string[]) =>
    listInWords(
      codes.map((code) => findPartner(plan, code)?.name ?? findPartner(previous, code)?.name ?? code),
    );
  const gained = after.owners.filter((code) => !before.owners.includes(code));
  const lost = before.owners.filter((code) => !after.owners.includes(code));
  if (gained.length + lost.length > 0) {
    const said = [
      gained.length > 0 ? `gains ${names(gained)}` : "",
      lost.length > 0 ? `loses ${names(lost)}` : "",
    ].filter(Boolean);
    yield importFinding(
      "warning",
      "owner-changed",
      place,
      `Action ${number} ${listInWords(said)} as owner. ${previous.edition}: ${quote(before.ownerText, 120)} ${plan.edition}: ${quote(after.ownerText, 120)}`,
    );
  }
  if (before.priority !== null && after.priority !== null && before.priority !== after.priority) {
    yield importFinding(
      "warning",
      "priority-changed",
      place,
      `Action ${number} was under priority ${before.priority} and is now under priority ${after.priority}.`,
    );
  }
  const isOpen = (action: PlanAction, { statuses }: Plan) =>
    statuses.find(({ label }) => comparable(label) === comparable(action.status.value ?? ""))?.open;
  if (isOpen(before, previous) === false && isOpen(after, plan) === true) {
    yield importFinding(
      "error",
      "status-reopened",
      place,
      `Action ${number} was ${before.status.value ?? ""} in ${previous.edition} and is ${after.status.value ?? ""} now. Follow-up work is a new action that names the concluded one.`,
    );
  }
}
