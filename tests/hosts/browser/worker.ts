/** The worker's jobs without a worker: what goes in and out is cloned, as between threads. */

import { BrowserHostError } from "#src/hosts/browser/browser-host-error";
import { answer, type Done, type Given, type JobName, type Request } from "#src/hosts/browser/jobs";
import type { AskWorker } from "#src/hosts/browser/job-workers";

export const askHere: AskWorker = async <J extends JobName>(job: J, given: Given<J>): Promise<Done<J>> => {
  const request: Request = structuredClone({ id: 1, job, given } as Request);
  const reply = structuredClone(await answer(request));
  if ("done" in reply) return reply.done as Done<J>;
  throw reply.failed.sentence === null
    ? new Error(reply.failed.detail)
    : new BrowserHostError(reply.failed.sentence);
};
