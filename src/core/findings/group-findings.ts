/** Findings of one kind together, for lists that people read. JSON keeps each on its own. */

import type { Finding, Severity } from "./finding";
import { firstInWords } from "../text";

export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  /** The first finding's message; where others say the same of other actions or milestones, which those are. */
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  /** In the order in which they were given; never empty. */
  readonly findings: readonly Finding[];
}

/** The message without the action and milestone that it is about, so that the same can be said of several. */
function withoutSubject({ message, action, milestone }: Finding): string {
  const subjects = [milestone, action].filter((subject) => subject !== null);
  return subjects.reduce<string>(
    (text, subject) =>
      text.replace(new RegExp(`\\b${String(subject).replace(/\./g, "\\.")}(?![\\d.]*\\d)`), "#"),
    message,
  );
}

const mostNamed = 12;

function theSameFor(findings: readonly Finding[]): string {
  const [first, ...others] = findings;
  if (!first || others.every(({ message }) => message === first.message)) return first?.message ?? "";
  const subjects = [...new Set(others.map(({ action, milestone }) => milestone ?? String(action)))];
  return `${first.message} The same for ${firstInWords(subjects, mostNamed)}.`;
}

/** Puts findings that say the same of several places into one group, where the first of them stands. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, severity, remedy, settled } = finding;
    const key = JSON.stringify([rule, severity, remedy, settled, withoutSubject(finding)]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { rule, severity, why, remedy } = first;
    return [{ rule, severity, message: theSameFor(group), why, remedy, findings: group }];
  });
}
