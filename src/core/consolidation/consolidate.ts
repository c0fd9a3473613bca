/** Returns as received → one consolidation. */

import type { UsedReturn } from "./arrival";
import {
  accountForNobody,
  accountForReturn,
  withHolds,
  type CheckedReturn,
  type IssuedRows,
} from "./account/issued-tables";
import { decide, decisionsTogether, isOpen } from "./conflicts/decide";
import { disputesIn } from "./conflicts/disputes";
import { holdDisputed, withDecisions } from "./conflicts/hold-disputed";
import { holdFound } from "./account/hold-found";
import { freeRowsOf, type FreeRows } from "./account/free-tables";
import { actionTalliesOf, talliesOf, totalOf } from "./account/tallies";
import { verdictOf } from "./account/verdict";
import { whyMissing } from "./account/why-missing";
import type {
  ConsolidateRequest,
  ConsolidatedRow,
  ConsolidatedRows,
  Consolidation,
  ConsolidationFinding,
  FileRecord,
} from "./consolidation";
import type { DataTable } from "./data-tables";
import { findingsAhead } from "./found-ahead";
import {
  acceptableOf,
  decidableOf,
  decideOn,
  type Decidable,
  type FindingDesk,
} from "./desk/finding-decisions";
import { standingEdits } from "./desk/standing-edits";
import { changedSince, lastPublication, wantingInPublication, type Publication } from "./desk/publication";
import { publishedAnswers } from "./desk/published-answers";
import { reconciledAs, signOffsTogether, type SignOffWords } from "./desk/sign-off";
import { withdrawalsTogether } from "./desk/withdrawals";
import { misnamed } from "./misnamed";
import { byText, filesTogether } from "./keep/received-files";
import { registerTogether } from "./keep/register-together";
import { receive, recordOf } from "./receive";
import { breakInWords } from "./log/break-words";
import { breaksOf, eventLog } from "./log/event-log";
import { inOrder } from "./row-order";
import { rowsByPartner } from "./rows-by-partner";
import type { Conflict, ConflictDecision } from "./conflicts/conflict";
import type { Disagreement } from "../findings/rule";
import { settledOnDesk, withWordings } from "./desk/settled-on-desk";
import type { Finding } from "../findings/finding";
import { checkMerge, type MergeFinding } from "../findings/check-merge";
import { checkReturn } from "../findings/check-return";
import { contextOf } from "../findings/check-workbook";
import { settlementsOnRecord } from "../findings/on-record";
import { unreadableFinding } from "../findings/unreadable";
import { findPartner } from "../plan/partners";
import { publicationDates } from "../plan/plan";
import type { IssueRegister } from "../return/issue-register";

const noFreeRows: FreeRows = { progress: [], nextMilestones: [], newActions: [] };

/** The rows of one partner, whether or not its return came. */
interface PartnerRows {
  readonly partner: string;
  readonly used: CheckedReturn | null;
  readonly issued: IssuedRows;
  readonly free: FreeRows;
}

function preparedOn({ plan, asAt }: ConsolidateRequest, register: IssueRegister | null): string {
  return asAt ?? register?.returnBy ?? publicationDates(plan).get(plan.edition) ?? `${plan.edition}-03-01`;
}

function rowsTogether(plan: ConsolidateRequest["plan"], all: readonly PartnerRows[]): ConsolidatedRows {
  return inOrder(plan, {
    actions: all.flatMap(({ issued }) => issued.actions),
    milestones: all.flatMap(({ issued }) => issued.milestones),
    progress: all.flatMap(({ free }) => free.progress),
    nextMilestones: all.flatMap(({ free }) => free.nextMilestones),
    newActions: all.flatMap(({ free }) => free.newActions),
  });
}

/** Decisions that were entered since the last merge count from the day of this one. */
function dated<D extends { readonly on: string }>(decisions: readonly D[], on: string): D[] {
  return decisions.map((one) => (one.on === "" ? { ...one, on } : one));
}

/** Decisions in the plan's words, where they can be read. */
function canonical(
  decisions: readonly ConflictDecision[],
  conflicts: readonly Conflict[],
): ConflictDecision[] {
  const read = new Map(
    conflicts.flatMap(({ id, basis, decision }) =>
      decision ? [[JSON.stringify([id, basis]), decision] as const] : [],
    ),
  );
  return decisions.map((one) => read.get(JSON.stringify([one.conflict, one.basis])) ?? one);
}

/** What the rule `owners-agree` is about: statuses and outcomes on which nobody has decided yet. */
function disagreementsIn(conflicts: readonly Conflict[]): Disagreement[] {
  return conflicts.flatMap((conflict) => {
    const { action, column } = conflict;
    const asked = column === "status" || column === "outcome";
    return action !== null && asked && isOpen(conflict) ? [{ ...conflict, action }] : [];
  });
}

/**
 * The publications, those with a fingerprint that were entered since the last merge: of the workbook in which they were
 * entered, before anything that comes with this merge.
 */
function fingerprinted(request: ConsolidateRequest): readonly Publication[] {
  const { into, digest, signOff: _none, ...rest } = request;
  const all = into?.desk.publications ?? [];
  const last = all.at(-1);
  if (!into || !last || last.published || wantingInPublication(last) !== null) return all;
  const asPublished = { ...into, desk: { ...into.desk, publications: [] } };
  const stood = consolidate({ ...rest, digest, into: asPublished, files: [], withdraw: [], decide: [] });
  return [...all.slice(0, -1), { ...last, published: publishedAnswers(stood, digest) }];
}

/**
 * Brings the returns of a cycle together, those of earlier merges and those that came since. Every file ends with a verdict and a reason, every issued row as merged,
 * held or missing, every row that people added as merged or held. Never fails on what files hold. The order in which
 * they are given, and how they are spread over merges of one day, change nothing. Business rules: `merge-reconciles`, `owners-agree`.
 */
export function consolidate(request: ConsolidateRequest): Consolidation {
  const { plan, asAt, digest, into } = request;
  const register = registerTogether(request);
  const withdrawals = withdrawalsTogether(into?.desk.withdrawals ?? [], request.withdraw ?? [], asAt ?? "");
  const kept = filesTogether(into?.files ?? [], request.files, asAt ?? "");
  const decisions = dated(decisionsTogether(into?.desk.decisions ?? [], request.decide ?? []), asAt ?? "");
  const { cycle, asked, used, setAside, versions } = receive({
    plan,
    files: kept,
    decisions,
    withdrawals,
    register,
    digest,
    cycle: request.cycle ?? into?.cycle ?? null,
  });
  const nameOf = (partner: string) => findPartner(plan, partner)?.name ?? partner;
  const against = { plan, asAt, register: asked.entries, digest };
  const ahead = findingsAhead([...(into?.files ?? []), ...request.files], against);
  const findingDecisions = dated(into?.desk.findingDecisions ?? [], asAt ?? "");
  const desk = new Map<Finding, FindingDesk>();
  const onDesk = (
    findings: readonly Finding[],
    decidable: (finding: Finding) => Decidable | null,
  ): readonly Finding[] => {
    const decided = decideOn(findings, decidable, findingDecisions);
    for (const [finding, one] of decided.desk) desk.set(finding, one);
    return decided.findings;
  };
  const check = (one: UsedReturn): CheckedReturn => {
    const found = ahead.get(one.sha256) ?? checkReturn(contextOf(one.returned, against)).findings;
    return withHolds(
      one,
      onDesk(found, (finding) => decidableOf(finding, one.partner, one.returned, digest)),
    );
  };

  const byPartner = asked.partners.map((partner): PartnerRows => {
    const received = used.get(partner);
    if (!received) {
      const missing = whyMissing(partner, nameOf(partner), { cycle, asked, setAside });
      return { partner, used: null, issued: accountForNobody(plan, partner, missing), free: noFreeRows };
    }
    const checked = check(received);
    return {
      partner,
      used: checked,
      issued: accountForReturn(plan, checked, nameOf(partner), digest),
      free: freeRowsOf(checked, digest),
    };
  });

  const together = rowsTogether(plan, byPartner);
  const policy = request.propose ?? plan.ruleSettings.conflicts.propose;
  const conflicts = [
    ...versions,
    ...disputesIn(together, { plan, cycle, used, policy }).map((dispute) => decide(plan, dispute, decisions)),
  ];
  const agreed = withDecisions(holdDisputed(together, conflicts, nameOf), conflicts);
  const returns = byPartner.flatMap(({ used: one }) => (one ? [one] : []));
  const byFile = new Map(returns.map((one) => [one.file, one]));
  const found = checkMerge({
    plan,
    cycle,
    asAt,
    returns,
    tallies: talliesOf(plan, asked.partners, [...agreed.actions, ...agreed.milestones]),
    disagreements: disagreementsIn(conflicts),
    logBreaks: breaksOf(into?.log, digest).map(breakInWords),
  }).map((one): MergeFinding => {
    const from = one.file === null ? undefined : byFile.get(one.file);
    const [finding = one.finding] = onDesk(
      [one.finding],
      (found) =>
        (from && decidableOf(found, from.partner, from.returned, digest)) ??
        acceptableOf(found, one.partner, digest),
    );
    return { ...one, finding };
  });
  const rows = withWordings(holdFound(agreed, found), returns, found);
  const tallies = talliesOf(plan, asked.partners, [...rows.actions, ...rows.milestones]);

  const all: readonly ConsolidatedRow<DataTable>[] =
    Object.values<readonly ConsolidatedRow<DataTable>[]>(rows).flat();
  const allOf = rowsByPartner(all);
  const files = [
    ...setAside,
    ...returns.map((one): FileRecord => {
      const atMerge = found.filter(({ file }) => file === one.file).map(({ finding }) => finding);
      const { verdict, reason } = verdictOf(
        { ...one, findings: [...one.findings, ...atMerge] },
        allOf.get(one.partner) ?? [],
      );
      return recordOf(one, verdict, [reason, misnamed(one, { plan, cycle, asked })].join(""));
    }),
  ].sort((a, b) => byText(a.file, b.file));

  const total = totalOf(tallies);
  const reconciled = reconciledAs({ returns, rows, conflicts, total }, digest);
  const signed: SignOffWords | null = request.signOff ?? null;
  const signOffs = signOffsTogether(
    into?.desk.signOffs ?? [],
    signed && { by: signed.by, on: signed.on, ...reconciled },
  );
  const edits = standingEdits(into?.desk.edits ?? [], rows);
  const published = fingerprinted(request);
  const last = lastPublication({ all: published });
  const logged = {
    cycle,
    kept,
    register,
    withdrawals,
    edits,
    files,
    rows,
    conflicts,
    decisions: canonical(decisions, conflicts),
    findingDecisions,
    signOffs: { all: dated(signOffs, asAt ?? ""), reconciled },
    publications: {
      all: published,
      changed: last
        ? changedSince(last.published.rows, publishedAnswers({ plan, edits, rows }, digest).rows)
        : [],
    },
  };
  return {
    ...logged,
    plan,
    preparedOn: preparedOn(request, register),
    asAt,
    countedAgainst: asked.from,
    tallies,
    actionTallies: actionTalliesOf(plan, asked.partners, [...rows.actions, ...rows.milestones]),
    total,
    log: eventLog(into?.log, logged, asAt ?? "", digest),
    findings: [
      ...returns.flatMap(({ file, partner, findings }) =>
        findings.map((finding): ConsolidationFinding => ({
          file,
          partner,
          finding,
          desk: desk.get(finding) ?? null,
        })),
      ),
      ...files
        .filter(({ verdict }) => verdict === "unreadable")
        .map(({ file, reason }) => ({ file, partner: null, finding: unreadableFinding(reason), desk: null })),
      ...found.map((one) => ({ ...one, desk: desk.get(one.finding) ?? null })),
    ],
    settlements: returns.flatMap(({ file, partner, returned, findings }) =>
      [
        ...settlementsOnRecord(returned.record, findings, asAt),
        ...settledOnDesk(partner, findingDecisions, desk),
      ].map((settled) => ({ file, partner, ...settled })),
    ),
  };
}
