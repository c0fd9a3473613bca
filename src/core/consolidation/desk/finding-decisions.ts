/** What a person at DHSC decides on a finding that holds a row, on the Findings sheet: it counts as long as the text stays. */

import { acceptanceOf, settlingOf } from "../../findings/settling";
import type { Finding, Settlement } from "../../findings/finding";
import type { EntryState, SettlementOnRecord } from "../../findings/on-record";
import { disclosureDecisions, type RecordPlace } from "../../return/record";
import type { Return } from "../../return/return";
import { layout } from "../../return/layout";
import { comparable, listInWords, quote, tidySpaces } from "../../text";

/** A finding that may be decided on. */
export interface Decidable {
  /** Stable as long as the finding is about the same text: "nice outcome-present 1a2b3c4d5e". */
  readonly id: string;
  /** The partner's code. */
  readonly partner: string;
  readonly rule: string;
  readonly about: RecordPlace | { readonly action: number };
  /** The text that is held; "" where the finding is about no cell. */
  readonly text: string;
  /** True where it is decided what is published; false where the row is released all the same. */
  readonly hold: boolean;
  /** True where it shows only when the returns lie beside each other: it is accepted as it is. */
  readonly accept?: true;
}

export interface FindingWords {
  readonly answer: string;
  /** What is published instead. */
  readonly wording: string;
  readonly reason: string;
  readonly by: string;
}

export interface FindingDecision extends Decidable, FindingWords {
  /** ISO; "" when nobody gave a day. */
  readonly on: string;
}

/** A finding as it is shown: what may be, and what was, decided on it. */
export interface FindingDesk extends Decidable {
  readonly decision: FindingDecision | null;
  /** What is wanting before the decision counts; null where nothing is. */
  readonly wanting: string | null;
  /** What was decided in the same place on another text. */
  readonly before: FindingDecision | null;
}

const digestLength = 10;
/** Decides that a row is merged although something is to be put right. */
export const releaseWord = "release";

/** Decides that what shows only across returns may stay as it is. */
export const acceptWord = "accept";

const isFree = (name: string) =>
  Object.values(layout).some((table) => table.name === name && table.rows === "free");

/** Null where only putting it right helps, and where nothing is held. */
export function decidableOf(
  finding: Finding,
  partner: string,
  returned: Return,
  digest: (text: string) => string,
): Decidable | null {
  const settling = finding.severity === "error" ? settlingOf(finding, returned) : null;
  if (!settling) return null;
  const { rule, table, action, milestone, message } = finding;
  const hold = settling.kind === "decision";
  const { cell } = settling;
  if (!cell) {
    if (action === null) return null;
    const id = `${partner} ${rule} ${digest(JSON.stringify([table, action, milestone, message])).slice(0, digestLength)}`;
    return { id, partner, rule, about: { action }, text: "", hold };
  }
  const { place, text } = cell;
  // A row that people added is known by its text: its number changes when rows are sorted.
  const row = isFree(place.table) ? "" : place.row;
  const key = JSON.stringify([place.table, row, place.column, tidySpaces(text.normalize("NFC"))]);
  const id = `${partner} ${rule} ${digest(key).slice(0, digestLength)}`;
  return { id, partner, rule, about: place, text, hold };
}

/** A finding of the merge that may be accepted: known by all that it says, so that other facts are another finding. */
export function acceptableOf(
  finding: Finding,
  partner: string | null,
  digest: (text: string) => string,
): Decidable | null {
  const { rule, action, milestone, message } = finding;
  if (action === null || !acceptanceOf(finding)?.may) return null;
  const facts = digest(JSON.stringify([action, milestone, message])).slice(0, digestLength);
  const id = `${partner ?? "all"} ${rule} ${facts}`;
  return { id, partner: partner ?? "", rule, about: { action }, text: message, hold: false, accept: true };
}

/** The words that may be given. */
function offeredFor({ hold, accept }: Pick<Decidable, "hold" | "accept">): readonly string[] {
  if (hold) return disclosureDecisions;
  return [accept ? acceptWord : releaseWord];
}

/** The word that is meant; null where it is none. */
function answerMeant(decision: Pick<FindingDecision, "hold" | "accept" | "answer">): string | null {
  const { answer } = decision;
  const words = offeredFor(decision);
  return words.find((word) => word === comparable(answer)) ?? null;
}

/** What is wanting before a decision counts; null where nothing is. */
export function wantingIn(decision: FindingDecision): string | null {
  const answer = answerMeant(decision);
  if (answer === null) {
    const offered = offeredFor(decision).map((word) => quote(word));
    const given = decision.answer === "" ? "Give" : `${quote(decision.answer)} is no answer to this: give`;
    return `${given} ${listInWords(offered, "or")}.`;
  }
  const missing = [
    answer === "round" && decision.wording === "" ? "the wording that is published instead" : "",
    decision.reason === "" ? "the reason" : "",
    decision.by === "" ? "the name of whoever decides" : "",
  ].filter((part) => part !== "");
  if (missing.length > 0) return `Give ${listInWords(missing)}.`;
  return answer === "publish" && decision.wording !== ""
    ? "To publish is to leave the text as it stands: clear the wording, or decide to round or suppress."
    : null;
}

function settlementOf(decision: FindingDecision): Settlement {
  const { reason, by, wording } = decision;
  const disclosure = disclosureDecisions.find((word) => word === answerMeant(decision));
  return disclosure && decision.hold
    ? { kind: "decision", decision: disclosure, wording, reason, by }
    : { kind: "waiver", reason, by, until: "" };
}

const placeOf = ({ partner, rule, about }: Decidable) => JSON.stringify([partner, rule, about]);

export interface Decided {
  readonly findings: readonly Finding[];
  /** By finding, of those that are or were decidable. */
  readonly desk: ReadonlyMap<Finding, FindingDesk>;
}

/** Findings with what was decided laid over them: a finding that is decided is advice, and holds nothing. */
export function decideOn(
  findings: readonly Finding[],
  decidableFor: (finding: Finding) => Decidable | null,
  decisions: readonly FindingDecision[],
): Decided {
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const byPlace = new Map(
    decisions.filter((one) => wantingIn(one) === null).map((one) => [placeOf(one), one]),
  );
  const desk = new Map<Finding, FindingDesk>();
  const after = findings.map((finding) => {
    const decidable = decidableFor(finding);
    if (!decidable) return finding;
    const decision = byId.get(decidable.id) ?? null;
    const wanting = decision && wantingIn(decision);
    const before = decision && wanting === null ? null : (byPlace.get(placeOf(decidable)) ?? null);
    const settled: Finding =
      decision && wanting === null
        ? { ...finding, severity: "advice", settled: settlementOf(decision) }
        : finding;
    desk.set(settled, { ...decidable, decision, wanting, before });
    return settled;
  });
  return { findings: after, desk };
}

/** A decision as the lists of waivers and decisions show it. */
export function asOnRecord(decision: FindingDecision, findings: number): SettlementOnRecord {
  const { rule, about, text, reason, by, on, wording } = decision;
  const state: EntryState = findings > 0 ? "in-force" : "not-needed";
  const settlement = settlementOf(decision);
  return settlement.kind === "decision" && "table" in about
    ? {
        entry: {
          kind: "decision",
          rule,
          place: about,
          text,
          decision: settlement.decision,
          wording,
          reason,
          by,
          on,
        },
        state,
        findings,
      }
    : { entry: { kind: "waiver", rule, about, text, reason, by, on, until: "" }, state, findings };
}

/** "Milestones 18.2, Progress", "action 18" */
export function placeInWords({ about }: Decidable): string {
  return "table" in about ? `${about.table} ${about.row}, ${about.column}` : `action ${about.action}`;
}
