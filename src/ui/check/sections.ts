/** Findings as the list shows them: action by action, those on the whole return first, cause first in each. */

import { groupFindings, type ActionProgress, type Finding, type FindingGroup } from "#src/core/index";
import { kindOf, type FindingKind } from "./finding-kind";

export interface Section {
  /** Null for what concerns the return as a whole or its cover. */
  readonly action: number | null;
  readonly title: string;
  readonly groups: readonly FindingGroup[];
  readonly count: number;
}

export interface Filter {
  readonly kind: FindingKind | "all";
  readonly action: number | "all";
}

export const noFilter: Filter = { kind: "all", action: "all" };

export function filterFindings(findings: readonly Finding[], { kind, action }: Filter): Finding[] {
  return findings.filter(
    (finding) =>
      (kind === "all" || kindOf(finding) === kind) && (action === "all" || finding.action === action),
  );
}

/** Sections follow the order of the return's actions; actions that it does not have come last. */
export function sectionsOf(findings: readonly Finding[], actions: readonly ActionProgress[]): Section[] {
  const titles = new Map<number | null, string>([[null, "The return as a whole"]]);
  for (const { action, title } of actions) titles.set(action, `Action ${action}: ${title}`);
  const byAction = new Map<number | null, Finding[]>([...titles.keys()].map((action) => [action, []]));
  for (const finding of findings) {
    const own = byAction.get(finding.action) ?? [];
    byAction.set(finding.action, own);
    own.push(finding);
  }
  return [...byAction]
    .filter(([, own]) => own.length > 0)
    .map(([action, own]) => ({
      action,
      title: titles.get(action) ?? `Action ${action}`,
      groups: groupFindings(own),
      count: own.length,
    }));
}
