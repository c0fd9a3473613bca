/** returns merge: every return into one consolidated workbook, and an account of every row. */

import { readConsolidatedFile, refuseToLose } from "../consolidated-file";
import { cycleNamed, findRegister, loadPlan } from "../load";
import { changeLines } from "../changes-text";
import { reportLines } from "../merge-text";
import type { Out } from "../output";
import { findReturns, readReturns, refuseAsOutput } from "../received";
import { UsageError } from "../usage";
import {
  changesSince,
  checkAhead,
  checkedOf,
  consolidate,
  consolidatedWorkbook,
  consolidationReport,
  counted,
  filesMeant,
  findAction,
  isOpenConflict,
  listInWords,
  reconciles,
  tidySpaces,
  type CheckAhead,
  type ConflictPolicy,
  type ConsolidationReport,
  type Consolidation,
  type KeptConsolidation,
  type KeptFile,
  type Plan,
  type ReceivedFile,
  type Withdrawal,
} from "#src/core/index";
import { writeFiles } from "#src/hosts/node/files";
import { sha256Of } from "#src/hosts/node/receive-file";
import { startThreads, threadsWorthwhile, type Threads } from "#src/hosts/node/threads";
import { writeXlsx } from "#src/hosts/xlsx/write";

export interface MergeOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly cycle?: string;
  /** The consolidated workbook to go on from. */
  readonly into?: string;
  /** Files no longer to be used, by name or by the beginning of their fingerprint, with who took them back and why. */
  readonly withdraw: readonly string[];
  readonly by?: string;
  readonly reason?: string;
  /** Who vouches for the reconciliation as this merge leaves it. */
  readonly signOff?: string;
  readonly propose?: ConflictPolicy;
  readonly asAt: string | null;
  readonly dryRun: boolean;
  readonly output?: string;
  /** How many files are read at once; as many as there are cores where it is not said. */
  readonly threads?: number;
}

/** @throws UsageError where it is not clear which file is meant. */
function withdrawal(
  wanted: string,
  files: readonly ReceivedFile[],
  { by = "", reason = "" }: Pick<MergeOptions, "by" | "reason">,
): Withdrawal {
  const [meant, ...others] = filesMeant(files, wanted);
  if (!meant) {
    throw new UsageError(
      `${wanted} has not been received, so it cannot be withdrawn: give the name of a file, or the first 8 characters of its SHA-256, as on the sheet Returns.`,
    );
  }
  if (others.length > 0) {
    const fingerprints = [meant, ...others].map(({ sha256 }) => sha256?.slice(0, 12) ?? "none");
    throw new UsageError(
      `${wanted} is the name of ${others.length + 1} files: give the SHA-256 of the one to withdraw, ${listInWords(fingerprints, "or")}.`,
    );
  }
  return { file: meant.file, sha256: meant.sha256, by, reason };
}

/** What a merge that lost a row says instead of a result. */
function notReconciled({ total: { issued, merged, held, missing } }: Consolidation): string {
  return `The rows do not add up: ${issued} issued, but ${merged} merged, ${held} held and ${missing} missing, or not so for one partner or action. Nothing was written. Merge again, and report this if it stays.`;
}

/**
 * The returns of earlier merges, looked at anew: what counts as wrong depends on the day. Where some are versions of one
 * return it is left to the merge, which knows which of them count.
 */
async function checkAgain(
  kept: KeptConsolidation,
  against: CheckAhead | null,
  threads: Pick<Threads, "check">,
): Promise<KeptConsolidation> {
  if (against && checkedOf(against, kept.files.length) === "newest") return kept;
  const files = kept.files.map(async (file): Promise<KeptFile> => {
    const ahead = file.content.kind === "kept" ? await threads.check(file.content) : null;
    return ahead ? { ...file, ahead } : file;
  });
  return { ...kept, files: await Promise.all(files) };
}

/**
 * What is wrong beside the rows that are held: with an extra row, or with the merge as a whole, such as a number that
 * is not in the plan. That nobody answers for an action is no error as long as its rows are missing, or nobody was
 * asked for them.
 */
function hasErrorsBesideRows({ findings, reconciliation }: ConsolidationReport, plan: Plan): boolean {
  const complete = new Set(
    reconciliation.byAction.filter(({ missing }) => missing === 0).map(({ action }) => action),
  );
  const isAwaited = (action: number) => findAction(plan, action) !== undefined && !complete.has(action);
  return findings.some(
    ({ severity, file, action }) =>
      severity === "error" && (file !== null || action === null || !isAwaited(action)),
  );
}

/** @returns 0 when all that came in was merged, 1 when something is held, must be decided or must be put right. */
export async function merge(paths: readonly string[], options: MergeOptions, out: Out): Promise<number> {
  const { output, dryRun } = options;
  if (paths.length === 0 && options.into === undefined) {
    throw new UsageError("Name the returns to merge, or folders of them.");
  }
  if (!dryRun && output === undefined) {
    throw new UsageError("Say where the consolidated workbook goes with -o, or look first with --dry-run.");
  }
  if (output !== undefined) {
    if (!/\.xlsx$/i.test(output))
      throw new UsageError(`${output} must end in .xlsx: the consolidated workbook is an Excel file.`);
    await refuseAsOutput(output, [...paths, options.plan, options.register], options.into);
  }
  const plan = await loadPlan(options.plan);
  const cycle = options.cycle === undefined ? null : cycleNamed(plan, options.cycle);
  const into = options.into === undefined ? null : await readConsolidatedFile(options.into, plan);
  if (into && cycle && cycle.name !== into.kept.cycle.name) {
    throw new UsageError(`${into.path} consolidates ${into.kept.cycle.name}, not ${cycle.name}.`);
  }
  const register = await findRegister(options.register, paths);
  const found =
    paths.length === 0
      ? []
      : await findReturns(paths, {
          namesMayRepeat: true,
          ...(options.into === undefined ? {} : { except: options.into }),
        });
  const request = { plan, cycle, into: into?.kept ?? null, register, asAt: options.asAt };
  const count = found.length + (into?.kept.files.length ?? 0);
  const against = checkAhead(request);
  const threads = startThreads(threadsWorthwhile(count, options.threads), {
    against,
    checked: against ? checkedOf(against, found.length) : "each",
  });
  let consolidation: Consolidation;
  try {
    const [kept, files] = await Promise.all([
      into && checkAgain(into.kept, against, threads),
      readReturns(found, threads, out.progress),
    ]);
    out.progress("Merging");
    const received = [...(into?.kept.files ?? []), ...files];
    consolidation = consolidate({
      ...request,
      into: kept,
      files,
      withdraw: options.withdraw.map((wanted) => withdrawal(wanted, received, options)),
      ...(options.signOff === undefined
        ? {}
        : { signOff: { by: tidySpaces(options.signOff), on: options.asAt ?? "" } }),
      ...(options.propose === undefined ? {} : { propose: options.propose }),
      digest: sha256Of,
    });
    if (!reconciles(consolidation)) throw new UsageError(notReconciled(consolidation));
    if (!dryRun && output !== undefined) {
      out.progress("Writing the consolidated workbook");
      const { deflate } = threads;
      const bytes = await writeXlsx(consolidatedWorkbook(consolidation), { deflate });
      await refuseToLose(output, into, consolidation);
      await writeFiles([{ path: output, bytes }]);
    }
  } finally {
    await threads.end();
  }
  const report = consolidationReport(consolidation);
  const changes = changesSince(into?.kept ?? null, consolidation, sha256Of);
  out.json({ ...report, changes });
  out.text([
    ...reportLines(report),
    ...(changes ? changeLines(changes) : []),
    dryRun ? "Nothing was written: this was a dry run." : `The consolidated workbook is ${output}.`,
    ...(report.reconciliation.missing > 0
      ? [`${counted(report.reconciliation.missing, "row")} still missing.`]
      : []),
  ]);
  const blocked =
    report.reconciliation.held > 0 ||
    report.conflicts.some(isOpenConflict) ||
    hasErrorsBesideRows(report, plan) ||
    report.files.some(({ verdict }) => verdict === "held" || verdict === "unreadable");
  return blocked ? 1 : 0;
}
