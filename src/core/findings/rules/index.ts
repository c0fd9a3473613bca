/** All rules. Those on a return stand in the order of cause: what makes other findings follow comes first. */

import { abbreviationExpanded } from "./abbreviation-expanded";
import { actionsAllReported } from "./actions-all-reported";
import { baselineGiven } from "./baseline-given";
import { baselineUnchanged } from "./baseline-unchanged";
import { cellHasValue } from "./cell-has-value";
import { cellType } from "./cell-type";
import { claimStrength } from "./claim-strength";
import { conditionAnswered } from "./condition-answered";
import { contractorHeld } from "./contractor-held";
import { dateMetPossible } from "./date-met-possible";
import { dateStyle } from "./date-style";
import { delayCarriedForward } from "./delay-carried-forward";
import { delayReasoned } from "./delay-reasoned";
import { dueAhead } from "./due-ahead";
import { dueOrder } from "./due-order";
import { duePresent } from "./due-present";
import { dueReadable } from "./due-readable";
import { eventLogUnbroken } from "./event-log-unbroken";
import { evidenceOwn } from "./evidence-own";
import { frequencyCountable } from "./frequency-countable";
import { latenessTold } from "./lateness-told";
import { logicModelComplete } from "./logic-model-complete";
import { measureFits } from "./measure-fits";
import { mergeReconciles } from "./merge-reconciles";
import { metricAnswered } from "./metric-answered";
import { nameCanonical } from "./name-canonical";
import { newActionOwner } from "./new-action-owner";
import { numbersContinue } from "./numbers-continue";
import { milestonePromises } from "./milestone-promises";
import { milestoneUnique } from "./milestone-unique";
import { oneFactOneValue } from "./one-fact-one-value";
import { outcomeEvidenced } from "./outcome-evidenced";
import { outcomePresent } from "./outcome-present";
import { ownerAnswered } from "./owner-answered";
import { ownersAgree } from "./owners-agree";
import { partsSum } from "./parts-sum";
import { patientVoiceTold } from "./patient-voice-told";
import { ownersKnown } from "./owners-known";
import { progressFresh } from "./progress-fresh";
import { personalDataHeld } from "./personal-data-held";
import { promiseTracked } from "./promise-tracked";
import { referenceExists } from "./reference-exists";
import { returnExpected } from "./return-expected";
import { returnOnTime } from "./return-on-time";
import { returnRecognised } from "./return-recognised";
import { rowsComplete } from "./rows-complete";
import { sealUnbroken } from "./seal-unbroken";
import { signOffPresent } from "./sign-off-present";
import { smallNumbersHeld } from "./small-numbers-held";
import { statusConcludedHome } from "./status-concluded-home";
import { statusConcludedNothingOpen } from "./status-concluded-nothing-open";
import { statusExtendedNextMilestones } from "./status-extended-next-milestones";
import { statusInPlan } from "./status-in-plan";
import { statusNotReopened } from "./status-not-reopened";
import { statusOngoingUnmet } from "./status-ongoing-unmet";
import { statusPresent } from "./status-present";
import { statusResearchTerm } from "./status-research-term";
import { templateIntact } from "./template-intact";
import { templateVersion } from "./template-version";
import { textClean } from "./text-clean";
import { textInPlace } from "./text-in-place";
import { textFits } from "./text-fits";
import { withdrawalAgreed } from "./withdrawal-agreed";
import type { MergeRule, ReturnRule } from "../rule";

export const returnRules: readonly ReturnRule[] = [
  returnRecognised,
  returnExpected,
  templateVersion,
  templateIntact,
  rowsComplete,
  cellHasValue,
  cellType,
  statusPresent,
  statusInPlan,
  statusNotReopened,
  outcomePresent,
  statusConcludedNothingOpen,
  statusConcludedHome,
  statusExtendedNextMilestones,
  statusOngoingUnmet,
  statusResearchTerm,
  outcomeEvidenced,
  evidenceOwn,
  claimStrength,
  progressFresh,
  metricAnswered,
  oneFactOneValue,
  partsSum,
  dateMetPossible,
  latenessTold,
  delayReasoned,
  delayCarriedForward,
  withdrawalAgreed,
  conditionAnswered,
  dueReadable,
  dueAhead,
  duePresent,
  dueOrder,
  baselineGiven,
  frequencyCountable,
  milestonePromises,
  numbersContinue,
  milestoneUnique,
  logicModelComplete,
  newActionOwner,
  measureFits,
  personalDataHeld,
  contractorHeld,
  smallNumbersHeld,
  signOffPresent,
  patientVoiceTold,
  sealUnbroken,
  returnOnTime,
  baselineUnchanged,
  ownersKnown,
  textInPlace,
  promiseTracked,
  referenceExists,
  textFits,
  nameCanonical,
  abbreviationExpanded,
  dateStyle,
  textClean,
];

export const mergeRules: readonly MergeRule[] = [
  mergeReconciles,
  actionsAllReported,
  ownersAgree,
  ownerAnswered,
  eventLogUnbroken,
];

export const rules = [...returnRules, ...mergeRules] as const;
