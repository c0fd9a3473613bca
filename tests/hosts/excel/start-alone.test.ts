// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://localhost:3000/taskpane.html" }
/** A page in a browser. */

import { expect, it } from "vitest";

import { whenReady } from "#src/hosts/excel/start";
import { loadOfficeAlone } from "#tests/excel-host/load-node";

it("says that office.js is not there when its address could not be reached", async () => {
  expect("Office" in globalThis).toBe(false);
  expect(await whenReady(3_000)).toEqual({ kind: "no-office" });
});

it("says that there is no host when office.js finds none", async () => {
  loadOfficeAlone();
  const before = performance.now();
  expect(await whenReady(3_000)).toEqual({ kind: "no-host" });
  expect(performance.now() - before).toBeLessThan(2_500);
  expect("Excel" in globalThis).toBe(false);
});
