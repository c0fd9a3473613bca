/** Files that people picked or dropped, read a few at a time. */

import {
  checkedOf,
  fileKindOf,
  newestVersions,
  passedOver,
  type CheckAhead,
  type Checked,
  type ReceivedFile,
} from "#src/core/index";
import { BrowserHostError } from "./browser-host-error";
import type { AskWorker } from "./job-workers";

export interface PickedFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

export interface Reading {
  onProgress(done: number, total: number, name: string): void;
  readonly signal: AbortSignal;
  /** What a merge will check the returns against: they are then checked where they are read. */
  readonly against?: CheckAhead | null;
}

/** Rejects with the signal's reason as soon as it is aborted; what is under way is left to end unheard. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

async function bytesOf(file: PickedFile): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch (error) {
    // Moved, changed or locked since it was picked: the browser says no more than that.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

interface Checking {
  readonly against: CheckAhead | null;
  readonly checked: Checked;
  readonly reading: number;
}

async function receive(
  file: PickedFile,
  ask: AskWorker,
  { against, ...checking }: Checking,
): Promise<Omit<ReceivedFile, "file">> {
  const kind = fileKindOf(file.name);
  if (kind !== "workbook") return { sha256: null, content: { kind: "skipped", message: passedOver[kind] } };
  const bytes = await bytesOf(file);
  if (!bytes) {
    const message =
      "The browser could not read the file: it may have been moved or changed, or is open elsewhere. Close it there and choose it again.";
    return { sha256: null, content: { kind: "unreadable", message } };
  }
  try {
    return against ? await ask("readAndCheck", { bytes, against, ...checking }) : await ask("read", bytes);
  } catch (error) {
    // One file that takes too long is no reason to give up the others.
    if (!(error instanceof BrowserHostError)) throw error;
    return { sha256: null, content: { kind: "unreadable", message: error.message } };
  }
}

/** Readings of this page so far: each is told from the others by its number. */
let readings = 0;

/** As many as there may be workers: more would only wait, and hold their bytes meanwhile. */
const atOnce = 4;

/** Does `work` for each, a few at a time. What is left is left when one fails. */
async function eachInTurn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  // A generator ends for all who draw on it when one of them leaves off: a fault stops the reading.
  const waiting = (function* () {
    yield* all;
  })();
  const takeTurns = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
}

/**
 * Every file with what it holds, or why it cannot be read; none is left out. Files keep their names, even if several
 * have the same: a merge tells them apart by what is in them, so that it is the same in whatever turn they came.
 * Where several are versions of one return, the newest is read a second time, to be checked.
 */
export async function receiveFiles(
  files: readonly PickedFile[],
  ask: AskWorker,
  { onProgress, signal, against = null }: Reading,
): Promise<readonly ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  const reading = (readings += 1);
  let done = 0;
  const receiveOne = async (file: PickedFile, checked: Checked): Promise<ReceivedFile> => {
    onProgress(done, files.length, file.name);
    const read = receive(file, ask, { against, checked, reading });
    return { file: file.name, ...(await unlessAborted(signal, read)) };
  };
  const checked = against ? checkedOf(against, files.length) : "each";
  await eachInTurn([...files.entries()], async ([index, file]) => {
    received[index] = await receiveOne(file, checked);
    done += 1;
  });
  const newest = newestVersions(received);
  await eachInTurn([...files.entries()], async ([index, file]) => {
    const first = received[index];
    if (first && newest.has(first)) received[index] = await receiveOne(file, "each");
  });
  return received;
}
