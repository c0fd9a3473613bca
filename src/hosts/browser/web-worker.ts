/** The browser's workers, in which the jobs run. */

import { jobWorkers, type AskWorker, type JobWorker } from "./job-workers";
import type { Reply } from "./jobs";

function startWebWorker(): JobWorker {
  const worker = new Worker(new URL("./workbook.worker.ts", import.meta.url));
  return {
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
    onReply: (listener) =>
      worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => listener(data)),
    onFailure: (listener) =>
      worker.addEventListener("error", ({ message }) => listener(message || "it did not load")),
  };
}

/** Each takes some 30 MB, of which Excel's pane may have little. While they read, the page has nearly nothing to do. */
const mostWorkers = 4;

export function startWorkers(): AskWorker {
  return jobWorkers(startWebWorker, {
    workers: Math.min(mostWorkers, navigator.hardwareConcurrency),
    seconds: 20,
    idleSeconds: 1,
  });
}
