import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Download, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { plantedFile } from "./planted-file";
import { cycle, file } from "./planted-return";
import { startVisits, type Visit, type Visitor } from "./visit";
import { parseCellAddress, parseRegister, type CellContent } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { hasLibreOffice, resavedByLibreOffice } from "#tests/other-programs";

const path = findBrowser();

/** What a cell of a file holds, by our own reader. */
function contentAt(bytes: Uint8Array, sheet: string, address: string): CellContent | undefined {
  const at = parseCellAddress(address);
  return readXlsx(bytes)
    .sheets.find(({ name }) => name === sheet)
    ?.cells.find(({ row, column }) => row === at?.row && column === at.column)?.content;
}

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));

describe.skipIf(path === null)("the stand-alone page (skipped where no browser is installed)", () => {
  let browser: Browser;
  let visitor: Visitor;
  let planted: Uint8Array;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(path ?? "");
    visitor = await startVisits(browser);
    planted = await plantedFile();
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
  });
  const open = async () => {
    visit = await visitor.visit(visitor.webAddress, { viewport: { width: 1280, height: 900 } });
    page = visit.page;
  };
  const done = async () => {
    expect(visit.problems).toEqual([]);
    await visit.close();
  };
  const verdict = (words: string | RegExp) =>
    page.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 15_000 });
  const finding = (words: string | RegExp) => page.getByRole("article", { name: words });
  const turnTo = (view: string) =>
    page.getByRole("navigation", { name: "What to do" }).getByText(view).click();
  const bringPlanted = async () => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a return" }).click();
    await (await chooser).setFiles({ name: file, mimeType: "", buffer: Buffer.from(planted) });
    await verdict("Not ready: 9 to put right, 2 to check, 1 piece of advice");
  };

  const tryMerge = async () => {
    await turnTo("Merge returns");
    await page.getByRole("button", { name: "Try with the sample returns" }).click();
    await page
      .getByRole("heading", { name: /^What a merge of the .* would do$/ })
      .waitFor({ timeout: 30_000 });
  };
  const merge = async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Merge", exact: true }).press("Enter");
    await page.getByRole("status").filter({ hasText: "is in your downloads" }).waitFor({ timeout: 20_000 });
    return download;
  };

  it("finds, shows, fixes and takes back, and saves a copy that holds what was fixed and no more", async () => {
    await open();
    await bringPlanted();

    // The finding leads to its cell in the picture of the sheet.
    await page.getByRole("button", { name: "Go to Start here B13" }).press("Enter");
    await page.getByRole("region", { name: "Start here" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("td, th")?.textContent ?? ""))
      .toContain("22/01/2025");

    const card = finding(/^Date approved on the cover/);
    await card.getByRole("button", { name: "Change to 22 January 2025" }).click();
    await verdict("Not ready: 8 to put right");
    await page.getByRole("button", { name: "Undo" }).click();
    await verdict("Not ready: 9 to put right");
    await card.getByRole("button", { name: "Fix all 2 of this kind" }).click();
    await verdict("Not ready: 7 to put right");

    // An answer is typed into the picture.
    await page.getByRole("button", { name: "Go to Start here B12" }).click();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Approved by, your answer" }).fill("Sandy Sample");
    await page.keyboard.press("Control+Enter");
    await verdict("Not ready: 6 to put right");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save fixed copy" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(file.replace(".xlsx", " (fixed).xlsx"));
    const bytes = await bytesOf(saved);
    expect(contentAt(bytes, "Start here", "B13")).toEqual({ kind: "date", date: "2025-01-22" });
    expect(contentAt(bytes, "Milestones", "J3")).toEqual({ kind: "date", date: "2024-12-12" });
    expect(contentAt(bytes, "Start here", "B12")).toEqual({ kind: "text", text: "Sandy Sample" });
    expect(contentAt(bytes, "Actions", "F3")).toEqual({ kind: "text", text: " Concluded " });
    await done();
  });

  it("opens a sample return with one click", async () => {
    await open();
    await page.getByRole("button", { name: "Open a sample return" }).click();
    await verdict(/to put right|Ready to send/);
    await done();
  });

  it("says why a file that is no workbook cannot be opened", async () => {
    await open();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a return" }).click();
    await (await chooser).setFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("not a zip") });
    await page.getByRole("alert").filter({ hasText: /\w+/ }).waitFor();
    await done();
  });

  it("issues a cycle: a workbook for each partner chosen, and the register, in one zip", async () => {
    await open();
    await turnTo("New cycle");
    await page.getByLabel("Return by").fill("2025-01-31");
    await page.getByRole("checkbox", { name: "All" }).uncheck();
    await page.getByRole("button", { name: "Make 0 workbooks" }).click();
    await page.getByRole("alert").filter({ hasText: "Choose at least one delivery partner." }).waitFor();
    for (const partner of ["Medical Research Council", "National Institute for Health and Care Excellence"])
      await page.getByRole("checkbox", { name: partner }).check();
    await page.getByRole("button", { name: "Make 2 workbooks" }).press("Enter");

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download all with the register" }).click();
    const zip = await download;
    expect(zip.suggestedFilename()).toBe(`${cycle}.zip`);
    const entries = unzipSync(await bytesOf(zip));
    expect(Object.keys(entries).sort()).toEqual([`${cycle}-mrc.xlsx`, file, "register.json"]);
    const register: unknown = JSON.parse(strFromU8(entries["register.json"] ?? new Uint8Array()));
    expect(
      parseRegister(register)
        .issued.map(({ partner }) => partner)
        .sort(),
    ).toEqual(["mrc", "nice"]);
    const { sheets } = readXlsx(entries[file] ?? new Uint8Array());
    expect(sheets.map(({ name }) => name)).toContain("Milestones");
    await done();
  });

  it("merges the sample returns into a workbook that accounts for every row", async () => {
    await open();
    await tryMerge();
    const equation = page.getByText(/\d+ issued = \d+ merged \+ \d+ held \+ \d+ missing\./);
    const [issuedRows = 0, ...parts] = [...(await equation.innerText()).matchAll(/\d+/g)].map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(issuedRows);
    expect(issuedRows).toBeGreaterThan(100);

    const merged = await merge();
    expect(merged.suggestedFilename()).toBe(`${cycle}-consolidated.xlsx`);
    const { sheets } = readXlsx(await bytesOf(merged));
    const names = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Summary", "Milestones", "Conflicts", "Reconciliation"]));
    await done();
  });

  it.skipIf(!hasLibreOffice)(
    "LibreOffice opens the workbook (skipped where it is not installed)",
    async () => {
      await open();
      await tryMerge();
      const merged = join(await mkdtemp(join(tmpdir(), "returns-merged-")), "consolidated.xlsx");
      await (await merge()).saveAs(merged);
      const resaved = readXlsx(await readFile(resavedByLibreOffice(merged)));
      expect(resaved.sheets.find(({ name }) => name === "Milestones")?.cells.length).toBeGreaterThan(500);
      await done();
    },
  );

  it("stops reading when the person cancels", async () => {
    await open();
    await turnTo("Merge returns");
    await page.getByRole("button", { name: "Try with the sample returns" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("status").filter({ hasText: "Cancelled. Nothing was merged." }).waitFor();
    await done();
  });

  it("works without a network once it was there", async () => {
    await open();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.context().setOffline(true);
    await page.reload();
    await bringPlanted();
    await done();
  });
});
