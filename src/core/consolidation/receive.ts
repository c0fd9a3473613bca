/** Which of the files received are used: one return a partner, and a reason for each of the others. */

import type { Arrival, UsedReturn } from "./arrival";
import { belonging } from "./belonging";
import type { Conflict, ConflictDecision } from "./conflicts/conflict";
import { versionConflict } from "./conflicts/versions";
import type { ConsolidateRequest, FileRecord } from "./consolidation";
import type { FileVerdict } from "./states";
import type { DatedWithdrawal } from "./desk/desk";
import { withdrawnBy, withdrawnInWords } from "./desk/withdrawals";
import { keptReturn } from "./keep/kept-content";
import { namedAs } from "./issued-names";
import type { NamedFile } from "./received-file";
import { askedPartners, cycleOfReturns, type Asked } from "./expected";
import { newestFirst, whySuperseded } from "./newest";
import type { ReportingCycle } from "../plan/cycle";
import { findPartner } from "../plan/partners";
import { sealState } from "../return/seal";
import { sealReport } from "../return/seal-report";

export interface Reception {
  readonly cycle: ReportingCycle;
  readonly asked: Asked;
  /** By partner. */
  readonly used: ReadonlyMap<string, UsedReturn>;
  readonly setAside: readonly FileRecord[];
  /** Over which return of a partner counts. */
  readonly versions: readonly Conflict[];
}

export function recordOf(
  { file, receivedAs, sha256, returned, seal }: Arrival,
  verdict: FileVerdict,
  reason: string,
): FileRecord {
  const { identity, cover, savedAt } = returned;
  return {
    file,
    receivedAs,
    sha256,
    partner: identity?.partner ?? null,
    cycle: identity?.cycle ?? null,
    verdict,
    reason,
    cover,
    savedAt,
    seal: sealReport(seal),
  };
}

function unread({ file, shownAs, sha256 }: NamedFile, verdict: FileVerdict, reason: string): FileRecord {
  return {
    file: shownAs,
    receivedAs: file,
    sha256,
    partner: null,
    cycle: null,
    verdict,
    reason,
    cover: null,
    savedAt: null,
    seal: null,
  };
}

export interface Receiving extends Pick<ConsolidateRequest, "plan" | "cycle" | "register" | "digest"> {
  /** In their order, under names of their own. */
  readonly files: readonly NamedFile[];
  readonly withdrawals: readonly DatedWithdrawal[];
  /** What was decided before, among it which of two returns counts. */
  readonly decisions: readonly ConflictDecision[];
}

/** Sorts the files received into returns that are used and files that are not. */
export function receive(receiving: Receiving): Reception {
  const { plan, files, register, digest, withdrawals, decisions } = receiving;
  const withdrawn = withdrawnBy(withdrawals);
  const setAside: FileRecord[] = [];
  const arrivals: Arrival[] = [];
  const firstOf = new Map<string, string>();
  for (const received of files) {
    const { file: receivedAs, shownAs: file, sha256, content } = received;
    const takenBack = withdrawn(received);
    if (content.kind !== "kept") {
      const verdict = takenBack ? "withdrawn" : content.kind;
      setAside.push(unread(received, verdict, takenBack ? withdrawnInWords(takenBack) : content.message));
      continue;
    }
    const returned = keptReturn(content, plan);
    const arrival = { file, receivedAs, sha256, returned, seal: sealState(returned, digest) };
    if (takenBack) {
      setAside.push(recordOf(arrival, "withdrawn", withdrawnInWords(takenBack)));
      continue;
    }
    const first = sha256 === null ? undefined : firstOf.get(sha256);
    if (first !== undefined) {
      setAside.push(recordOf(arrival, "superseded", `It is the same file as “${first}”, byte for byte.`));
      continue;
    }
    if (sha256 !== null) firstOf.set(sha256, file);
    arrivals.push(arrival);
  }

  const cycle =
    receiving.cycle ??
    cycleOfReturns(
      plan,
      register,
      arrivals.map(({ returned }) => returned),
    );
  const asked = askedPartners(plan, cycle, register);
  const byPartner = new Map<string, UsedReturn[]>();
  for (const arrival of arrivals) {
    const from = belonging(arrival.returned, { plan, cycle, asked });
    if ("reason" in from) setAside.push(recordOf(arrival, "held", from.reason));
    else {
      const { partner } = from;
      const own = byPartner.get(partner) ?? [];
      own.push({ ...arrival, partner });
      byPartner.set(partner, own);
    }
  }

  const used = new Map<string, UsedReturn>();
  const versions: Conflict[] = [];
  for (const [partner, candidates] of byPartner) {
    const inOrder = candidates.sort(newestFirst);
    const version = versionConflict(plan, inOrder, decisions, digest);
    if (version) versions.push(version.conflict);
    const counts = version?.chosen ?? inOrder[0];
    if (!counts) continue;
    used.set(partner, counts);
    for (const other of inOrder.filter((one) => one !== counts)) {
      const why = version?.sides.includes(other) ? version.whyNot : whySuperseded(other, counts, plan);
      setAside.push(recordOf(other, "superseded", why));
    }
  }
  return {
    cycle,
    asked,
    used,
    versions,
    setAside: setAside.map((record) => sentAgain(record, used, { plan, cycle, asked })),
  };
}

/** A file that cannot be read is settled once its partner's return has come under whatever name. */
function sentAgain(
  record: FileRecord,
  used: Reception["used"],
  known: Pick<Reception, "cycle" | "asked"> & Pick<Receiving, "plan">,
): FileRecord {
  if (record.verdict !== "unreadable") return record;
  const partner = namedAs(record.receivedAs, known);
  const instead = partner === null ? undefined : used.get(partner);
  if (partner === null || !instead) return record;
  const name = findPartner(known.plan, partner)?.name ?? partner;
  const reason = `It is named as the return from ${name} and could not be read: ${record.reason} “${instead.file}” is used instead.`;
  return { ...record, verdict: "superseded", reason };
}
