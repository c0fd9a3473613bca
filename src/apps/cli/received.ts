/** Returned files, read: a file that cannot be read is an answer too, never the end of the job. */

import { UsageError } from "./usage";
import {
  newestVersions,
  passedOver,
  registerName,
  type OpenedFile,
  type ReceivedFile,
} from "#src/core/index";
import { exists, findFiles, isSameFile, type FoundFile } from "#src/hosts/node/files";
import { startThreads, threadsWorthwhile, type Threads } from "#src/hosts/node/threads";

/** What the way back from a fixed return ends in: it lies beside the return and is no return itself. */
export const undoEnding = ".undo";

/** Files of one name in different folders are told apart by their paths. */
function namesOf(found: readonly { readonly path: string; readonly name: string }[]): string[] {
  const count = new Map<string, number>();
  for (const { name } of found) count.set(name, (count.get(name) ?? 0) + 1);
  return found.map(({ path, name }) => (count.get(name) === 1 ? name : path));
}

const why: { readonly [K in Exclude<FoundFile["kind"], "workbook">]: string } = {
  ...passedOver,
  folder: "A folder inside the folder. To have its returns read, name it as well.",
};

export interface Receiving {
  /** A file among them that is none of them: the consolidated workbook that is merged into. */
  readonly except?: string;
  /** True where files keep their own names even if several have the same. */
  readonly namesMayRepeat?: boolean;
}

/** What lies among the paths, under the names that people know it by. */
export interface FoundReturn extends Pick<FoundFile, "path" | "kind"> {
  readonly file: string;
}

/**
 * Finds every workbook among files and folders, and what else lies in the folders.
 * @throws UsageError when there is no workbook.
 */
export async function findReturns(
  paths: readonly string[],
  { except, namesMayRepeat = false }: Receiving = {},
): Promise<FoundReturn[]> {
  const found: FoundFile[] = [];
  for (const file of await findFiles(paths)) {
    if (file.name === registerName || file.name.endsWith(undoEnding)) continue;
    if (except !== undefined && (await isSameFile(file.path, except))) continue;
    found.push(file);
  }
  if (!found.some(({ kind }) => kind === "workbook")) {
    throw new UsageError(
      `There are no returns in ${paths.join(", ")}: a return is an Excel workbook (.xlsx).`,
    );
  }
  const names = namesMayRepeat ? found.map(({ name }) => name) : namesOf(found);
  return found.map(({ path, kind }, index) => ({ path, kind, file: names[index] ?? path }));
}

/** Reads what was found, each file in its place, and passes over what is no workbook. */
async function readEach<R extends Pick<ReceivedFile, "sha256">>(
  found: readonly FoundReturn[],
  read: (path: string) => Promise<R>,
  progress: (line: string) => void,
) {
  let done = 0;
  return Promise.all(
    found.map(async ({ path, kind, file }) => {
      const received =
        kind === "workbook"
          ? await read(path)
          : { sha256: null, content: { kind: "skipped", message: why[kind] } as const };
      done += 1;
      progress(`Read ${done} of ${found.length}: ${file}`);
      return { file, ...received };
    }),
  );
}

/**
 * Every file as the merge takes it. Where only the newest versions count, they are checked once all are known; few are
 * left to the merge, since every thread is slow with its first ones.
 */
export async function readReturns(
  found: readonly FoundReturn[],
  threads: Pick<Threads, "receive" | "check">,
  progress: (line: string) => void,
): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = await readEach(found, threads.receive, progress);
  const newest = newestVersions(files);
  if (threadsWorthwhile(newest.size, 2) === 0) return files;
  return Promise.all(
    files.map(async (file) => {
      if (!newest.has(file) || file.content.kind !== "kept") return file;
      const ahead = await threads.check(file.content);
      return ahead ? { ...file, ahead } : file;
    }),
  );
}

/**
 * Reads every workbook among files and folders, and lists what else lies in the folders.
 * @throws UsageError when there is no workbook.
 */
export async function receiveAll(
  paths: readonly string[],
  progress: (line: string) => void,
  receiving: Receiving = {},
): Promise<OpenedFile[]> {
  const found = await findReturns(paths, receiving);
  const threads = startThreads(threadsWorthwhile(found.length), { against: null, checked: "each" });
  try {
    return await readEach(found, threads.open, progress);
  } finally {
    await threads.end();
  }
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
