/** returns fix --undo: the file from before its fixes, byte for byte. */

import { basename } from "node:path";

import { refuseOutput, saveReturn } from "../one-return";
import { wrap, type Out } from "../output";
import { undoEnding } from "../received";
import { UsageError } from "../usage";
import { exists, readBytes } from "#src/hosts/node/files";
import { goBack, WayBackError } from "#src/hosts/xlsx/way-back";

/** Where `returns fix` keeps the way back: beside the fixed return, for it is not to be sent with it. */
export const undoFileOf = (fixed: string) => `${fixed}${undoEnding}`;

const instead =
  "The fixes are on the return’s record with what stood there before, and the file they were made from was never changed.";

/** @returns 0: what is written has the digest of the file that was fixed, else nothing is. */
export async function undoFixes(
  path: string,
  { output, dryRun }: { readonly output?: string; readonly dryRun: boolean },
  out: Out,
): Promise<number> {
  if (!dryRun && output === undefined)
    throw new UsageError("Say where the return as it was before goes with -o.");
  const kept = undoFileOf(path);
  await refuseOutput(path, output, [path, kept]);
  const patched = await readBytes(path);
  if (!(await exists(kept)))
    throw new UsageError(`There is no ${kept}, which leads back from the fixes. ${instead}`);
  const { bytes, name } = wayBackFrom(path, patched, await readBytes(kept));
  const written = dryRun ? undefined : output;
  if (written !== undefined) await saveReturn(written, bytes);
  out.json({ file: basename(path), output: written ?? null, restored: name });
  out.text(
    wrap(
      written === undefined
        ? `${path} can be undone: ${kept} leads back to ${name}, byte for byte. Nothing was written.`
        : `${written} is ${name} as it was before the fixes, byte for byte. ${path} is as it was.`,
    ),
  );
  return 0;
}

function wayBackFrom(path: string, patched: Uint8Array, kept: Uint8Array) {
  try {
    return goBack(patched, kept);
  } catch (error) {
    if (!(error instanceof WayBackError)) throw error;
    throw new UsageError(`${path} cannot be undone: ${error.message}. ${instead}`);
  }
}
