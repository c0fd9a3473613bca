/** Returned files, read: a file that cannot be read is an answer too, never the end of the job. */

import { UsageError } from "./usage";
import { registerName, type Workbook } from "#src/core/index";
import { exists, FileError, findFiles, isSameFile, readBytes, type FoundFile } from "#src/hosts/node/files";
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

const passedOver: { readonly [K in Exclude<FoundFile["kind"], "workbook">]: string } = {
  lock: "Excel’s own lock file, left by a workbook that is or was open. It holds no answers.",
  "other-file": "Not an Excel workbook, so it is not read.",
  folder: "A folder inside the folder. To have its returns read, name it as well.",
};

export interface Receiving {
  /** A file among them that is none of them: the consolidated workbook that is merged into. */
  readonly except?: string;
  /** True where files keep their own names even if several have the same. */
  readonly namesMayRepeat?: boolean;
}

/**
 * Reads every workbook among files and folders, and lists what else lies in the folders.
 * @throws UsageError when there is no workbook.
 */
export async function receiveAll(
  paths: readonly string[],
  progress: (line: string) => void,
  { except, namesMayRepeat = false }: Receiving = {},
): Promise<ReceivedFile[]> {
  const found: FoundFile[] = [];
  for (const file of await findFiles(paths)) {
    if (file.name === registerName) continue;
    if (except !== undefined && (await isSameFile(file.path, except))) continue;
    found.push(file);
  }
  if (!found.some(({ kind }) => kind === "workbook")) {
    throw new UsageError(
      `There are no returns in ${paths.join(", ")}: a return is an Excel workbook (.xlsx).`,
    );
  }
  const names = namesMayRepeat ? found.map(({ name }) => name) : namesOf(found);
  const received: ReceivedFile[] = [];
  for (const [index, { path, kind }] of found.entries()) {
    const file = names[index] ?? path;
    progress(`Reading ${index + 1} of ${found.length}: ${file}`);
    received.push(
      kind === "workbook"
        ? await receive(path, file)
        : { file, sha256: null, content: { kind: "skipped", message: passedOver[kind] } },
    );
  }
  return received;
}

/**
 * Refuses an output that is one of the files to be read, under whatever name.
 * @param replaced the one input that may be written over: the workbook that is merged into.
 * @throws UsageError
 */
export async function refuseAsOutput(
  output: string,
  inputs: readonly (string | undefined)[],
  replaced?: string,
): Promise<void> {
  if (replaced !== undefined && (await isSameFile(replaced, output))) return;
  const existing: string[] = [];
  for (const input of inputs) if (input !== undefined && (await exists(input))) existing.push(input);
  for (const { path, kind } of await findFiles(existing)) {
    if (kind !== "folder" && (await isSameFile(path, output))) {
      throw new UsageError(`${output} is one of the files to be read: choose another name for the output.`);
    }
  }
}
