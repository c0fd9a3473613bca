/** Whether one consolidated workbook has all that another has, so that it may stand in its place. */

import type { ConflictDecision } from "./conflicts/conflict";
import type { Consolidation } from "./consolidation";
import type { FindingDecision } from "./desk/finding-decisions";
import { editPlace } from "./desk/desk";
import type { PublicationWords } from "./desk/publication";
import type { SignOff } from "./desk/sign-off";
import { withdrawnBy } from "./desk/withdrawals";
import type { KeptConsolidation } from "./keep/kept-consolidation";
import { comparable, counted } from "../text";

const decisionKey = ({ conflict, basis, answer, reason, by }: ConflictDecision) =>
  JSON.stringify([conflict, basis, comparable(answer), comparable(reason), comparable(by)]);

const findingDecisionKey = ({ id, answer, wording, reason, by }: FindingDecision) =>
  JSON.stringify([id, comparable(answer), comparable(wording), comparable(reason), comparable(by)]);

const signOffKey = ({ by, basis }: SignOff) => JSON.stringify([comparable(by), basis]);

const publicationKey = ({ on, as, by }: PublicationWords) =>
  JSON.stringify([on, comparable(as), comparable(by)]);

/** What of the other workbook would be lost, in words; empty when nothing would. */
export function lostFrom(
  other: KeptConsolidation,
  { kept, edits, withdrawals, decisions, findingDecisions, signOffs, publications }: Consolidation,
): string[] {
  const files = new Set(kept.map(({ file, sha256 }) => JSON.stringify([file, sha256])));
  const known = new Map(edits.map((edit) => [JSON.stringify([editPlace(edit), edit.value]), edit]));
  const lostFiles = other.files.filter(({ file, sha256 }) => !files.has(JSON.stringify([file, sha256])));
  const lostEdits = other.desk.edits.filter((edit) => {
    const same = known.get(JSON.stringify([editPlace(edit), edit.value]));
    const isSaid = (own: string | undefined, its: string | undefined) => its === undefined || its === own;
    return !same || !isSaid(same.by, edit.by) || !isSaid(same.why, edit.why);
  });
  const withdrawn = withdrawnBy(withdrawals);
  const lostWithdrawals = other.desk.withdrawals.filter((one) => !withdrawn(one));
  const decided = new Set(decisions.map(decisionKey));
  const onFindings = new Set(findingDecisions.map(findingDecisionKey));
  const lostDecisions = [
    ...other.desk.decisions.filter((one) => !decided.has(decisionKey(one))),
    ...other.desk.findingDecisions.filter((one) => !onFindings.has(findingDecisionKey(one))),
  ];
  const signed = new Set(signOffs.all.map(signOffKey));
  const lostSignOffs = other.desk.signOffs.filter((one) => !signed.has(signOffKey(one)));
  const published = new Set(publications.all.map(publicationKey));
  const lostPublications = other.desk.publications.filter((one) => !published.has(publicationKey(one)));
  return [
    ...(lostFiles.length > 0 ? [counted(lostFiles.length, "file")] : []),
    ...(lostEdits.length > 0 ? [counted(lostEdits.length, "edit or note", "edits and notes")] : []),
    ...(lostDecisions.length > 0 ? [counted(lostDecisions.length, "decision")] : []),
    ...(lostWithdrawals.length > 0 ? [counted(lostWithdrawals.length, "withdrawal")] : []),
    ...(lostSignOffs.length > 0 ? [counted(lostSignOffs.length, "sign-off")] : []),
    ...(lostPublications.length > 0 ? [counted(lostPublications.length, "publication")] : []),
  ];
}
