/** Returned files, read: a file that cannot be read is an answer too, never the end of the job. */

import { UsageError } from "./usage";
import type { Workbook } from "#src/core/index";
import { findWorkbooks, isSameFile, readBytes, FileError } from "#src/hosts/node/files";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { fingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";

export interface ReceivedFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly content:
    | { readonly kind: "read"; readonly workbook: Workbook }
    | { readonly kind: "unreadable" | "skipped"; readonly message: string };
}

async function receive(path: string, name: string): Promise<ReceivedFile> {
  let sha256: string | null = null;
  try {
    const bytes = await readBytes(path);
    sha256 = fingerprint(bytes);
    return { file: name, sha256, content: { kind: "read", workbook: readXlsx(bytes) } };
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof FileError)) throw error;
    return { file: name, sha256, content: { kind: "unreadable", message: error.message } };
  }
}

/** Files of one name in different folders are told apart by their paths. */
function namesOf(found: readonly { readonly path: string; readonly name: string }[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1);
  return found.map(({ path, name }) => (count.get(name) === 1 ? name : path));
}

/**
 * Reads every workbook among files and folders.
 * @throws UsageError when there is none, or when `output` is one of them.
 */
export async function receiveAll(
  paths: readonly string[],
  options: { readonly output?: string; readonly progress: (line: string) => void },
): Promise<ReceivedFile[]> {
  const found = await findWorkbooks(paths);
  if (!found.some(({ isLock }) => !isLock)) {
    throw new UsageError(
      `There are no returns in ${paths.join(", ")}: a return is an Excel workbook (.xlsx).`,
    );
  }
  const { output, progress } = options;
  if (output !== undefined) {
    for (const { path } of found) {
      if (await isSameFile(path, output)) {
        throw new UsageError(`${output} is one of the files to be read: choose another name for the output.`);
      }
    }
  }
  const names = namesOf(found);
  const received: ReceivedFile[] = [];
  for (const [index, { path, isLock }] of found.entries()) {
    const name = names[index] ?? path;
    progress(`Reading ${index + 1} of ${found.length}: ${name}`);
    received.push(
      isLock
        ? {
            file: name,
            sha256: null,
            content: {
              kind: "skipped",
              message: "Excel’s own lock file, left by a workbook that is or was open. It holds no answers.",
            },
          }
        : await receive(path, name),
    );
  }
  return received;
}
