/** The merge itself: loaded when somebody merges. */

import {
  changesSince,
  checkAhead,
  consolidate,
  consolidatedWorkbook,
  consolidationIdentity,
  consolidationReport,
  type Changes,
  type Consolidation,
  type ConsolidationReport,
  type IssueRegister,
  type KeptConsolidation,
  type Plan,
  type ReceivedFile,
} from "#src/core/index";
import type { GivenTo, Reading, UiHost } from "../host";
import { nothingEntered, type Entered } from "./desk-work";
import { intoWorkbook, type Into } from "./into";
import { sortInputs } from "./read-inputs";

/** What was read for a dry run. */
export interface Inputs {
  readonly plan: Plan;
  readonly files: readonly ReceivedFile[];
  readonly register: IssueRegister | null;
  readonly asAt: string;
  readonly into: KeptConsolidation | null;
  /** What a person decided beside the dry run. */
  readonly entered: Entered;
}

export interface DryRun {
  readonly inputs: Inputs;
  readonly consolidation: Consolidation;
  readonly report: ConsolidationReport;
  /** Null for a first merge, or where the earlier one did not note how things stood. */
  readonly changes: Changes | null;
  /** What was issued, that an earlier merge knew of included. */
  readonly register: IssueRegister | null;
}

export interface Refused {
  readonly refusal: string;
  /** Among the files, one that a person may vouch for, so that more of it is read. */
  readonly larger?: File;
}

export interface MergeRequest {
  readonly plan: Plan;
  readonly files: readonly File[];
  /** ISO. */
  readonly asAt: string;
  /** What to go on from; null for the first merge, or where it is among the files. */
  readonly into: KeptConsolidation | null;
  readonly entered?: Entered;
}

/** What was merged before, checked for the day; null where the merge has to look for itself. */
async function checkedInto(
  host: UiHost,
  { plan, asAt, register, into }: Omit<Inputs, "files" | "entered">,
): Promise<KeptConsolidation | null> {
  const against = into && checkAhead({ plan, asAt, register, cycle: null, into });
  return against ? { ...into, files: await host.checkKept(into.files, against) } : into;
}

async function reconcile(host: UiHost, inputs: Inputs): Promise<DryRun> {
  const { plan, files, register, asAt, entered } = inputs;
  const into = await checkedInto(host, inputs);
  const consolidation = consolidate({
    plan,
    cycle: into?.cycle ?? null,
    files,
    register,
    asAt,
    digest: host.digest,
    ...entered,
    ...(into ? { into } : {}),
  });
  return {
    inputs,
    consolidation,
    report: consolidationReport(consolidation),
    changes: changesSince(into, consolidation, host.digest),
    register: register ?? into?.register ?? null,
  };
}

const isConsolidated = ({ content }: ReceivedFile) =>
  content.kind === "read" && consolidationIdentity(content.workbook) !== null;

const isLargerConsolidation = ({ content }: ReceivedFile) =>
  content.kind === "unreadable" && content.isLargerConsolidation === true;

/** It may as well be a file that was made to hurt, so nobody but a person can let it in. */
const largerInWords = (name: string) =>
  `“${name}” is larger than a return may be, and says that it is a consolidated workbook. If it is your own team’s, go on from it; if it came with the returns, leave it out.`;

/** A consolidated workbook that was dropped with the returns is gone on from. */
function intoAmong(files: readonly ReceivedFile[], { plan, into }: MergeRequest): Into | null {
  const [found, ...others] = files.filter(isConsolidated);
  if (!found) return null;
  if (into || others.length > 0)
    return {
      refusal: `“${(others[0] ?? found).file}” is a second consolidated workbook: a merge goes on from one. Start again, and choose the latest of them.`,
    };
  return found.content.kind === "read" ? intoWorkbook(found.file, found.content.workbook, plan) : null;
}

/** Reads and reconciles, and writes nothing. */
export async function dryRun(
  host: UiHost,
  request: MergeRequest,
  reading: Reading,
): Promise<DryRun | Refused> {
  const sorted = await sortInputs(request.files);
  if ("refusal" in sorted) return sorted;
  const { register } = sorted;
  const { plan, asAt, entered = nothingEntered } = request;
  const against = checkAhead({ plan, asAt, register, cycle: null, into: request.into });
  const received = await host.readFiles(sorted.workbooks, { ...reading, against });
  const at = received.findIndex(isLargerConsolidation);
  const larger = sorted.workbooks[at];
  if (larger) return { refusal: largerInWords(larger.name), larger };
  const among = intoAmong(received, request);
  if (among && "refusal" in among) return among;
  const into = among?.kept ?? request.into;
  const files = received.filter((file) => !isConsolidated(file));
  return reconcile(host, { plan, asAt, files, register, into, entered });
}

/** The same once more, going on from a workbook as it is by now. */
export function againInto(host: UiHost, { inputs }: DryRun, into: KeptConsolidation): Promise<DryRun> {
  return reconcile(host, { ...inputs, into });
}

/** The same once more, with what a person has entered by now. */
export function againWith(host: UiHost, { inputs }: DryRun, entered: Entered): Promise<DryRun> {
  return reconcile(host, { ...inputs, entered });
}

/** Writes the consolidated workbook and hands it over: its name, and where it is. */
export async function giveConsolidated(
  host: UiHost,
  { consolidation }: DryRun,
): Promise<{ readonly name: string; readonly to: GivenTo }> {
  const name = `${consolidation.cycle.name}-consolidated.xlsx`;
  const bytes = await host.writeWorkbook(consolidatedWorkbook(consolidation));
  return { name, to: await host.giveWorkbook({ name, bytes }) };
}
