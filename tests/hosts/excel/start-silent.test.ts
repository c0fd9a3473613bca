// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://localhost:3000/taskpane.html" }
/** A page that was told of an Excel which does not answer in time. */

import { expect, it } from "vitest";

import { whenReady } from "#src/hosts/excel/start";
import { installFullHost } from "#tests/excel-host/load-node";

it("says so within the limit, forgets the host for the next load, and starts late when it is answered", async () => {
  installFullHost({}, (excel) => {
    excel.faults.latency = 1_500;
  });
  expect(sessionStorage.getItem("hostInfoValue")).toContain("Excel");
  const before = performance.now();
  const started = await whenReady(300);
  expect(performance.now() - before).toBeLessThan(1_000);
  if (started.kind !== "silent") throw new Error(`It says ${started.kind}`);
  expect(sessionStorage.getItem("hostInfoValue")).toBeNull();
  expect(await started.late).toMatchObject({ kind: "excel", platform: "OfficeOnline" });
});
