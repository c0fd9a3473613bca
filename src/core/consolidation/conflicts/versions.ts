/** Two returns of one partner of which nothing says that one is the later: a person decides which counts. */

import type { Conflict, ConflictAnswer, ConflictDecision, Dispute } from "./conflict";
import { decide } from "./decide";
import { sentBy } from "./disputes";
import type { UsedReturn } from "../arrival";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { sealOf } from "../../return/seal";
import { coverItems, layout } from "../../return/layout";
import { cellAddress } from "../../workbook";

const shortFingerprint = 8;

/** The file's own name with the beginning of its fingerprint, which never changes. */
function answerOf({ receivedAs, file, sha256 }: UsedReturn): string {
  return sha256 === null ? file : `${receivedAs} (${sha256.slice(0, shortFingerprint)})`;
}

/**
 * Whether two returns could each be the one that counts: approved on the same day with other answers, and either
 * saved at the same moment or completed by different people. A later moment of saving tells otherwise.
 */
function isUnclear(newest: UsedReturn, other: UsedReturn, digest: (text: string) => string): boolean {
  const of = ({ returned }: UsedReturn) => returned.cover;
  const approved = (one: UsedReturn) => of(one).dateApproved.cell.value ?? "";
  const completedBy = (one: UsedReturn) => of(one).completedBy.cell.text.trim().toLowerCase();
  if (approved(newest) !== approved(other)) return false;
  if (newest.returned.savedAt === other.returned.savedAt || completedBy(newest) !== completedBy(other)) {
    return sealOf(newest.returned, digest).digest !== sealOf(other.returned, digest).digest;
  }
  return false;
}

function answerFrom(one: UsedReturn): ConflictAnswer {
  const source = one.returned.cover.dateApproved.cell.source;
  return {
    partner: one.partner,
    answer: answerOf(one),
    file: one.file,
    sheet: source?.sheet ?? layout.cover.sheet,
    cell: source ? cellAddress(source) : coverItems.dateApproved,
    ...sentBy(one),
  };
}

/** The dispute over which of a partner's returns counts; null where it is clear. `candidates` are newest first. */
function versionsOf(
  plan: Plan,
  candidates: readonly UsedReturn[],
  digest: (text: string) => string,
): (Dispute & { readonly sides: readonly UsedReturn[] }) | null {
  const [newest, ...older] = candidates;
  if (!newest) return null;
  const unclear = older.filter((other) => isUnclear(newest, other, digest));
  if (unclear.length === 0) return null;
  const sides = [newest, ...unclear].sort((a, b) => (answerOf(a) < answerOf(b) ? -1 : 1));
  const name = findPartner(plan, newest.partner)?.name ?? newest.partner;
  return {
    id: `${newest.partner} Return`,
    action: null,
    milestone: null,
    question: `Which return from ${name} counts`,
    column: "version",
    answers: sides.map(answerFrom),
    proposal: null,
    basis: JSON.stringify(sides.map(({ sha256, file }) => sha256 ?? file)),
    between: sides.map(answerOf).join("; "),
    sides,
  };
}

/** The return that a decision names: by its name where that is clear, or by the beginning of its fingerprint. */
function versionMeant(sides: readonly UsedReturn[], answer: string): UsedReturn | null {
  const wanted = answer.trim().toLowerCase();
  const meant = sides.filter(
    (one) =>
      [answerOf(one), one.file, one.receivedAs].some((name) => name.toLowerCase() === wanted) ||
      (wanted.length >= shortFingerprint && one.sha256?.startsWith(wanted)),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

export interface VersionConflict {
  readonly conflict: Conflict;
  readonly sides: readonly UsedReturn[];
  /** The one that was decided for or, until somebody decides, the first: its rows are then held. */
  readonly chosen: UsedReturn;
  /** Why the others are not used. */
  readonly whyNot: string;
}

/** The conflict over which of a partner's returns counts; null where it is clear. `candidates` are newest first. */
export function versionConflict(
  plan: Plan,
  candidates: readonly UsedReturn[],
  decisions: readonly ConflictDecision[],
  digest: (text: string) => string,
): VersionConflict | null {
  const found = versionsOf(plan, candidates, digest);
  const [first] = found?.sides ?? [];
  if (!found || !first) return null;
  const { sides, ...dispute } = found;
  const conflict = decide(plan, dispute, decisions, (answer) => {
    const meant = versionMeant(sides, answer);
    return meant && answerOf(meant);
  });
  const { state, decision } = conflict;
  const decided = state === "decided" && decision ? versionMeant(sides, decision.answer) : null;
  const whyNot =
    decided && decision
      ? `${decision.by} decided that “${decided.file}” counts: ${decision.reason}`
      : `Nothing says whether it or “${first.file}” is the later: decide on the Conflicts sheet which counts.`;
  return { conflict, sides, chosen: decided ?? first, whyNot };
}
