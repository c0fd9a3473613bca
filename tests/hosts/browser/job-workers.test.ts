import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";

import { BrowserHostError } from "#src/hosts/browser/browser-host-error";
import { jobWorkers, type AskWorker, type JobWorker } from "#src/hosts/browser/job-workers";

/** What a worker does with a job is in its words: threads of Node stand for those of a browser. */
const script = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", ({ id, given }) => {
    if (given === "forever") for (;;);
    if (given === "fault") throw new Error("out of order");
    if (given === "refused") parentPort.postMessage({ id, failed: { sentence: "No.", detail: "" } });
    else if (given === "mistake") parentPort.postMessage({ id, failed: { sentence: null, detail: "TypeError" } });
    else if (given === "slow") setTimeout(() => parentPort.postMessage({ id, done: threadId }), 50);
    else parentPort.postMessage({ id, done: threadId });
  });
`;

const threads = new Set<Worker>();
let started = 0;

function startThread(): JobWorker {
  const thread = new Worker(script, { eval: true });
  threads.add(thread);
  started += 1;
  return {
    send: (request) => thread.postMessage(request),
    end: () => void thread.terminate(),
    onReply: (listener) => thread.on("message", listener),
    onFailure: (listener) => thread.on("error", ({ message }) => listener(message)),
  };
}

const ask = (workers: number, seconds = 20, idleSeconds = 20): AskWorker => {
  started = 0;
  return jobWorkers(startThread, { workers, seconds, idleSeconds });
};

afterEach(async () => {
  for (const thread of threads) await thread.terminate();
  threads.clear();
});

describe("jobWorkers", () => {
  it("starts no worker before there is a job, and one is enough for one after the other", async () => {
    const asked = ask(4);
    expect(started).toBe(0);
    const first = await asked("html", "now");
    expect(await asked("html", "now")).toBe(first);
    expect(started).toBe(1);
  });

  it("starts more for several at once, but no more than there may be", async () => {
    const asked = ask(3);
    const done = await Promise.all(Array.from({ length: 9 }, () => asked("html", "slow")));
    expect(started).toBe(3);
    expect(new Set(done).size).toBe(3);
  });

  it("ends those that have nothing to do, but for one, and starts them again when there is more", async () => {
    const asked = ask(3, 20, 0.02);
    const three = () => Promise.all(["slow", "slow", "slow"].map((given) => asked("html", given)));
    const first = new Set(await three());
    await expect.poll(() => [...threads].filter(({ threadId }) => threadId > 0).length).toBe(1);
    const again = await three();
    expect(started).toBe(5);
    expect(again.filter((thread) => first.has(thread))).toHaveLength(1);
  });

  it.each([
    ["read", /^The file was still not read after 0\.05 seconds, so reading was stopped: in Excel /],
    ["html", /^The page was still not read after 0\.05 seconds, so reading was stopped: copy /],
  ] as const)("ends a worker that takes too long over %s, says so, and goes on", async (job, sentence) => {
    const asked = ask(1, 0.05);
    const [slow, next] = await Promise.allSettled([
      // The script decides by what it is given, whatever the job.
      asked(job, "forever" as never),
      asked("zip", "now" as never),
    ]);
    expect(slow).toMatchObject({ status: "rejected", reason: expect.any(BrowserHostError) });
    expect(slow).toMatchObject({ reason: { message: expect.stringMatching(sentence) } });
    expect(next.status).toBe("fulfilled");
    expect(started).toBe(2);
  });

  it("counts the time from when the job begins, not while it waits", async () => {
    const asked = ask(1, 10);
    const jobs = ["slow", "slow", "slow"].map((given) => asked("html", given));
    await expect(Promise.all(jobs)).resolves.toHaveLength(3);
  });

  it("lets what is our own take as long as it needs", async () => {
    const asked = ask(1, 0.01);
    await expect(asked("zip", "slow" as never)).resolves.toBeGreaterThan(0);
  });

  it("answers every job when a worker fails", async () => {
    const asked = ask(1);
    const all = await Promise.allSettled([asked("html", "fault"), asked("html", "now")]);
    expect(all.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(all[0]).toMatchObject({ reason: { message: "The worker stopped: out of order" } });
  });

  it("tells what a person can do from a fault of the program", async () => {
    const asked = ask(1);
    await expect(asked("html", "refused")).rejects.toThrow(BrowserHostError);
    await expect(asked("html", "mistake")).rejects.toThrow(/^TypeError$/);
  });
});
