/** Commands that change one return: it is read, changed in its own bytes, and written under another name. */

import { basename, extname } from "node:path";

import { findRegister, loadPlan } from "./load";
import { refuseAsOutput } from "./received";
import { UsageError } from "./usage";
import {
  checkWorkbook,
  type CellEdit,
  type CheckedReturn,
  type CheckRequest,
  type Workbook,
} from "#src/core/index";
import { readBytes, writeFiles } from "#src/hosts/node/files";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";

export interface OneReturnOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly asAt: string | null;
  /** Where the changed return goes; absent where nothing is to be written. */
  readonly output?: string;
}

export interface OneReturn {
  readonly file: string;
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly request: CheckRequest;
  readonly checked: CheckedReturn;
  /** The file with cells changed, as it would be written. */
  edited(edits: readonly CellEdit[]): { readonly bytes: Uint8Array; readonly workbook: Workbook };
}

/** Excel refuses a file whose ending does not say what is in it. */
export async function refuseOutput(
  path: string,
  output: string | undefined,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  if (output === undefined) return;
  const ending = extname(path).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  if (extname(output).toLowerCase() !== ending)
    throw new UsageError(`${output} must end in ${ending}, as what is written is a copy of ${path}.`);
  await refuseAsOutput(output, inputs);
}

/** @throws UsageError where the file cannot be read as a workbook, or the output is one of the inputs. */
export async function openReturn(path: string, options: OneReturnOptions): Promise<OneReturn> {
  await refuseOutput(path, options.output, [path, options.plan, options.register]);
  const plan = await loadPlan(options.plan);
  const register = await findRegister(options.register, [path]);
  const request = {
    plan,
    asAt: options.asAt,
    register: register?.issued ?? null,
    digest: textFingerprint,
  };
  const bytes = await readBytes(path);
  try {
    const workbook = readXlsx(bytes);
    return {
      file: basename(path),
      bytes,
      workbook,
      request,
      checked: checkWorkbook(workbook, request),
      edited(edits) {
        const patched = edits.length === 0 ? bytes : patchXlsx(bytes, edits);
        return { bytes: patched, workbook: readXlsx(patched) };
      },
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

export async function saveReturn(output: string, bytes: Uint8Array): Promise<void> {
  await writeFiles([{ path: output, bytes }]);
}
