/** The very hidden sheet on which a consolidated workbook keeps what its visible sheets cannot show. */

import { cellSafeJson } from "./compact-form";
import { readStoreSheet, storeSheet } from "./store-sheet";
import { standingOf } from "../changes/standing";
import type { Standing } from "../changes/stood";
import type { ConflictDecision } from "../conflicts/conflict";
import type { Consolidation } from "../consolidation";
import type { DatedWithdrawal, Edit } from "../desk/desk";
import type { KeptLog } from "../log/event";
import type { Decidable, FindingDecision } from "../desk/finding-decisions";
import type { ShownConflict } from "../desk/read-decisions";
import type { Publication } from "../desk/publication";
import type { Reconciled, SignOff } from "../desk/sign-off";
import type { IssueRegister } from "../../return/issue-register";
import type { Workbook } from "../../workbook";
import type { SheetDraft } from "../../workbook-draft";

const sheetName = "_desk";

/** What is kept, by kind. */
export interface KeptDesk {
  readonly register: IssueRegister | null;
  readonly edits: readonly Edit[];
  readonly withdrawals: readonly DatedWithdrawal[];
  readonly decisions: readonly ConflictDecision[];
  /** The conflicts that the workbook shows. */
  readonly conflicts: readonly ShownConflict[];
  /** Where the event log ends. */
  readonly findingDecisions: readonly FindingDecision[];
  /** The findings that could be decided on in the workbook. */
  readonly findings: readonly Decidable[];
  readonly signOffs: readonly SignOff[];
  readonly publications: readonly Publication[];
  /** How the reconciliation stood when the workbook was written; null for one from before that was kept. */
  readonly reconciled: Reconciled | null;
  readonly logEnd: KeptLog["written"];
  /** How things stood when the workbook was written. */
  readonly standing: Standing | null;
}

/** Each once: two findings may be about one text. */
function shownFindings(findings: Consolidation["findings"]): readonly Decidable[] {
  const shown = findings.flatMap(({ desk }): Decidable[] => {
    if (!desk) return [];
    const { id, partner, rule, about, text, hold, accept } = desk;
    return [{ id, partner, rule, about, text, hold, ...(accept ? { accept } : {}) }];
  });
  return [...new Map(shown.map((one) => [one.id, one])).values()];
}

export function deskStoreSheet(consolidation: Consolidation): SheetDraft {
  const { register, edits, withdrawals, decisions, conflicts, log } = consolidation;
  const { findings, findingDecisions, signOffs, publications } = consolidation;
  const { entries } = log;
  const row = (kind: string, value: unknown) => ({ facts: [kind], text: cellSafeJson(value) });
  return storeSheet(
    sheetName,
    ["Kind"],
    [
      ...(register ? [row("register", register)] : []),
      ...edits.map((edit) => row("edit", edit)),
      ...withdrawals.map((withdrawal) => row("withdrawal", withdrawal)),
      ...decisions.map((decision) => row("decision", decision)),
      ...conflicts.map(({ id, basis, between }) => row("conflict", { id, basis, between })),
      ...findingDecisions.map((decision) => row("finding decision", decision)),
      ...shownFindings(findings).map((shown) => row("finding", shown)),
      ...signOffs.all.map((signOff) => row("sign-off", signOff)),
      row("reconciled", signOffs.reconciled),
      ...publications.all.map((publication) => row("publication", publication)),
      row("standing", standingOf(consolidation)),
      row("log", { count: entries.length, last: entries.at(-1)?.hash ?? "" }),
    ],
  );
}

/**
 * What the workbook keeps; null where it keeps nothing.
 * @throws ConsolidatedError where it was changed since.
 */
export function readDeskStore(workbook: Workbook): KeptDesk | null {
  const rows = readStoreSheet(workbook, sheetName, 1);
  if (!rows) return null;
  // The texts are what `deskStoreSheet` made: their checksums are kept beside them.
  const valuesOf = (wanted: string): unknown[] =>
    rows.filter(({ facts: [kind] }) => kind === wanted).map(({ text }): unknown => JSON.parse(text));
  const [register = null] = valuesOf("register") as IssueRegister[];
  const [standing = null] = valuesOf("standing") as Standing[];
  const [reconciled = null] = valuesOf("reconciled") as Reconciled[];
  const [logEnd = null] = valuesOf("log") as NonNullable<KeptLog["written"]>[];
  return {
    register,
    edits: valuesOf("edit") as Edit[],
    withdrawals: valuesOf("withdrawal") as DatedWithdrawal[],
    decisions: valuesOf("decision") as ConflictDecision[],
    conflicts: valuesOf("conflict") as ShownConflict[],
    findingDecisions: valuesOf("finding decision") as FindingDecision[],
    findings: valuesOf("finding") as Decidable[],
    signOffs: valuesOf("sign-off") as SignOff[],
    publications: valuesOf("publication") as Publication[],
    reconciled,
    logEnd,
    standing,
  };
}
