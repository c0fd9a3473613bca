/** A rule: one thing that must be true of a return, or of all returns together. */

import type { Finding, Place, Problem, Severity } from "./finding";
import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";
import type { IssuedReturn } from "../return/issue-register";
import type { TableKey } from "../return/layout";
import type { Return } from "../return/return";
import type { SealState } from "../return/seal";
import type { TemplateMark } from "../return/template-marks";

interface RuleTexts {
  /** Thing and condition. Never reused: old findings keep their meaning. */
  readonly id: string;
  readonly severity: Severity;
  /** What must be true, as a sentence. */
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** The document, and action where it matters, that the rule was learnt from. */
  readonly source: string;
}

/**
 * A row of answers that breaks the rule, and one that satisfies it: shown as guidance, and run against the rule by a
 * test. Headings to answers; what is not named is as in a return that is ready.
 */
export interface RuleExample {
  readonly table: TableKey;
  readonly wrong: ExampleRow;
  readonly right: ExampleRow;
}

/** Dates are ISO, as in answers from data. */
export type ExampleRow = Readonly<Record<string, string | number | null>>;

/** What a return's rules may look at. Nothing else: no clock, no file. */
export interface ReturnContext {
  readonly plan: Plan;
  readonly returned: Return;
  /** The cycle the return belongs to; null when it could not be told. */
  readonly cycle: ReportingCycle | null;
  /** The partner's code; null when it could not be told. */
  readonly partner: string | null;
  /** The day of the check, ISO; null when nobody gave one: rules that need it then stay silent. */
  readonly asAt: string | null;
  /** What was issued for this cycle, where there is a register. */
  readonly register: readonly IssuedReturn[] | null;
  /** Digest of what the given plan would issue to this partner now; null where it cannot be told. */
  readonly baseline: string | null;
  /** Whether the return is sealed, and still as it was sealed. */
  readonly seal: SealState;
}

export interface ReturnRule extends RuleTexts {
  readonly scope: "return";
  /** The rule says nothing where one of these tables is missing: `template-intact` says that, and it may say all. */
  readonly needs?: readonly TableKey[];
  /**
   * Findings of these rules at the same cell, or at the row, column, table or return that holds it, explain this
   * rule's finding, which is then not repeated.
   */
  readonly explainedBy?: readonly string[];
  /** True where an error of this rule is cleared by a recorded decision (publish, suppress or round) and not by a waiver. */
  readonly hold?: true;
  /** False where nobody can waive the rule: without it the return cannot be read or accounted for. True if left out. */
  readonly waivable?: false;
  readonly example?: RuleExample;
  /** How the template shows the same in plain Excel; by the plan, which names statuses and outcomes. */
  marks?(plan: Plan): readonly TemplateMark[];
  check(context: ReturnContext): Iterable<Problem>;
  /**
   * For a rule that can only partly be told from one return: what shows once the returns lie beside each other. What
   * `check` has already said of the same cell is not said again.
   */
  checkMerge?(context: MergeContext): Iterable<MergeProblem>;
}

/** One return as the merge sees it. */
export interface ReceivedReturn {
  readonly file: string;
  readonly partner: string;
  readonly returned: Return;
  readonly findings: readonly Finding[];
}

/** Rows issued to a partner and what became of them. */
export interface Tally {
  readonly partner: string;
  readonly issued: number;
  readonly merged: number;
  readonly held: number;
  readonly missing: number;
}

/** Owners of one action who gave different answers to the same question. */
export interface Disagreement {
  readonly action: number;
  readonly milestone: string | null;
  /** "Status" or "Outcome": the column's heading. */
  readonly question: string;
  readonly answers: readonly { readonly partner: string; readonly answer: string; readonly file: string }[];
}

export interface MergeContext {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** The day of the check, ISO; null when nobody gave one. */
  readonly asAt: string | null;
  /** The returns that are used, one per partner, in the plan's order of partners. */
  readonly returns: readonly ReceivedReturn[];
  readonly tallies: readonly Tally[];
  readonly disagreements: readonly Disagreement[];
  /** Where the event log of the workbook merged into is no longer as it was written, each as a sentence. */
  readonly logBreaks: readonly string[];
}

/** What a rule on the merge yields. `action` and `milestone` go before what the place says. */
export interface MergeProblem {
  readonly message: string;
  readonly severity?: Severity;
  readonly remedy?: string;
  readonly action?: number;
  readonly milestone?: string;
  /** The partner concerned, where it is one and its return has no place to point at. */
  readonly partner?: string;
  /** The place that the problem is about, in one of the returns; left out where it is about several or none. */
  readonly where?: { readonly received: ReceivedReturn; readonly at: Place };
}

export interface MergeRule extends RuleTexts {
  readonly scope: "merge";
  /** Why nobody can accept what it finds; left out where DHSC may, with name and reason. */
  readonly notAccepted?: string;
  checkMerge(context: MergeContext): Iterable<MergeProblem>;
}

export type Rule = ReturnRule | MergeRule;

export function defineRule(rule: Omit<ReturnRule, "scope">): ReturnRule {
  return { scope: "return", ...rule };
}

export function defineMergeRule(rule: Omit<MergeRule, "scope">): MergeRule {
  return { scope: "merge", ...rule };
}
