import { source, type AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Frame, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { hostAddress, paneFrame, startVisits, type Visitor } from "./visit";
import { walkConsolidated, walkLong, walkNothingOpen, walkPage, walkPane, type Walk } from "./walks";

const path = findBrowser();

const looks = [
  { look: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { look: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { look: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;
const widths = [350, 1280];

/** Milliseconds in which a page takes on another look, on a machine that does other things. */
const settling = 500;

/** All rules, or those alone whose answer another look may change. */
const rules = {
  all: {},
  ofColour: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
} as const;

/** One line for each place that breaks a rule. */
async function violations(frame: Frame, which: keyof typeof rules = "all"): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(source);
  // What is in order is not asked for: it is most of the page, and takes long to hand over.
  const options = JSON.stringify({ ...rules[which], resultTypes: ["violations"] });
  const found: AxeResults["violations"] = await frame.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 150)} ${failureSummary ?? ""}`),
  );
}

/** Until colours that change slowly have changed, or as long as that may take. */
const settled = (frame: Frame) =>
  frame.evaluate(async (limit) => {
    const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    await later(50);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.race([Promise.allSettled(transitions.map(({ finished }) => finished)), later(limit)]);
  }, settling);

/** What is still wrong after a while. */
async function lasting(page: Page, frame: Frame, which: keyof typeof rules): Promise<string[]> {
  await settled(frame);
  const first = await violations(frame, which);
  if (first.length === 0) return first;
  await page.waitForTimeout(settling);
  return violations(frame, which);
}

/** Whether something is wider than the window, so that people would have to scroll to read it. */
const isTooWide = (frame: Frame) =>
  frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function lookAtEach(page: Page, frame: () => Frame, walk: Walk): Promise<string[]> {
  const problems: string[] = [];
  for await (const state of walk) {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const [index, { look, media }] of looks.entries()) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        for (const violation of await lasting(page, frame(), index === 0 ? "all" : "ofColour"))
          problems.push(`${state}, ${width}, ${look}: ${violation}`);
      }
      if (await isTooWide(frame())) problems.push(`${state}, ${width}: it is wider than the window`);
    }
  }
  return problems;
}

describe.skipIf(path === null)("every state for everybody (skipped where no browser is installed)", () => {
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

  it("in Excel’s pane", { timeout: 240_000 }, async () => {
    const { page, problems, close } = await visitor.visit(hostAddress("planted"));
    expect(await lookAtEach(page, () => paneFrame(page), walkPane(page))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([
    ["a consolidated workbook", "consolidated", walkConsolidated],
    ["a workbook that is none of ours", "other", walkNothingOpen],
  ] as const)("in Excel’s pane beside %s", { timeout: 120_000 }, async (_, workbook, walk) => {
    const { page, problems, close } = await visitor.visit(hostAddress(workbook));
    expect(await lookAtEach(page, () => paneFrame(page), walk(page))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("on the stand-alone page", { timeout: 240_000 }, async () => {
    const { page, problems, close } = await visitor.visit(visitor.webAddress);
    expect(await lookAtEach(page, () => page.mainFrame(), walkPage(page))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("where lists are long", { timeout: 240_000 }, async () => {
    const { page, problems, close } = await visitor.visit(visitor.webAddress);
    expect(await lookAtEach(page, () => page.mainFrame(), walkLong(page))).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it.each(looks)("where the pane cannot start, $look", async ({ media }) => {
    const { page, close } = await visitor.visit(hostAddress("planted"), { cdn: "blocked", ...media });
    await page.frameLocator("iframe").getByRole("button", { name: "Try again" }).waitFor();
    expect(await violations(paneFrame(page))).toEqual([]);
    await close();
  });

  it.each(looks)("the help page, $look", async ({ media }) => {
    const { page, problems, close } = await visitor.visit(
      visitor.webAddress.replace("/web/", "/taskpane/help.html"),
      media,
    );
    await page.emulateMedia(media);
    expect(await violations(page.mainFrame())).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
