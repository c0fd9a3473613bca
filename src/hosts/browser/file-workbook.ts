/** A workbook that a person brought as a file: changed in memory, saved as a copy, the original never touched. */

import type { CellEdit, OpenedFile, Workbook } from "#src/core/index";
import { BrowserHostError } from "./browser-host-error";
import { giveFile } from "./downloads";
import type { AskWorker } from "./job-workers";

export interface FileWorkbook {
  readonly name: string;
  read(): Promise<Workbook>;
  edit(edits: readonly CellEdit[]): Promise<() => Promise<void>>;
  onChange(listener: () => void): () => void;
  saveCopy(name: string): Promise<void>;
}

interface State {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

function stateOf(bytes: Uint8Array, content: OpenedFile["content"]): State {
  if (content.kind !== "read") throw new BrowserHostError(content.message);
  return { bytes, workbook: content.workbook };
}

/**
 * Opens a file; null for a consolidated workbook that is larger than a return may be. Each change is made in the
 * original's bytes and read back, so that what is shown and checked is what will be saved; taking one back leaves it out
 * and makes the others again, formulas and all.
 * @throws BrowserHostError when it cannot be read.
 */
export async function openFileWorkbook(
  { name, bytes: original }: { readonly name: string; readonly bytes: Uint8Array },
  ask: AskWorker,
): Promise<FileWorkbook | null> {
  const { content } = await ask("read", original);
  if (content.kind === "unreadable" && content.isLargerConsolidation === true) return null;
  let state = stateOf(original, content);
  let changes: readonly (readonly CellEdit[])[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: each builds on what the one before has left. */
  const change = (next: (now: typeof changes) => typeof changes): Promise<void> => {
    const changed = turn.then(async () => {
      const wanted = next(changes);
      const bytes = await ask("patch", { bytes: original, edits: wanted.flat() });
      state = stateOf(bytes, (await ask("read", bytes)).content);
      changes = wanted;
    });
    turn = changed.catch(() => undefined);
    return changed;
  };

  return {
    name,
    read: async () => state.workbook,
    async edit(edits) {
      const made = [...edits];
      await change((now) => [...now, made]);
      return () => change((now) => now.filter((one) => one !== made));
    },
    // Nobody else can change a file that is open in this page alone.
    onChange: () => () => undefined,
    saveCopy: async (copy) => giveFile({ name: copy, bytes: state.bytes }),
  };
}
