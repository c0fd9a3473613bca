/** What can be put on record for a card's findings: each is one entry a person may choose. */

import {
  decisionEntry,
  settlingOf,
  waiverEntry,
  type Finding,
  type RecordEntry,
  type Return,
  type Settling,
} from "#src/core/index";
import { placeInWords } from "../check/places";

type Cell = NonNullable<Settling["cell"]>;

/** One thing to decide on, or to waive a rule for. */
export interface Subject {
  readonly words: string;
  /** What stands there now; null where the subject is a whole action. */
  readonly text: string | null;
  readonly about: Cell | { readonly action: number };
}

export interface SettleOffer {
  readonly kind: Settling["kind"];
  readonly rule: string;
  /** Never empty. */
  readonly subjects: readonly Subject[];
}

/** Null where nothing can be settled. The findings are of one rule. */
export function settleOffer(findings: readonly Finding[], returned: Return): SettleOffer | null {
  const cells: Subject[] = [];
  const actions = new Map<number, Subject>();
  let kind: Settling["kind"] | null = null;
  for (const finding of findings) {
    const settling = settlingOf(finding, returned);
    if (!settling) continue;
    kind ??= settling.kind;
    const { cell } = settling;
    if (cell) cells.push({ words: placeInWords(finding) ?? "", text: cell.text, about: cell });
    if (settling.kind === "waiver" && settling.action !== null) {
      const { action } = settling;
      actions.set(action, {
        words: `Everything this rule finds in action ${action}`,
        text: null,
        about: { action },
      });
    }
  }
  const subjects = [...cells, ...actions.values()];
  const [first] = findings;
  return kind && first && subjects.length > 0 ? { kind, rule: first.rule, subjects } : null;
}

export interface Decided {
  readonly decision: Parameters<typeof decisionEntry>[2]["decision"];
  readonly wording: string;
  readonly reason: string;
  readonly by: string;
}

export interface Waived {
  readonly reason: string;
  readonly by: string;
  /** ISO. */
  readonly until: string;
}

/** @param on ISO, the day on which it is put on record. */
export function decidedEntry(
  rule: string,
  { about }: Subject,
  decided: Decided,
  on: string,
): RecordEntry | null {
  return "action" in about ? null : decisionEntry(rule, about, { ...decided, on });
}

export function waivedEntry(rule: string, { about }: Subject, waived: Waived, on: string): RecordEntry {
  return waiverEntry(rule, about, { ...waived, on });
}
