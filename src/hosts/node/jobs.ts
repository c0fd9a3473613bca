/** The work that other threads can do: reading and checking files, and deflating parts. */

import { receiveFile, type Received } from "./receive-file";
import type { CheckAhead } from "#src/core/index";
import { deflatePart, type DeflatedPart } from "#src/hosts/xlsx/deflate";

/** What a thread is given when it starts: large, and the same for every job. */
export interface ThreadData {
  readonly against: CheckAhead | null;
}

export type Job =
  | { readonly kind: "receive"; readonly path: string }
  | { readonly kind: "deflate"; readonly bytes: Uint8Array };

export type Done<J extends Job> = J extends { readonly kind: "receive" } ? Received : DeflatedPart;

export async function perform(job: Job, { against }: ThreadData): Promise<Done<Job>> {
  return job.kind === "receive" ? receiveFile(job.path, against) : deflatePart(job.bytes);
}
