/** The work that other threads can do: reading and checking files, and deflating parts. */

import { checkKept, openFile, receiveFile, type Opened, type Received } from "./receive-file";
import type { CheckAhead, Checked, FoundAhead, KeptReturn } from "#src/core/index";
import { deflatePart, type DeflatedPart } from "#src/hosts/xlsx/deflate";

/** What a thread is given when it starts: large, and the same for every job. */
export interface ThreadData {
  readonly against: CheckAhead | null;
  readonly checked: Checked;
}

export type Job =
  | { readonly kind: "open"; readonly path: string }
  | { readonly kind: "receive"; readonly path: string }
  | { readonly kind: "check"; readonly content: KeptReturn }
  | { readonly kind: "deflate"; readonly bytes: Uint8Array };

interface Results {
  readonly open: Opened;
  readonly receive: Received;
  /** Null where nothing is to be found ahead. */
  readonly check: FoundAhead | null;
  readonly deflate: DeflatedPart;
}

export type Done<J extends Job> = Results[J["kind"]];

export async function perform(job: Job, { against, checked }: ThreadData): Promise<Done<Job>> {
  switch (job.kind) {
    case "open":
      return openFile(job.path);
    case "receive":
      return receiveFile(job.path, against, checked);
    case "check":
      return against && checkKept(job.content, against);
    case "deflate":
      return deflatePart(job.bytes);
  }
}
