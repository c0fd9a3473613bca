/** The page's side of the jobs: a few workers, each started when there is a job and no other is free. */

import { BrowserHostError } from "./browser-host-error";
import type { Done, Given, JobName, Reply, Request } from "./jobs";

export type AskWorker = <J extends JobName>(job: J, given: Given<J>) => Promise<Done<J>>;

/** A worker as the page sees it. */
export interface JobWorker {
  send(request: Request): void;
  end(): void;
  onReply(listener: (reply: Reply) => void): void;
  /** It has failed, or was never there: it will not reply. */
  onFailure(listener: (detail: string) => void): void;
}

export interface WorkerLimits {
  /** How many workers there may be. */
  readonly workers: number;
  /** How long one may take over a file from outside. A return takes a fiftieth of a second. */
  readonly seconds: number;
  /** After how long without work one is ended, all but the last: each holds on to what it needed for its files. */
  readonly idleSeconds: number;
}

interface Asked {
  readonly request: Request;
  resolve(done: Done<JobName>): void;
  reject(error: Error): void;
}

interface Engaged {
  readonly worker: JobWorker;
  asked: Asked | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** What is said when a file from outside takes too long; jobs without a sentence may take as long as they need. */
const tooLong: { readonly [J in JobName]?: (seconds: number) => string } = {
  read: tooLongForAFile,
  readAndCheck: tooLongForAFile,
  patch: tooLongForAFile,
  html: (seconds) =>
    `The page was still not read after ${seconds} seconds, so reading was stopped: copy its text into a plain text file (.txt) and use that.`,
};

function tooLongForAFile(seconds: number): string {
  return `The file was still not read after ${seconds} seconds, so reading was stopped: in Excel delete unused rows, columns, sheets and pictures, save it again, and use that copy.`;
}

/**
 * Asks each job of a worker that is free, or lets it wait. A worker that takes too long is ended, for nothing else
 * stops it, and the next job gets a new one.
 */
export function jobWorkers(start: () => JobWorker, limits: WorkerLimits): AskWorker {
  const queue: Asked[] = [];
  const engaged = new Set<Engaged>();
  let last = 0;

  const settle = (one: Engaged): Asked | null => {
    const { asked } = one;
    clearTimeout(one.timer);
    one.asked = null;
    return asked;
  };

  const dismiss = (one: Engaged, error: Error) => {
    engaged.delete(one);
    one.worker.end();
    settle(one)?.reject(error);
    handOut();
  };

  const endLater = (one: Engaged) => {
    one.timer = setTimeout(() => {
      if (engaged.size === 1) return;
      engaged.delete(one);
      one.worker.end();
    }, limits.idleSeconds * 1000);
  };

  const engage = (): Engaged => {
    const one: Engaged = { worker: start(), asked: null, timer: undefined };
    engaged.add(one);
    one.worker.onReply((reply) => {
      if (reply.id !== one.asked?.request.id) return;
      const asked = settle(one);
      if ("done" in reply) asked?.resolve(reply.done);
      else if (reply.failed.sentence !== null) asked?.reject(new BrowserHostError(reply.failed.sentence));
      else asked?.reject(new Error(reply.failed.detail));
      handOut();
      if (one.asked === null) endLater(one);
    });
    one.worker.onFailure((detail) => dismiss(one, new Error(`The worker stopped: ${detail}`)));
    return one;
  };

  const handOut = () => {
    while (queue.length > 0) {
      const free = [...engaged].find(({ asked }) => asked === null);
      if (!free && engaged.size >= limits.workers) return;
      const one = free ?? engage();
      const asked = queue.shift();
      if (!asked) return;
      clearTimeout(one.timer);
      one.asked = asked;
      const sentence = tooLong[asked.request.job]?.(limits.seconds);
      if (sentence !== undefined)
        one.timer = setTimeout(() => dismiss(one, new BrowserHostError(sentence)), limits.seconds * 1000);
      one.worker.send(asked.request);
    }
  };

  return <J extends JobName>(job: J, given: Given<J>) =>
    new Promise<Done<J>>((resolve, reject) => {
      last += 1;
      // Job and given belong together, and a job is answered with what it gives: the id ties the two together.
      const request = { id: last, job, given } as Request;
      queue.push({ request, resolve: (done) => resolve(done as Done<J>), reject });
      handOut();
    });
}
