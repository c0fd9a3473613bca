/** What people notice who work by keyboard, with a screen reader, or are made dizzy by things that move. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Frame } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { hostAddress, paneFrame, paneIn, startVisits, type Visitor } from "./visit";

const path = findBrowser();
const inPane = { viewport: { width: 350, height: 800 } };

/** What has the focus, by what a screen reader says of it. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLSelectElement)
      return activeElement.getAttribute("aria-label") ?? activeElement.type;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
  });

/** How far things have moved without anybody's doing: the browser's own measure, 0 for not at all. */
const shifted = (frame: Frame) =>
  frame.evaluate(async () => {
    const entries = await new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => resolve([]), 500);
    });
    return entries.reduce((sum, entry) => {
      const { value, hadRecentInput } = entry.toJSON();
      return hadRecentInput === true ? sum : sum + Number(value);
    }, 0);
  });

describe.skipIf(path === null)("comfort (skipped where no browser is installed)", () => {
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    browser = await startBrowser(path ?? "");
    visitor = await startVisits(browser);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
  });
  const openPlanted = async (options = {}) => {
    const visit = await visitor.visit(hostAddress("planted"), { ...inPane, ...options });
    const pane = paneIn(visit.page);
    const verdict = (words: string) =>
      pane.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 15_000 });
    await verdict("Not ready: 9");
    const types = (sheet: string, address: string, text: string) =>
      visit.page.evaluate(([name, at, typed]) => window.hostPage.types(name, at, typed), [
        sheet,
        address,
        text,
      ] as const);
    return { ...visit, pane, verdict, types, frame: paneFrame(visit.page) };
  };

  it("the Tab key passes everything in the order in which it is read", async () => {
    const { page, pane, frame, close } = await openPlanted();
    await pane.getByRole("button", { name: "Check return" }).focus();
    const passed: string[] = [await focused(frame)];
    for (let step = 0; step < 17; step++) {
      await page.keyboard.press("Tab");
      passed.push(await focused(frame));
    }
    expect(passed).toEqual([
      "Check return",
      "New cycle",
      "Merge returns",
      "Check again",
      "Action 13, in progress",
      "Action 25, in progress",
      "All12",
      "Put right9",
      "Check2",
      "Advice1",
      "Action",
      expect.stringMatching(/^The return as a whole/),
      "Go to Start here B13, Date approved",
      "Change to 22 January 2025",
      "Fix all 2 of this kind",
      "Why this matters",
      "Go to Start here B12, Approved by",
      "Why this matters",
    ]);
    await close();
  });

  it("a fix leaves the focus at its place in the list", async () => {
    const { page, pane, frame, verdict, close } = await openPlanted();
    await pane.getByRole("button", { name: "Change to 22 January 2025" }).focus();
    await page.keyboard.press("Enter");
    await verdict("Not ready: 8");
    await expect.poll(() => focused(frame)).toContain("Approved by on the cover is empty.");
    await page.keyboard.press("Tab");
    expect(await focused(frame)).toBe("Go to Start here B12, Approved by");
    await close();
  });

  it("a check that Excel sets off leaves the focus where it is, and tells the verdict by the same live region", async () => {
    const { pane, frame, verdict, types, close } = await openPlanted();
    const region = pane.getByRole("status").filter({ hasText: "Not ready: 9" });
    const before = await region.elementHandle();
    const place = pane.getByRole("button", { name: "Go to Start here B13, Date approved" });
    await place.focus();
    await types("Start here", "B12", "Sandy Sample, programme director");
    await verdict("Not ready: 8");
    expect(await focused(frame)).toBe("Go to Start here B13, Date approved");
    expect(await before?.evaluate((element) => [element.isConnected, element.textContent])).toEqual([
      true,
      expect.stringMatching(/^Not ready: 8/),
    ]);
    await close();
  });

  it("nothing moves by itself: not while it loads, and not when a check comes", async () => {
    const { frame, verdict, types, close } = await openPlanted();
    expect(await shifted(frame)).toBeLessThan(0.05);
    await types("Milestones", "K5", "The reply waited for a meeting.");
    await verdict("Not ready: 8");
    expect(await shifted(frame)).toBeLessThan(0.1);
    await close();
    const alone = await visitor.visit(visitor.webAddress, { viewport: { width: 1280, height: 900 } });
    await alone.page.getByRole("button", { name: "Open a return" }).waitFor();
    expect(await shifted(alone.page.mainFrame())).toBeLessThan(0.05);
    await alone.close();
  });

  it.each([
    ["no-preference", true],
    ["reduce", false],
  ] as const)("with motion at %s, things move: %s", async (reducedMotion, moves) => {
    const { frame, close } = await openPlanted({ reducedMotion });
    const longest = await frame.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("*")].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].flatMap((list) => list.split(",").map(parseFloat));
        }),
      ),
    );
    expect(longest > 0.01).toBe(moves);
    await close();
  });
});
