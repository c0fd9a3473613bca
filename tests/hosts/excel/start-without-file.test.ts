// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://localhost:3000/taskpane.html" }
/** An Excel that names the requirement set of files, but gives none; as on the web for some places of storage. */

import { expect, it } from "vitest";

import { openExcelHost } from "#src/hosts/excel/excel-host";
import { whenReady } from "#src/hosts/excel/start";
import { installFullHost } from "#tests/excel-host/load-node";
import { ours, sampleDraft } from "#tests/hosts/excel/opened";

it("gives no file, and the return is read by its ranges", async () => {
  const { excel } = installFullHost();
  excel.open(sampleDraft);
  expect(await whenReady(5_000)).toMatchObject({ kind: "excel" });
  const host = await openExcelHost({ ours });
  expect(await host.fileBytes()).toBeNull();
  expect(await host.read()).toEqual(excel.contents());
});
