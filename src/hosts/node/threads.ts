/** Work shared with other threads of the process, for as long as a command runs. */

import { availableParallelism } from "node:os";
import { setImmediate as answersHeard } from "node:timers/promises";
import { Worker } from "node:worker_threads";

import { perform, type Done, type Job, type ThreadData } from "./jobs";
import type { Opened, Received } from "./receive-file";
import type { FoundAhead, KeptReturn } from "#src/core/index";
import type { DeflatedPart } from "#src/hosts/xlsx/deflate";

/** What a thread is asked, and what it answers: "ready" before anything else. */
export interface Asked {
  readonly id: number;
  readonly job: Job;
}
export type Answer =
  | "ready"
  | { readonly id: number; readonly done: Done<Job> }
  | { readonly id: number; readonly fault: unknown };

export interface Threads {
  open(path: string): Promise<Opened>;
  /** Reads a file and, where threads were given what to check against, finds what the merge would find. */
  receive(path: string): Promise<Received>;
  /** Finds what the merge would find in a return that an earlier merge has kept. */
  check(content: KeptReturn): Promise<FoundAhead | null>;
  deflate(bytes: Uint8Array): Promise<DeflatedPart>;
  end(): Promise<void>;
}

export type StartThread = (data: ThreadData) => Worker;

/** A thread keeps nothing from file to file. With little room it clears up early; the most that a file needs fits in. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

const startThread: StartThread = (data) =>
  new Worker(new URL("./thread.worker.ts", import.meta.url), { workerData: data, resourceLimits });

/** A thread takes a tenth of a second to start, and as long again to become quick. */
const filesForThread = 16;

/** How many threads beside this one are worth their start for so many files, where `most` work at once. */
export function threadsWorthwhile(files: number, most = availableParallelism()): number {
  return Math.max(0, Math.min(most, Math.floor(files / filesForThread)) - 1);
}

interface Waiting {
  readonly job: Job;
  resolve(done: Done<Job>): void;
  reject(fault: unknown): void;
}

/** Jobs that a thread has at a time: with one more to go on with, it need not wait for this thread to look up. */
const jobsAtOnce = 2;

interface Thread {
  readonly worker: Worker;
  /** What it has been asked and has not answered, by number. */
  readonly waiting: Map<number, Waiting>;
  isReady: boolean;
}

/**
 * Starts `count` threads beside this one, which takes a share of the work too: all of it for 0, and where no thread can
 * be started. A thread that stops in the middle is a fault, and its jobs are rejected.
 */
export function startThreads(count: number, data: ThreadData, start: StartThread = startThread): Threads {
  const queue: Waiting[] = [];
  const threads = new Set<Thread>();
  let last = 0;
  let isBusyHere = false;

  /** One job at a time, and a look at what the threads have answered before the next. */
  const workHere = async () => {
    if (isBusyHere) return;
    isBusyHere = true;
    await answersHeard();
    for (let next = queue.shift(); next; next = queue.shift()) {
      await perform(next.job, data).then(next.resolve, next.reject);
      await answersHeard();
    }
    isBusyHere = false;
  };

  const lose = (thread: Thread, fault: unknown) => {
    if (!threads.delete(thread)) return;
    for (const waiting of thread.waiting.values()) {
      if (thread.isReady) waiting.reject(fault);
      else queue.unshift(waiting);
    }
    handOut();
  };

  const answered = (thread: Thread, answer: Answer) => {
    if (answer === "ready") {
      thread.isReady = true;
      return;
    }
    const waiting = thread.waiting.get(answer.id);
    thread.waiting.delete(answer.id);
    if ("done" in answer) waiting?.resolve(answer.done);
    else waiting?.reject(answer.fault);
    handOut();
  };

  const leastBusy = () =>
    [...threads].reduce<Thread | null>((a, b) => (a && a.waiting.size <= b.waiting.size ? a : b), null);

  const handOut = () => {
    for (let thread = leastBusy(); thread && thread.waiting.size < jobsAtOnce; thread = leastBusy()) {
      const waiting = queue.shift();
      if (!waiting) return;
      last += 1;
      thread.waiting.set(last, waiting);
      thread.worker.postMessage({ id: last, job: waiting.job });
    }
    void workHere();
  };

  for (let started = 0; started < count; started += 1) {
    const thread: Thread = { worker: start(data), waiting: new Map(), isReady: false };
    threads.add(thread);
    thread.worker.on("message", (answer: Answer) => answered(thread, answer));
    thread.worker.on("error", (fault) => lose(thread, fault));
    thread.worker.on("exit", () => lose(thread, new Error("A thread ended before its work was done.")));
  }

  const ask = <J extends Job>(job: J): Promise<Done<J>> =>
    new Promise<Done<J>>((resolve, reject) => {
      // A job is answered with what its kind gives: the id ties the two together.
      queue.push({ job, resolve: (done) => resolve(done as Done<J>), reject });
      handOut();
    });

  return {
    open: (path) => ask({ kind: "open", path }),
    receive: (path) => ask({ kind: "receive", path }),
    check: (content) => ask({ kind: "check", content }),
    deflate: (bytes) => ask({ kind: "deflate", bytes }),
    async end() {
      const ended = [...threads];
      threads.clear();
      await Promise.all(ended.map(({ worker }) => worker.terminate()));
    },
  };
}
