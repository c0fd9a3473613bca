// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://localhost:3000/taskpane.html" }
/** An Excel below the floor of the manifest. */

import { expect, it } from "vitest";

import { openExcelHost } from "#src/hosts/excel/excel-host";
import { whenReady } from "#src/hosts/excel/start";
import { checkRequirementSets, installFullHost } from "#tests/excel-host/load-node";
import { ours, refusal } from "#tests/hosts/excel/opened";

it("is recognised, and everything too young for it ends in a sentence", async () => {
  installFullHost({ requirements: { ExcelApi: "1.8" } });
  const started = await whenReady(5_000);
  checkRequirementSets();
  expect(started.kind === "excel" && started.supports("ExcelApi", "1.13")).toBe(false);
  const error = await refusal(openExcelHost({ ours }));
  expect([error.kind, error.message]).toEqual([
    "unsupported",
    "This version of Excel cannot do that: update Excel, or use the file in a browser instead.",
  ]);
});
