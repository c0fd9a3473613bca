/** A consolidation as one JSON document, for people who automate. */

import type { Conflict } from "./conflicts/conflict";
import type { Consolidation, RowCounts } from "./consolidation";
import type { FileVerdict, RowState } from "./states";
import {
  reportedDecisions,
  reportedWaivers,
  type ReportedDecision,
  type ReportedSettlements,
  type ReportedWaiver,
} from "./report-settlements";
import {
  lastPublication,
  publicationInWords,
  type ChangedSincePublication,
  type Publications,
  type PublicationWords,
} from "./desk/publication";
import { signOffInWords, signOffState, type SignOffState } from "./desk/sign-off";
import type { Finding } from "../findings/finding";
import { layout } from "../return/layout";
import type { SealReport } from "../return/seal-report";

/** A row that is not merged, with the reason. `state` is never "merged". */
export interface ReportedRow {
  /** The partner's code. */
  readonly partner: string;
  /** The Excel table's name. */
  readonly table: string;
  readonly action: number | null;
  readonly milestone: string | null;
  readonly state: RowState;
  readonly reason: string;
  /** What would release it, or bring it; null for a row that was not issued. */
  readonly release: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** `file` is null for a finding on all returns together. */
export interface ReportedFinding extends Finding {
  readonly file: string | null;
  readonly partner: string | null;
}

/** Whether somebody vouches for the reconciliation. */
export interface ReportedSignOff {
  readonly state: SignOffState["state"];
  /** Who signed last, and the day, ISO; null where nobody did. */
  readonly by: string | null;
  readonly on: string | null;
  readonly words: string;
}

/** What was published last, and what is no longer as it was then. */
export interface ReportedPublication {
  /** Null where nothing was published. */
  readonly last: (PublicationWords & { readonly fingerprint: string }) | null;
  /** True where something is entered on the cover, whole or not. */
  readonly entered: boolean;
  readonly changed: readonly ChangedSincePublication[];
  readonly words: string;
}

function reportedPublication(publications: Publications): ReportedPublication {
  const last = lastPublication(publications);
  return {
    last: last && { on: last.on, as: last.as, by: last.by, fingerprint: last.published.fingerprint },
    entered: publications.all.length > 0,
    changed: publications.changed,
    words: publicationInWords(publications),
  };
}

export interface ConsolidationReport {
  readonly reconciliation: RowCounts & {
    readonly byPartner: readonly (RowCounts & { readonly partner: string; readonly name: string })[];
    readonly byAction: readonly (RowCounts & { readonly action: number })[];
  };
  readonly files: readonly {
    readonly file: string;
    readonly partner: string | null;
    readonly verdict: FileVerdict;
    readonly reason: string;
    /** Sealed, changed after sealing (which cells) or unsealed; null when it was not read as a return. */
    readonly seal: SealReport | null;
  }[];
  readonly waivers: ReportedSettlements<ReportedWaiver>;
  readonly decisions: ReportedSettlements<ReportedDecision>;
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly ReportedFinding[];
  /** Every row that is not merged. */
  readonly rows: readonly ReportedRow[];
  /** The event log: how many entries, and the hash of the last, which whoever signs the reconciliation may quote. */
  readonly signOff: ReportedSignOff;
  readonly publication: ReportedPublication;
  readonly log: { readonly entries: number; readonly last: string | null };
}

export function consolidationReport({
  total,
  tallies,
  actionTallies,
  files,
  conflicts,
  findings,
  rows,
  settlements,
  signOffs,
  publications,
  log: { entries },
}: Consolidation): ConsolidationReport {
  const { state, now, before } = signOffState(signOffs);
  const last = state === "signed" ? now : before;
  return {
    reconciliation: { ...total, byPartner: tallies, byAction: actionTallies },
    files: files.map(({ file, partner, verdict, reason, seal }) => ({
      file,
      partner,
      verdict,
      reason,
      seal,
    })),
    waivers: reportedWaivers(settlements),
    decisions: reportedDecisions(settlements),
    conflicts,
    findings: findings.map(({ file, partner, finding }) => ({ file, partner, ...finding })),
    rows: [
      ...rows.actions,
      ...rows.milestones,
      ...rows.progress,
      ...rows.nextMilestones,
      ...rows.newActions,
    ].flatMap(({ table, partner, action, milestone, state, reason, release, source }) =>
      reason === null
        ? []
        : [
            {
              partner,
              table: layout[table].name,
              action,
              milestone,
              state,
              reason,
              release,
              file: source?.file ?? null,
              sheet: source?.sheet ?? null,
              cell: source?.cell ?? null,
            },
          ],
    ),
    signOff: { state, by: last?.by ?? null, on: last?.on || null, words: signOffInWords(signOffs) },
    publication: reportedPublication(publications),
    log: { entries: entries.length, last: entries.at(-1)?.hash ?? null },
  };
}
