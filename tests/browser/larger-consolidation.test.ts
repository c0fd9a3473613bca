/** A consolidated workbook that is larger than a return may be: wherever it is brought, a person is asked. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { latePartner } from "./planted-consolidation";
import { consolidatedFile, sampleFile } from "./planted-file";
import { startVisits, type Visitor } from "./visit";
import { padded } from "#tests/padded-file";

const path = findBrowser();

const named = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });
const asked = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "“large.xlsx”" }).filter({ hasText: "consolidated workbook" });

describe.skipIf(path === null)(
  "a larger consolidated workbook (skipped where no browser is installed)",
  () => {
    let browser: Browser;
    let visitor: Visitor;
    let files: ReturnType<typeof named>[];
    beforeAll(async () => {
      browser = await startBrowser(path ?? "");
      visitor = await startVisits(browser);
      files = [
        named("late.xlsx", await sampleFile(latePartner)),
        named("large.xlsx", padded(await consolidatedFile())),
      ];
    });
    afterAll(async () => {
      await visitor.close();
      await browser.close();
    });

    const dropped = async () => {
      const visit = await visitor.visit(visitor.webAddress, { viewport: { width: 350, height: 800 } });
      const { page } = visit;
      await page.getByRole("navigation", { name: "What to do" }).getByText("Merge returns").click();
      await page.locator('input[aria-label="Choose returns"]').setInputFiles(files);
      await asked(page).waitFor({ timeout: 30_000 });
      expect(await page.getByRole("button", { name: "Merge", exact: true }).count()).toBe(0);
      return visit;
    };
    const fileNames = (page: Page) =>
      page
        .getByRole("region", { name: /^\d+ files?$/ })
        .locator("li strong")
        .allInnerTexts();

    it("dropped among returns, is gone on from where a person says so", { timeout: 60_000 }, async () => {
      const { page, problems, close } = await dropped();
      await page.getByRole("button", { name: "Go on from it" }).click();
      await page.getByText("Goes on from large.xlsx").waitFor({ timeout: 30_000 });
      await expect.poll(() => fileNames(page), { timeout: 15_000 }).toHaveLength(3);
      expect(await fileNames(page)).toContain("late.xlsx");
      expect(await asked(page).count()).toBe(0);
      expect(problems).toEqual([]);
      await close();
    });

    it(
      "is left out where a person says that, and the returns are merged without it",
      { timeout: 60_000 },
      async () => {
        const { page, problems, close } = await dropped();
        await page.getByRole("button", { name: "Leave it out" }).click();
        await expect.poll(() => fileNames(page), { timeout: 15_000 }).toEqual(["late.xlsx"]);
        expect(await page.getByText("Goes on from").count()).toBe(0);
        expect(await asked(page).count()).toBe(0);
        expect(problems).toEqual([]);
        await close();
      },
    );

    it(
      "opened as a return, is named for what it says it is, and leads to the merge",
      { timeout: 60_000 },
      async () => {
        const { page, problems, close } = await visitor.visit(visitor.webAddress);
        const open = page.locator('input[aria-label="Open a return"]');
        await open.setInputFiles(files.slice(1));
        await asked(page).waitFor({ timeout: 30_000 });
        await page.getByRole("button", { name: "Leave it out" }).click();
        await asked(page).waitFor({ state: "detached" });
        await open.setInputFiles(files.slice(1));
        await page.getByRole("button", { name: "Go on from it" }).click({ timeout: 30_000 });
        await page.getByRole("heading", { name: "Merge returns" }).waitFor();
        await page.getByText("Goes on from large.xlsx").waitFor({ timeout: 30_000 });
        expect(problems).toEqual([]);
        await close();
      },
    );
  },
);
