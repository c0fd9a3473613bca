/** What runs in another thread: one job after the other. */

import { parentPort, workerData } from "node:worker_threads";

import { perform, type ThreadData } from "./jobs";
import type { Answer, Asked } from "./threads";

// What starts this thread gives it what it needs.
const data = workerData as ThreadData;

parentPort?.on("message", ({ id, job }: Asked) => {
  void perform(job, data).then(
    (done) => tell({ id, done }),
    (fault: unknown) => tell({ id, fault }),
  );
});

function tell(answer: Answer): void {
  parentPort?.postMessage(answer);
}

tell("ready");
