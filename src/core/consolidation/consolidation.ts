/** Returns brought together: what became of each file and each issued row, and what is to be decided. */

import type { Conflict, ConflictDecision } from "./conflicts/conflict";
import type { DataTable } from "./data-tables";
import type { Provenance } from "./provenance-of-row";
import type { FindingDecision, FindingDesk } from "./desk/finding-decisions";
import type { SignOffs, SignOffWords } from "./desk/sign-off";
import type { Publications } from "./desk/publication";
import type { DatedWithdrawal, StandingEdit, Withdrawal } from "./desk/desk";
import type { KeptConsolidation } from "./keep/kept-consolidation";
import type { EventLog } from "./log/event";
import type { KeptFile, ReceivedFile } from "./received-file";
import type { FileVerdict, RowState } from "./states";
import type { Finding } from "../findings/finding";
import type { SettlementOnRecord } from "../findings/on-record";
import type { Tally } from "../findings/rule";
import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";
import type { ConflictPolicy } from "../plan/rule-settings";
import type { IssueRegister } from "../return/issue-register";
import type { Return, ReturnRow } from "../return/return";
import type { SealReport } from "../return/seal-report";
import type { DraftValue } from "../workbook-draft";

export interface ConsolidateRequest {
  readonly plan: Plan;
  /** The consolidated workbook that is merged into, as read; null or absent for the first merge. */
  readonly into?: KeptConsolidation | null;
  /**
   * Null: that of the workbook merged into, else the register's or, without a register, the one that most of the
   * returns belong to.
   */
  readonly cycle: ReportingCycle | null;
  readonly files: readonly ReceivedFile[];
  /** How conflicts are proposed to be decided; the plan's own policy where it is left out. */
  readonly propose?: ConflictPolicy;
  /** Returns that whoever sent them has taken back. */
  readonly withdraw?: readonly Withdrawal[];
  /** Decisions on conflicts that were made beside the workbook. */
  readonly decide?: readonly ConflictDecision[];
  /** Whoever vouches for the reconciliation as this merge leaves it. */
  readonly signOff?: SignOffWords | null;
  /** Null: the one that the workbook merged into keeps, if any, else counted against what the plan would issue. */
  readonly register: IssueRegister | null;
  /** The day of the check, ISO; null when nobody gave one. */
  readonly asAt: string | null;
  /** Hexadecimal digest of a text; hashing is the host's. */
  readonly digest: (text: string) => string;
}

export interface FileRecord {
  readonly file: string;
  readonly sha256: string | null;
  /** As the workbook says, whether or not the plan knows them; null when it does not say. */
  readonly partner: string | null;
  readonly cycle: string | null;
  readonly verdict: FileVerdict;
  readonly reason: string;
  /** The name that it came under; `file` tells it from others of that name. */
  readonly receivedAs: string;
  /** Null when it was not read as a return. */
  readonly cover: Return["cover"] | null;
  readonly savedAt: string | null;
  /** Sealed, changed after sealing or unsealed; null when it was not read as a return. */
  readonly seal: SealReport | null;
}

export interface ConsolidatedRow<K extends DataTable = DataTable> {
  readonly table: K;
  /** The same from one consolidation to the next, and in no other row of the table: "nice 18.2". */
  readonly id: string;
  readonly state: RowState;
  /** Why it is not merged; null just when it is. */
  readonly reason: string | null;
  /** The partner's code. */
  readonly partner: string;
  readonly action: number | null;
  readonly milestone: string | null;
  /** What the plan issued, by column key; empty for a row that was not issued. */
  readonly issued: ReadonlyMap<string, DraftValue>;
  /** The row as returned; null when it is missing. */
  readonly returned: ReturnRow<K> | null;
  /** Of its first cell. */
  readonly source: Provenance | null;
  /** What would release it, where it is held or missing; null where nothing is wanting. */
  readonly release: string | null;
  /** What was decided between owners, by column key: it stands before every answer. */
  readonly decided: ReadonlyMap<string, string>;
}

export type ConsolidatedRows = { readonly [K in DataTable]: readonly ConsolidatedRow<K>[] };

/** Rows as counted in the consolidated tables; `extra` rows are no part of what was issued. */
export interface RowCounts {
  readonly issued: number;
  readonly merged: number;
  readonly held: number;
  readonly missing: number;
  readonly extra: number;
}

export interface PartnerTally extends Tally, RowCounts {
  /** The partner's current name. */
  readonly name: string;
}

export interface ActionTally extends RowCounts {
  readonly action: number;
}

/** A waiver or decision that came with a return that is used. */
export interface ConsolidationSettlement extends SettlementOnRecord {
  readonly file: string;
  readonly partner: string;
}

/** `file` and `partner` are null for a finding on all returns together. */
export interface ConsolidationFinding {
  readonly file: string | null;
  readonly partner: string | null;
  readonly finding: Finding;
  /** What may be, and what was, decided on it; null where only putting it right helps. */
  readonly desk: FindingDesk | null;
}

export interface Consolidation {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** ISO: the day of the check or, where nobody gave one, the return-by date or the edition's publication. */
  readonly preparedOn: string;
  readonly asAt: string | null;
  readonly countedAgainst: "register" | "plan";
  /** Every file received so far, in the form in which the consolidated workbook keeps it. */
  readonly kept: readonly KeptFile[];
  readonly register: IssueRegister | null;
  readonly withdrawals: readonly DatedWithdrawal[];
  /** What DHSC put beside the answers, and what became of those. */
  readonly edits: readonly StandingEdit[];
  /** By file name. */
  readonly files: readonly FileRecord[];
  readonly rows: ConsolidatedRows;
  /** In the plan's order of partners. */
  readonly tallies: readonly PartnerTally[];
  /** By number. */
  readonly actionTallies: readonly ActionTally[];
  readonly total: RowCounts;
  readonly conflicts: readonly Conflict[];
  /** Every decision on a conflict, those among them that are in effect no more. */
  readonly decisions: readonly ConflictDecision[];
  readonly findings: readonly ConsolidationFinding[];
  /** Every decision on a finding, those among them whose finding is gone. */
  readonly findingDecisions: readonly FindingDecision[];
  readonly settlements: readonly ConsolidationSettlement[];
  readonly signOffs: SignOffs;
  readonly publications: Publications;
  readonly log: EventLog;
}

/** True where every issued row is merged, held or missing: what the rule `merge-reconciles` demands. */
export function addsUp({ issued, merged, held, missing }: RowCounts): boolean {
  return issued === merged + held + missing;
}

/** Whether the rows add up for every partner, every action and in total: without it nothing may be written. */
export function reconciles({
  tallies,
  actionTallies,
  total,
}: Pick<Consolidation, "tallies" | "actionTallies" | "total">): boolean {
  return [...tallies, ...actionTallies, total].every(addsUp);
}
