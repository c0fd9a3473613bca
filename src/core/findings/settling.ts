/** What a person can put on record for a finding, so that it no longer stands in the way. */

import type { Finding } from "./finding";
import { mergeRules, returnRules } from "./rules";
import type { DecisionEntry, WaiverEntry } from "../return/record";
import { recordedCell, type RecordedCell } from "../return/record-place";
import type { Return } from "../return/return";
import { parseCellAddress } from "../workbook";

export type Settling =
  | { readonly kind: "decision"; readonly cell: RecordedCell }
  /** A waiver is for the cell as it stands, or for everything the rule finds in the action; one of them may be null. */
  | { readonly kind: "waiver"; readonly cell: RecordedCell | null; readonly action: number | null };

export type Acceptance = { readonly may: true } | { readonly may: false; readonly why: string };

const mergeRulesById = new Map(mergeRules.map((rule) => [rule.id, rule]));
const byId = new Map(returnRules.map((rule) => [rule.id, rule]));

/** How a finding of a rule could be settled, by the rule and the place alone; null where only putting it right helps. */
export function settledBy({ rule: id, cell, action }: Finding): Settling["kind"] | null {
  const rule = byId.get(id);
  if (!rule || rule.waivable === false) return null;
  if (rule.hold) return cell === null ? null : "decision";
  return cell === null && action === null ? null : "waiver";
}

/** Null where only putting it right helps, where nothing has to be settled, or where it is settled already. */
export function settlingOf(finding: Finding, returned: Return): Settling | null {
  const rule = byId.get(finding.rule);
  if (!rule || finding.severity === "advice" || finding.settled) return null;
  const address = finding.cell === null ? null : parseCellAddress(finding.cell);
  const cell =
    address && finding.sheet !== null ? recordedCell(returned, { sheet: finding.sheet, ...address }) : null;
  if (rule.hold) return cell && { kind: "decision", cell };
  if (rule.waivable === false || (!cell && finding.action === null)) return null;
  return { kind: "waiver", cell, action: finding.action };
}

/**
 * Whether what shows only when the returns lie beside each other may be accepted as it is, by DHSC: no partner can
 * waive it. Null for what one return shows, and where nothing stands in the way.
 */
export function acceptanceOf({ rule: id, severity, settled, action, row }: Finding): Acceptance | null {
  if (severity === "advice" || settled) return null;
  const rule = mergeRulesById.get(id);
  if (rule?.notAccepted !== undefined) return { may: false, why: rule.notAccepted };
  // Of a rule on one return, what the merge finds at none of its rows: a number that the plan leaves out.
  const isOfMerge = rule !== undefined || (row === null && byId.get(id)?.checkMerge !== undefined);
  return isOfMerge && action !== null ? { may: true } : null;
}

/** Why an error of one return cannot be released; null where it can, or where it is of the merge. */
export function notReleased({ rule: id, severity }: Finding): string | null {
  return severity === "error" && byId.get(id)?.waivable === false
    ? "Only putting it right helps: without it the return cannot be read or accounted for."
    : null;
}

export type DecisionGiven = Pick<DecisionEntry, "decision" | "wording" | "reason" | "by" | "on">;

export function decisionEntry(
  rule: string,
  { place, text }: RecordedCell,
  given: DecisionGiven,
): DecisionEntry {
  return { kind: "decision", rule, place, text, ...given };
}

export type WaiverGiven = Pick<WaiverEntry, "reason" | "by" | "until" | "on">;

export function waiverEntry(
  rule: string,
  about: RecordedCell | { readonly action: number },
  given: WaiverGiven,
): WaiverEntry {
  if ("action" in about) return { kind: "waiver", rule, about, text: "", ...given };
  return { kind: "waiver", rule, about: about.place, text: about.text, ...given };
}
