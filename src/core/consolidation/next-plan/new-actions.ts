/** Proposals that are merged, as actions of the next plan, numbered on from the highest number ever used. */

import { answerText } from "../answer-text";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import { importFinding } from "../../plan/import/import-finding";
import { readOwners } from "../../plan/owners";
import type { Bullet, ImportFinding, PlanAction } from "../../plan/plan";
import { comparable } from "../../text";

type Row = ConsolidatedRow<"newActions">;

function bullets(
  row: Row,
  key: "problem" | "outputs" | "outcomes" | "monitoring" | "assumptions" | "externalFactors",
): Bullet[] {
  return (row.returned?.cells[key].value ?? []).map((text) => ({ text }));
}

function actionFrom(row: Row, number: number, { plan, cycle }: Consolidation): PlanAction {
  const ownerText = answerText(row, "owner") ?? "";
  const monitoring = bullets(row, "monitoring");
  const priority = row.returned?.cells.priority.value ?? null;
  return {
    number,
    title: answerText(row, "title") ?? `Action ${number}`,
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
        note: `Proposed by ${row.partner} in ${cycle.name}.`,
      },
    ],
    lastMilestones: [],
    progress: [],
    // What a new action is measured by is what it reports on in the next cycle.
    nextMilestones: monitoring.map((bullet, index) => ({ id: `${number}.${index + 1}`, ...bullet })),
    problem: bullets(row, "problem"),
    outputs: bullets(row, "outputs"),
    outcomes: bullets(row, "outcomes"),
    monitoring,
    assumptions: bullets(row, "assumptions"),
    externalFactors: bullets(row, "externalFactors"),
  };
}

export function newActions(consolidation: Consolidation): {
  readonly actions: readonly PlanAction[];
  readonly findings: readonly ImportFinding[];
} {
  const { plan, rows } = consolidation;
  const highest = Math.max(0, ...plan.actions.map(({ number }) => number));
  const seen = new Set<string>();
  const proposals = rows.newActions.filter((row) => {
    // Two owners of one new action each propose it: it gets one number.
    const key = comparable(`${answerText(row, "title") ?? ""} | ${answerText(row, "owner") ?? ""}`);
    return row.state === "merged" && !seen.has(key) && seen.add(key);
  });
  const held = rows.newActions.filter(({ state }) => state !== "merged");
  return {
    actions: proposals.map((row, index) => actionFrom(row, highest + index + 1, consolidation)),
    findings: held.map((row) =>
      importFinding(
        "warning",
        "row-left-out",
        { line: null, action: null },
        `The new action “${answerText(row, "title") ?? ""}” from ${row.partner} is ${row.state} and gets no number yet: ${row.reason ?? ""}`,
      ),
    ),
  };
}
