import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Download, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { plantedFile } from "./planted-file";
import { asAt, cycle, file } from "./planted-return";
import { startVisits, type Visit, type Visitor } from "./visit";
import {
  embeddedPlan,
  parseCellAddress,
  parseRegister,
  readReturn,
  sealState,
  type CellContent,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
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

  /** Types an answer into the picture of a sheet, as a person does. */
  const answers = async (sheet: string, address: string, text: string) => {
    const tabs = page.getByRole("navigation", { name: "Sheets" });
    await tabs.getByRole("button", { name: new RegExp(`^${sheet}`) }).click();
    const cell = page.locator(`[data-cell="${sheet}!${address}"]`);
    await cell.click();
    await page.getByLabel(/, your answer$/).fill(text);
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await cell.filter({ hasText: text }).waitFor();
  };

  /** Fixes what can be fixed, answers the rest, seals it and saves the copy; once for all tests that look at it. */
  const sealed: { copy?: Promise<{ readonly file: string; readonly code: string }> } = {};
  const sealedCopy = () => (sealed.copy ??= sealAndSave());
  const sealAndSave = async () => {
    await open();
    await bringPlanted();
    for (const heading of [/^Action 13:/, /^Action 25:/])
      await page.getByRole("button", { name: heading, expanded: false }).click();
    await finding(/^Date approved on the cover/)
      .getByRole("button", { name: "Fix all 2 of this kind" })
      .click();
    await verdict("Not ready: 7 to put right");
    await finding(/^The status of action 13/)
      .getByRole("button", { name: /concluded/ })
      .click();
    await verdict("Not ready: 6 to put right");
    await finding(/no-break spaces/)
      .getByRole("button", { name: /^Remove|^Change|^Fix|^Tidy/ })
      .click();
    await verdict(/^Not ready: 6 to put right, 2 to check$/);
    for (const [words, choice] of [
      [/^The status of action 25/, /extended/],
      [/^Milestone 25\.1 has no outcome/, /^“met”/],
    ] as const) {
      const card = finding(words);
      await card.getByRole("radio", { name: choice }).check();
      await card.getByRole("button", { name: "Change", exact: true }).click();
      await card.waitFor({ state: "detached" });
    }
    await answers("Start here", "B12", "Sandy Sample, programme director");
    await answers("Actions", "H3", "The yearly review of the methods manual.");
    await answers("Milestones", "F3", "The report was published on 12 December 2024.");
    await answers("Milestones", "K5", "The reply waited for the associations’ meeting.");
    await answers("Milestones", "L5", "30 June 2025");
    await answers("Next milestones", "C3", "by October 2025");
    await verdict("Ready to seal and send");
    await page.getByRole("button", { name: "Seal the return" }).press("Enter");
    await verdict("Sealed and ready to send");
    const code = await page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).innerText();
    const name = file.replace(".xlsx", " (sealed).xlsx");
    expect(await page.getByRole("textbox", { name: "Covering e-mail" }).inputValue()).toContain(name);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save sealed copy" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(name);
    const copy = join(await mkdtemp(join(tmpdir(), "returns-sealed-")), name);
    await saved.saveAs(copy);
    await done();
    return { file: copy, code };
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

  it("leads from twelve planted faults to a sealed copy", { timeout: 60_000 }, async () => {
    const { file: saved, code } = await sealedCopy();
    const bytes = await readFile(saved);
    const returned = readReturn(readXlsx(bytes), embeddedPlan());
    expect(sealState(returned, textFingerprint)).toMatchObject({
      state: "sealed",
      seal: { receipt: code, verdict: "ready", on: asAt },
    });
    const kinds = returned.record.entries.map(({ kind }) => kind);
    expect(kinds).toEqual([...Array.from({ length: 6 }, () => "fix"), "seal"]);

    // Only the sheets that were answered on, and the record, are other than they were.
    const [before, after] = [unzipSync(planted), unzipSync(bytes)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter((part) => before[part]?.join() !== after[part]?.join());
    expect(changed.length).toBeGreaterThan(4);
    expect(changed.filter((part) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(part))).toEqual([]);
  });

  it.skipIf(!hasLibreOffice)(
    "LibreOffice opens the sealed copy, and it is still sealed (skipped where it is not installed)",
    { timeout: 60_000 },
    async () => {
      const { file: saved, code } = await sealedCopy();
      const resaved = readXlsx(await readFile(resavedByLibreOffice(saved)));
      expect(sealState(readReturn(resaved, embeddedPlan()), textFingerprint)).toMatchObject({
        state: "sealed",
        seal: { receipt: code },
      });
    },
  );

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

    // Merged into what was merged before, the same returns give the same bytes.
    await page.getByRole("button", { name: "Start again" }).click();
    await page.getByText("Go on from an earlier merge").click();
    await page
      .locator('input[aria-label="Choose the consolidated workbook"]')
      .setInputFiles(await merged.path());
    await page.getByText(/^Goes on from/).waitFor();
    await equation.waitFor();
    expect(await bytesOf(await merge())).toEqual(await bytesOf(merged));
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
