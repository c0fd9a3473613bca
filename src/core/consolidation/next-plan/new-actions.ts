/** Proposals that are merged, as actions of the next plan, numbered on from the highest number ever used. */

import { effectiveAnswers, type BulletColumn } from "../effective-answers";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { importFinding } from "../../plan/import/import-finding";
import { findPartner } from "../../plan/partners";
import { readOwners } from "../../plan/owners";
import type { Bullet, ImportFinding, PlanAction } from "../../plan/plan";
import { comparable } from "../../text";

type Row = ConsolidatedRow<"newActions">;

function actionFrom(row: Row, number: number, consolidation: Consolidation): PlanAction {
  const { plan, cycle } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const points = (column: BulletColumn): Bullet[] => answers.bullets(row, column).map((text) => ({ text }));
  const ownerText = answers.text(row, "owner") ?? "";
  const monitoring = points("monitoring");
  const priority = answers.priority(row);
  return {
    number,
    title: answers.text(row, "title") ?? `Action ${number}`,
    ownerText,
    owners: readOwners(ownerText, plan).owners.map(({ code }) => code),
    priority,
    themes: [],
    introducedIn: cycle.year,
    status: { value: null, qualifier: null },
    lineage: [
      {
        edition: cycle.year,
        kind: "introduced",
        action: null,
        note: `Proposed by ${findPartner(plan, row.partner)?.name ?? row.partner} in ${cycle.name}.`,
      },
    ],
    lastMilestones: [],
    progress: [],
    // What a new action is measured by is what it reports on in the next cycle.
    nextMilestones: monitoring.map((bullet, index) => ({ id: `${number}.${index + 1}`, ...bullet })),
    problem: points("problem"),
    outputs: points("outputs"),
    outcomes: points("outcomes"),
    monitoring,
    assumptions: points("assumptions"),
    externalFactors: points("externalFactors"),
  };
}

export function newActions(consolidation: Consolidation): {
  readonly actions: readonly PlanAction[];
  readonly findings: readonly ImportFinding[];
} {
  const { plan, rows } = consolidation;
  const answers = effectiveAnswers(consolidation);
  const highest = Math.max(0, ...plan.actions.map(({ number }) => number));
  const seen = new Set<string>();
  const proposals = rows.newActions.filter((row) => {
    // Two owners of one new action each propose it: it gets one number.
    const key = comparable(`${answers.text(row, "title") ?? ""} | ${answers.text(row, "owner") ?? ""}`);
    return row.state === "merged" && !seen.has(key) && seen.add(key);
  });
  const nameOf = (code: string) => findPartner(plan, code)?.name ?? code;
  const held = rows.newActions.filter(({ state }) => state !== "merged");
  return {
    actions: proposals.map((row, index) => actionFrom(row, highest + index + 1, consolidation)),
    findings: held.map((row) =>
      importFinding(
        "warning",
        "row-left-out",
        { line: null, action: null },
        `The new action “${answers.text(row, "title") ?? ""}” from ${nameOf(row.partner)} is ${row.state} and gets no number yet: ${row.reason ?? ""}`,
      ),
    ),
  };
}
