/** Findings that a host made before the merge, in other threads: the same as the merge would make itself. */

import type { ConsolidateRequest } from "./consolidation";
import { consolidationIdentity } from "./consolidation-identity";
import { askedPartners } from "./expected";
import { keptContent, keptReturn } from "./keep/kept-content";
import { keptWorkbook } from "./keep/kept-workbook";
import { registerTogether } from "./keep/register-together";
import type { FoundAhead, KeptReturn, OpenedFile, ReceivedFile } from "./received-file";
import { versionOf, type Checked } from "./versions";
import { checkReturn } from "../findings/check-return";
import { contextOf, type CheckRequest } from "../findings/check-workbook";
import type { Finding } from "../findings/finding";
import { parseCycle } from "../plan/cycle";
import { readReturn } from "../return/read-return";
import { rememberingFor } from "../remember";
import type { Return } from "../return/return";
import type { Workbook } from "../workbook";

/** What the returns of one merge are checked against; a host may send it to its threads. */
export type CheckAhead = Omit<CheckRequest, "digest">;

/**
 * Told before any return is read. Null where it depends on what they are: with a register of a cycle that the plan
 * does not know.
 */
export function checkAhead(
  request: Pick<ConsolidateRequest, "plan" | "into" | "cycle" | "register" | "asAt">,
): CheckAhead | null {
  const { plan, asAt, into } = request;
  const register = registerTogether(request);
  const cycle = request.cycle ?? into?.cycle ?? (register ? parseCycle(plan, register.cycle) : undefined);
  if (cycle) return { plan, asAt, register: askedPartners(plan, cycle, register).entries };
  return register ? null : { plan, asAt, register: null };
}

/** A merge takes only findings that were made against the same. Of the plan, its name must do: it is the host's own. */
const basisOf = rememberingFor(({ plan, asAt, register, digest }: CheckRequest) =>
  digest(JSON.stringify([plan.id, plan.edition, asAt, register])),
);

function findIn(returned: Return, request: CheckRequest): FoundAhead {
  return { basis: basisOf(request), findings: checkReturn(contextOf(returned, request)).findings };
}

/**
 * Reads and checks a workbook as the merge does, and gives it the form that the merge keeps: what is left to hand to
 * the merge is small. One request serves many workbooks. Where only the newest are checked, `newestVersions` tells which
 * those are: `findAhead` is for them.
 */
export function receiveAhead(
  { sha256, workbook }: Pick<OpenedFile, "sha256"> & { readonly workbook: Workbook },
  request: CheckRequest,
  checked: Checked = "each",
): Pick<ReceivedFile, "content" | "ahead" | "version"> {
  // Somebody may mean to go on from it: whoever received it can tell.
  if (consolidationIdentity(workbook)) return { content: { kind: "read", workbook } };
  const content = keptContent(workbook);
  if (content.kind !== "kept") return { content };
  const returned = readReturn(keptWorkbook(workbook), request.plan);
  return checked === "each"
    ? { content, ahead: findIn(returned, request) }
    : { content, version: versionOf({ returned, sha256, file: "" }) };
}

/** The same for a return that an earlier merge has kept. */
export function findAhead(content: KeptReturn, request: CheckRequest): FoundAhead {
  return findIn(keptReturn(content, request.plan), request);
}

/** What was found ahead against the same as the merge checks against, by fingerprint. */
export function findingsAhead(
  files: readonly ReceivedFile[],
  against: CheckRequest,
): ReadonlyMap<string | null, readonly Finding[]> {
  const found = new Map<string | null, readonly Finding[]>();
  if (files.every(({ ahead }) => ahead === undefined)) return found;
  const basis = basisOf(against);
  for (const { sha256, ahead } of files)
    if (sha256 !== null && ahead?.basis === basis) found.set(sha256, ahead.findings);
  return found;
}
