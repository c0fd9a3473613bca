/** Files on disk: found, read whole, and written so that nobody ever sees half a file. */

import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { fileKindOf, type FileKind } from "#src/core/index";

/** A file or folder that cannot be read or written, in one sentence for a person. */
export class FileError extends Error {
  override readonly name = "FileError";
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist",
  EACCES: "you do not have permission",
  EPERM: "you do not have permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "the disk takes no file so large",
  EISDIR: "it is a folder",
  ENOTDIR: "part of its path is a file, not a folder",
  EBUSY: "another program is using it",
  ENAMETOOLONG: "its name is too long",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new FileError(`${path} could not be read: ${reasonOf(error)}.`);
  }
}

export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path));
}

/** True where both paths lead to one file, through links too. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => resolve(path));
  return (await real(a)) === (await real(b));
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What was found among the paths given, and what it is. */
export interface FoundFile {
  readonly path: string;
  /** As people know it: the path as given, or the name inside the folder as given. */
  readonly name: string;
  readonly kind: FileKind | "folder";
}

/** Files that programs leave for themselves, which nobody sees or sends. */
const isHidden = (name: string) => name.startsWith(".") || /^(desktop\.ini|thumbs\.db)$/i.test(name);

async function inFolder(path: string): Promise<FoundFile[]> {
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !isHidden(name));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => {
      const { name } = entry;
      const kind = entry.isDirectory() ? "folder" : fileKindOf(name);
      return { path: join(path, name), name, kind };
    });
}

/**
 * The files given, and all that lies directly in the folders given, folders sorted by name, each once. A file that was
 * named is taken for a workbook whatever its ending.
 * @throws FileError when a path does not exist or cannot be looked into.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        for (const entry of await inFolder(path)) {
          if (!found.has(resolve(entry.path))) found.set(resolve(entry.path), entry);
        }
      } else {
        const name = basename(path);
        found.set(resolve(path), { path, name, kind: fileKindOf(name) === "lock" ? "lock" : "workbook" });
      }
    } catch (error) {
      throw new FileError(`${path} could not be read: ${reasonOf(error)}.`);
    }
  }
  return [...found.values()];
}

/**
 * Makes a folder and those above it; gives the topmost that it made. Node's own recursive call never ends where a
 * system folder refuses new ones by saying that it does not exist.
 */
async function makeFolder(path: string): Promise<string | undefined> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return undefined;
  const above = dirname(path);
  const made = above === path ? undefined : await makeFolder(above);
  await mkdir(path);
  return made ?? path;
}

/** Puts bytes on the disk itself, not only into the system's memory, where a power cut would lose them. */
async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts the names in a folder on the disk. Windows cannot, and some network drives; there the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/**
 * Writes several files: all under temporary names first, then all renamed, so that a full disk, a power cut or a closed
 * lid leaves every file as it was or as it should be, and none in between.
 * @throws FileError naming the file that could not be written.
 */
export async function writeFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const begun: { readonly path: string; readonly temporary: string }[] = [];
  const folders: string[] = [];
  for (const { path, bytes } of files) {
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    begun.push({ path, temporary });
    try {
      const made = await makeFolder(resolve(dirname(path)));
      if (made !== undefined) folders.push(made);
      await writeToDisk(temporary, bytes);
    } catch (error) {
      await removeAll([...begun.map((file) => file.temporary), ...folders]);
      throw new FileError(`${path} could not be written: ${reasonOf(error)}.`);
    }
  }
  for (const [index, { path, temporary }] of begun.entries()) {
    try {
      await rename(temporary, path);
    } catch (error) {
      // Files already renamed are whole; the others must not stay behind under a temporary name.
      await removeAll(begun.slice(index).map((file) => file.temporary));
      throw new FileError(`${path} could not be written: ${reasonOf(error)}.`);
    }
  }
  for (const folder of new Set(begun.map(({ path }) => dirname(path)))) await syncFolder(folder);
}

/** What lies under a file that stands where a folder was wanted is not there either: nothing to remove. */
async function removeAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
