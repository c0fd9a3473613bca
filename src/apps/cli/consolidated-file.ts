/** The consolidated workbook on disk: read to be merged into, and looked at again before it is written over. */

import { UsageError } from "./usage";
import {
  ConsolidatedError,
  lostFrom,
  readConsolidated,
  type Consolidation,
  type KeptConsolidation,
  type Plan,
  type Workbook,
  listInWords,
} from "#src/core/index";
import { exists, isSameFile, readBytes } from "#src/hosts/node/files";
import { consolidatedBudgets } from "#src/hosts/xlsx/budgets";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { fingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";

export interface ConsolidatedFile {
  readonly path: string;
  /** Of its bytes when it was read. */
  readonly sha256: string;
  readonly kept: KeptConsolidation;
}

function keptIn(path: string, bytes: Uint8Array, plan: Plan): KeptConsolidation {
  try {
    return readConsolidated(readXlsx(bytes, { budgets: consolidatedBudgets }), plan);
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof ConsolidatedError) {
      throw new UsageError(`${path}: ${error.message}`);
    }
    throw error;
  }
}

/** The workbook itself. @throws UsageError where it is no consolidated workbook of the plan, or no longer whole. */
export async function openWorkbookOf(path: string, plan: Plan): Promise<Workbook> {
  const bytes = await readBytes(path);
  try {
    const workbook = readXlsx(bytes, { budgets: consolidatedBudgets });
    readConsolidated(workbook, plan);
    return workbook;
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof ConsolidatedError) {
      throw new UsageError(`${path}: ${error.message}`);
    }
    throw error;
  }
}

/** @throws UsageError where the file is no consolidated workbook of the plan, or no longer whole. */
export async function readConsolidatedFile(path: string, plan: Plan): Promise<ConsolidatedFile> {
  const bytes = await readBytes(path);
  return { path, sha256: fingerprint(bytes), kept: keptIn(path, bytes, plan) };
}

/**
 * Refuses to write over what this merge does not know: two people may merge from one copy, and the second must not
 * undo what the first did.
 * @throws UsageError saying what would be lost.
 */
export async function refuseToLose(
  output: string,
  into: ConsolidatedFile | null,
  consolidation: Consolidation,
): Promise<void> {
  if (into && !(await exists(into.path))) {
    throw new UsageError(
      `${into.path} is gone since it was read. Nothing was written: find it and merge again.`,
    );
  }
  if (into && fingerprint(await readBytes(into.path)) !== into.sha256) {
    throw new UsageError(
      `${into.path} was changed by somebody else while this merge ran. Nothing was written: merge again, into the file as it is now.`,
    );
  }
  if (!(await exists(output)) || (into && (await isSameFile(into.path, output)))) return;
  let there: ConsolidatedFile;
  try {
    there = await readConsolidatedFile(output, consolidation.plan);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${error.message} It is not written over: choose another name for the output.`);
  }
  const lost = lostFrom(there.kept, consolidation);
  if (lost.length === 0) return;
  throw new UsageError(
    `${output} holds ${listInWords(lost)} that this merge does not know of, and is not written over. Merge into it with --into ${output}, or choose another name for the output.`,
  );
}
