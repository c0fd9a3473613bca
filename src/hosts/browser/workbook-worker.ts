/** The page's side of the jobs: each is asked of one worker, started with the first of them. */

import { BrowserHostError } from "./browser-host-error";
import type { Done, Given, JobName, Reply } from "./jobs";

export type AskWorker = <J extends JobName>(job: J, given: Given<J>) => Promise<Done<J>>;

interface Waiting {
  resolve(done: Done<JobName>): void;
  reject(error: Error): void;
}

export function startWorker(): AskWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const failAll = (error: Error) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("./workbook.worker.ts", import.meta.url));
    worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ("done" in data) asked?.resolve(data.done);
      else if (data.failed.sentence !== null) asked?.reject(new BrowserHostError(data.failed.sentence));
      else asked?.reject(new Error(data.failed.detail));
    });
    worker.addEventListener("error", ({ message }) =>
      failAll(new Error(`The worker stopped: ${message || "it did not load"}`)),
    );
    return worker;
  };

  return <J extends JobName>(job: J, given: Given<J>) =>
    new Promise<Done<J>>((resolve, reject) => {
      last += 1;
      // The worker answers a job with what that job gives: the id ties the two together.
      waiting.set(last, { resolve: (done) => resolve(done as Done<J>), reject });
      started().postMessage({ id: last, job, given });
    });
}
