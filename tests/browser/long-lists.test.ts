/** Lists of thousands in a real browser: what is drawn, what holds still, and what keyboards and forms need. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Frame, Locator, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { longReturn, manyRows, notWorkbooks, widePlan } from "./long-files";
import { plantedFile } from "./planted-file";
import { file } from "./planted-return";
import { hostAddress, paneFrame, paneIn, startVisits, type Visit, type Visitor } from "./visit";

const path = findBrowser();
const inWindow = { viewport: { width: 1280, height: 900 } };
const inPane = { viewport: { width: 350, height: 800 } };

/** What is drawn at most of any long list: what a window holds, with some to spare on either side. */
const most = 60;
const elements = 3000;

const named = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

/** Until the page has drawn what belongs where it was scrolled to. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

const counts = (page: Page) =>
  page.evaluate(() => ({
    cards: document.querySelectorAll("[data-finding]").length,
    elements: document.querySelectorAll("*").length,
  }));

/** Whether something of that kind is seen in the middle of the list. */
const seen = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const stack = document.elementsFromPoint(200, innerHeight / 2);
    return stack.some((element) => element.closest(wanted) !== null);
  }, selector);

/** Of the first card below the middle: its place in the list. */
const middle = (page: Page | Frame) =>
  page
    .locator("[data-finding]")
    .evaluateAll((cards) =>
      Number(
        cards
          .find((card) => card.getBoundingClientRect().top > innerHeight / 2)
          ?.getAttribute("aria-posinset"),
      ),
    );

const top = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

describe.skipIf(path === null)("long lists (skipped where no browser is installed)", () => {
  let browser: Browser;
  let visitor: Visitor;
  let long: Uint8Array;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser(path ?? "");
    visitor = await startVisits(browser);
    long = await longReturn();
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
  });
  const openLong = async (options = inWindow) => {
    visit = await visitor.visit(visitor.webAddress, options);
    page = visit.page;
    await page.locator('input[aria-label="Open a return"]').setInputFiles(named(file, long));
    await page.getByRole("status").filter({ hasText: "Not ready" }).waitFor({ timeout: 30_000 });
  };
  const done = async () => {
    expect(visit.problems).toEqual([]);
    await visit.close();
  };
  const card = (place: number) => page.locator(`[data-finding][aria-posinset="${place}"]`).first();
  const goTo = async (y: number) => {
    await page.evaluate((to) => window.scrollTo(0, to), y);
    await drawn(page);
  };

  /** Presses a key, and says whether that is in view now. */
  const pressing = async (key: string, one: Locator) => {
    await page.keyboard.press(key);
    await drawn(page);
    return one.evaluate((element) => {
      const { top: from, bottom: to } = element.getBoundingClientRect();
      return from < innerHeight && to > 0;
    });
  };

  it.each([
    ["in a window", inWindow],
    ["in the width of a pane", inPane],
  ])(
    "thousands of findings are drawn where the reader is, to the end, %s",
    { timeout: 90_000 },
    async (_, options) => {
      await openLong(options);
      const total = Number(await page.locator("[data-finding]").first().getAttribute("aria-setsize"));
      expect(total).toBeGreaterThan(700);
      await page.getByText(`${total} entries in this list.`).waitFor();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height).toBeGreaterThan(100_000);
      for (let y = 2000; y < height - 2000; y += height / 15) {
        await goTo(y);
        expect(await seen(page, "[data-finding]")).toBe(true);
        const now = await counts(page);
        expect(now.cards).toBeLessThan(most);
        expect(now.elements).toBeLessThan(elements);
      }
      // Rows that turn out to be higher than they were thought to be move the end on: one presses again.
      await expect.poll(() => pressing("End", card(total))).toBe(true);
      await done();
    },
  );

  it("what is in view moves as far as it is scrolled, and no further", { timeout: 60_000 }, async () => {
    await openLong();
    await goTo(60_000);
    await page.mouse.move(200, 450);
    for (let turn = 0; turn < 12; turn++) {
      const one = card(await middle(page));
      const before = await top(one);
      const way = turn % 3 === 0 ? 120 : -120;
      await page.mouse.wheel(0, way);
      await expect.poll(async () => Math.round((await top(one)) - before)).toBe(-way);
    }
    await done();
  });

  it(
    "the focus stays on the page when its card is scrolled away, and Tab goes on from there",
    { timeout: 60_000 },
    async () => {
      await openLong();
      const link = card(3)
        .getByRole("button", { name: /^Go to/ })
        .first();
      await link.focus();
      await goTo(80_000);
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      const passed: (string | null)[] = [];
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press("Tab");
        await drawn(page);
        passed.push(
          await page.evaluate(
            () => document.activeElement?.closest("[data-finding]")?.getAttribute("aria-posinset") ?? null,
          ),
        );
      }
      // Card by card, and none left out.
      const order = passed.map(Number).filter((place, index, all) => place !== all[index - 1]);
      expect(order).toEqual(order.map((_, index) => 3 + index));
      expect(order.length).toBeGreaterThan(8);
      expect(await page.evaluate(() => scrollY)).toBeLessThan(20_000);
      await done();
    },
  );

  it("from below the list, the keyboard comes in at its last card", { timeout: 60_000 }, async () => {
    await openLong();
    const section = page.getByRole("button", { name: /^Action 25:/ });
    await section.focus();
    await page.keyboard.press("Shift+Tab");
    await drawn(page);
    const { place, total } = await page.evaluate(() => {
      const last = document.activeElement?.closest("[data-finding]");
      return { place: last?.getAttribute("aria-posinset"), total: last?.getAttribute("aria-setsize") };
    });
    expect(place).toBe(total);
    await expect.poll(() => seen(page, "[data-finding]")).toBe(true);
    await done();
  });

  it("what is being filled in is there when one comes back to it", { timeout: 60_000 }, async () => {
    await openLong();
    await goTo(50_000);
    const one = card(await middle(page));
    const reason = page.getByRole("textbox", { name: "Reason" });
    await one.getByText("Waive with a reason").click();
    await reason.fill("The report is wanted when the committee meets.");
    await page.getByRole("combobox", { name: "Action" }).first().focus();
    await goTo(120_000);
    expect((await counts(page)).cards).toBeLessThan(most);
    await goTo(50_000);
    expect(await reason.inputValue()).toBe("The report is wanted when the committee meets.");
    await done();
  });

  it("a finding that is waived far down keeps its place and the focus", { timeout: 60_000 }, async () => {
    await openLong();
    await goTo(50_000);
    const place = await middle(page);
    const one = card(place);
    await one.getByText("Waive with a reason").click();
    await one.getByRole("textbox", { name: "Reason" }).fill("The report is wanted when the committee meets.");
    await one.getByRole("textbox", { name: "Approved by" }).fill("Sandy Sample");
    await one.getByLabel("Counts until").fill("2025-06-30");
    await one.getByRole("button", { name: /^Record|^Waive/ }).click();
    await one.getByText(/^Waived/).waitFor({ timeout: 15_000 });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-posinset")))
      .toBe(String(place));
    await done();
  });

  it("in Excel, a check moves nothing of what is read far down", { timeout: 60_000 }, async () => {
    visit = await visitor.visit(hostAddress("handed"), { ...inPane, handed: long });
    const pane = paneIn(visit.page);
    await pane.getByRole("status").filter({ hasText: "1 to put right" }).waitFor({ timeout: 30_000 });
    const frame = paneFrame(visit.page);
    await frame.evaluate(() => window.scrollTo(0, 90_000));
    await expect.poll(() => middle(frame)).toBeGreaterThan(300);
    const inView = frame.locator(`[data-finding][aria-posinset="${await middle(frame)}"]`);
    const before = await top(inView);
    // It brings a section of its own, above what is read.
    await visit.page.evaluate(() => window.hostPage.types("Start here", "B12", ""));
    await pane.getByRole("status").filter({ hasText: "2 to put right" }).waitFor({ timeout: 30_000 });
    const section = pane.getByRole("button", { name: /^The return as a whole/ });
    await section.waitFor({ state: "attached" });
    await expect.poll(() => top(inView)).toBe(before);
    expect(await frame.locator("[data-finding]").count()).toBeLessThan(most);
    await done();
  });

  it("leads from a finding far down to its row far down in the sheet", { timeout: 60_000 }, async () => {
    for (const options of [inWindow, inPane]) {
      await openLong(options);
      await page.getByRole("button", { name: /^Action 13:/ }).focus();
      const target = page.getByRole("button", { name: `Go to Next milestones C${manyRows + 1}, Due` });
      for (let y = 140_000; (await target.count()) === 0; y += 600) await goTo(y);
      await target.click();
      const cell = page.locator(`[data-cell="Next milestones!C${manyRows + 1}"]`);
      await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true);
      await expect
        .poll(() =>
          cell.evaluate((element) => {
            const frame = element.closest("[data-sheet]")?.getBoundingClientRect();
            const { top: from, bottom: to } = element.getBoundingClientRect();
            return frame !== undefined && from > frame.top + 40 && to < frame.bottom;
          }),
        )
        .toBe(true);
      expect(await page.locator("[data-row]").count()).toBeLessThan(most);
      await done();
    }
  });

  it("a sheet of many rows is read to its end and back with the keys", { timeout: 60_000 }, async () => {
    await openLong();
    const tabs = page.getByRole("navigation", { name: "Sheets" });
    await tabs.getByRole("button", { name: /^Next milestones/ }).click();
    const frame = page.getByRole("region", { name: "Next milestones" });
    const lastRow = frame.locator("[data-row]").last();
    const isSeen = (row: Locator) =>
      row.evaluate((element) => {
        const around = element.closest("[data-sheet]")?.getBoundingClientRect();
        const { top: from, bottom: to } = element.getBoundingClientRect();
        return around !== undefined && from >= around.top && to <= around.bottom + 1;
      });
    const total = Number(await frame.getByRole("table").getAttribute("aria-rowcount"));
    expect(total).toBeGreaterThan(manyRows);
    await frame.focus();
    await page.keyboard.press("End");
    await expect.poll(() => isSeen(lastRow)).toBe(true);
    expect(await lastRow.getAttribute("aria-rowindex")).toBe(String(total));
    const widths = () =>
      frame
        .locator("thead th")
        .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
    const before = await widths();
    for (let press = 0; press < 10; press++) {
      await page.keyboard.press("PageUp");
      await drawn(page);
      expect(await frame.locator("[data-row]").count()).toBeLessThan(most);
    }
    await page.keyboard.press("Home");
    await expect.poll(() => isSeen(frame.locator("[data-row]").first())).toBe(true);
    expect(await widths()).toEqual(before);
    await done();
  });

  it(
    "hundreds of files and partners stay small, can be found, and are on paper as a whole",
    { timeout: 90_000 },
    async () => {
      visit = await visitor.visit(visitor.webAddress, inWindow);
      page = visit.page;
      await page.getByRole("navigation", { name: "What to do" }).getByText("Merge returns").click();
      await page.getByText("Use another plan").click();
      await page
        .locator('input[aria-label="Choose a plan file"]')
        .setInputFiles(named("plan.json", widePlan(200)));
      await page.getByText("Use the plan that comes with this program").waitFor();
      await page
        .locator('input[aria-label="Choose returns"]')
        .setInputFiles([named(file, await plantedFile()), ...notWorkbooks(300)]);
      await page.getByRole("heading", { name: /^What a merge of the/ }).waitFor({ timeout: 60_000 });
      expect((await counts(page)).elements).toBeLessThan(elements);

      const table = page.getByRole("region", { name: "Rows issued and what became of them" });
      await table.getByText("210 delivery partners").waitFor();
      expect(await table.locator("tbody tr").count()).toBeLessThan(most);
      await table.focus();
      await page.keyboard.press("End");
      await table.getByRole("row", { name: /^Example Hospital Trust 199 / }).waitFor();
      expect(await table.getByRole("row", { name: /^Total / }).isVisible()).toBe(true);

      const files = page.getByRole("region", { name: "301 files" });
      const items = files.locator("li[aria-setsize]");
      expect(await items.count()).toBeLessThan(most);
      await page.getByRole("button", { name: "Merge", exact: true }).focus();
      await expect.poll(() => pressing("End", items.last())).toBe(true);
      await page.getByLabel("Find a file").fill("scan-27");
      await page.getByText("10 of 301 files.").waitFor();
      expect(await files.getByText(/^scan-27\d\.xlsx$/).count()).toBe(10);
      await page.getByLabel("Find a file").fill("");

      // A page on its way to the printer has all of them.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      expect(await files.getByText(/^scan-\d+\.xlsx$/).count()).toBe(300);
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      await expect.poll(() => items.count()).toBeLessThan(most);
      await done();
    },
  );
});
