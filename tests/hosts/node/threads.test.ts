import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeAll, describe, expect, it } from "vitest";

import { checkAhead, embeddedPlan } from "#src/core/index";
import type { ThreadData } from "#src/hosts/node/jobs";
import { startThreads, threadsWorthwhile, type StartThread, type Threads } from "#src/hosts/node/threads";
import { issuedFile } from "#tests/hosts/browser/sample-file";

const plan = embeddedPlan();
const data: ThreadData = {
  against: checkAhead({ plan, cycle: null, register: null, asAt: "2025-01-28" }),
  checked: "each",
};

/** As the built command starts it, but from its source. */
const startFromSource: StartThread = (workerData) =>
  new Worker(new URL("../../../src/hosts/node/thread.worker.ts", import.meta.url), {
    workerData,
    execArgv: ["--import", "tsx"],
  });

let folder = "";
let good = "";
let running: Threads | null = null;

const started = (count: number, start: StartThread): Threads => (running = startThreads(count, data, start));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-threads-"));
  good = join(folder, "good.xlsx");
  await writeFile(good, (await issuedFile("mrc")).bytes);
  await writeFile(join(folder, "bad.xlsx"), "no workbook");
});

afterEach(async () => {
  await running?.end();
  running = null;
});

const paths = () => [good, join(folder, "bad.xlsx"), join(folder, "gone.xlsx"), good];

describe("threads", () => {
  it("give what this thread gives by itself", async () => {
    const here = startThreads(0, data);
    const wanted = await Promise.all(paths().map((path) => here.receive(path)));
    expect(wanted.map(({ content }) => content.kind)).toEqual(["kept", "unreadable", "unreadable", "kept"]);
    expect(wanted[0]?.ahead?.findings.length).toBeGreaterThan(0);

    const threads = started(2, startFromSource);
    expect(await Promise.all(paths().map((path) => threads.receive(path)))).toEqual(wanted);
    const [first] = wanted;
    if (first?.content.kind !== "kept") throw new Error("The first file is a return.");
    expect(await threads.check(first.content)).toEqual(first.ahead);
    expect((await threads.open(good)).content.kind).toBe("read");
    const bytes = new TextEncoder().encode("text ".repeat(10_000));
    expect(await threads.deflate(bytes)).toEqual(await here.deflate(bytes));
    expect(bytes.length).toBe(50_000);
  });

  it("leave the work to this thread where none can be started", async () => {
    const threads = started(
      2,
      () => new Worker("throw new Error('no room')", { eval: true, workerData: data }),
    );
    const received = await Promise.all(paths().map((path) => threads.receive(path)));
    expect(received.map(({ content }) => content.kind)).toEqual(["kept", "unreadable", "unreadable", "kept"]);
  });

  it("reject what a thread was doing when it stopped", async () => {
    const script =
      "const { parentPort: p } = require('node:worker_threads'); p.postMessage('ready'); p.on('message', () => process.exit());";
    const threads = started(1, () => new Worker(script, { eval: true }));
    await expect(threads.receive(good)).rejects.toThrow("A thread ended before its work was done.");
  });

  it("pass on a fault of the program", async () => {
    const script =
      "const { parentPort: p } = require('node:worker_threads'); p.postMessage('ready'); p.on('message', ({ id }) => p.postMessage({ id, fault: new TypeError('a mistake of ours') }));";
    const threads = started(1, () => new Worker(script, { eval: true }));
    await expect(threads.receive(good)).rejects.toThrow(/^a mistake of ours$/);
  });
});

describe("threadsWorthwhile", () => {
  it.each([
    [1, 4, 0],
    [31, 4, 0],
    [32, 4, 1],
    [50, 4, 2],
    [500, 4, 3],
    [500, 1, 0],
  ])("for %i files and %i at work: %i", (files, most, count) => {
    expect(threadsWorthwhile(files, most)).toBe(count);
  });
});
