import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, FrameLocator, Page } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { consolidatedPartners, latePartner } from "./planted-consolidation";
import { sampleFile } from "./planted-file";
import { cycle } from "./planted-return";
import { hostAddress, paneIn, startVisits, type Visit, type Visitor } from "./visit";
import { embeddedPlan, readConsolidated } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";

const path = findBrowser();
const inPane = { viewport: { width: 350, height: 800 } };

describe.skipIf(path === null)("the pane beside a workbook (skipped where no browser is installed)", () => {
  let browser: Browser;
  let visitor: Visitor;
  let visit: Visit;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    browser = await startBrowser(path ?? "");
    visitor = await startVisits(browser);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
  });
  const open = async (workbook: Parameters<typeof hostAddress>[0], view?: string) => {
    visit = await visitor.visit(hostAddress(workbook, view), inPane);
    page = visit.page;
    pane = paneIn(page);
  };
  const done = async () => {
    expect(visit.problems).toEqual([]);
    await visit.close();
  };

  const verdict = (words: string | RegExp) =>
    pane.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 10_000 });
  const finding = (words: string | RegExp) => pane.getByRole("article", { name: words });
  const selection = () => page.evaluate(() => window.hostPage.selection());
  const value = (sheet: string, address: string) =>
    page.evaluate(([name, at]) => window.hostPage.value(name, at), [sheet, address] as const);
  const types = (sheet: string, address: string, text: string) =>
    page.evaluate(([name, at, typed]) => window.hostPage.types(name, at, typed), [
      sheet,
      address,
      text,
    ] as const);

  /** What in the pane has the focus, by its words. */
  const focused = () => pane.locator(":focus").evaluate((element) => element.textContent);

  /** The file that the pane asked Excel to open. */
  const openedInExcel = async () => {
    const opened = () => page.evaluate(() => window.hostPage.opened());
    await expect.poll(async () => (await opened()).length, { timeout: 15_000 }).toBe(1);
    return Buffer.from((await opened())[0] ?? "", "base64");
  };

  it("leads from twelve planted faults to a sealed return", async () => {
    await open("planted");
    await verdict("Not ready: 9 to put right, 2 to check, 1 piece of advice");
    for (const heading of [/^Action 13:/, /^Action 25:/])
      await pane.getByRole("button", { name: heading, expanded: false }).click();
    expect(await pane.getByRole("article").count()).toBe(12);

    // A click, and Enter, land on the cell.
    await pane.getByRole("button", { name: "Go to Start here B12" }).click();
    await expect.poll(selection).toBe("Start here!B12");
    await pane.getByRole("button", { name: "Go to Milestones K5" }).press("Enter");
    await expect.poll(selection).toBe("Milestones!K5");

    // One safe fix, and the way back, which leaves the cell as it was.
    await finding(/^Date approved on the cover/)
      .getByRole("button", { name: "Change to 22 January 2025" })
      .click();
    await verdict("Not ready: 8 to put right");
    expect(await value("Start here", "B13")).toBe(45_679);
    await pane.getByRole("button", { name: "Undo" }).click();
    await verdict("Not ready: 9 to put right");
    expect(await value("Start here", "B13")).toBe("22/01/2025");

    // All of one kind, and what is left of the safe ones.
    await finding(/^Date approved on the cover/)
      .getByRole("button", { name: "Fix all 2 of this kind" })
      .click();
    await verdict("Not ready: 7 to put right");
    await finding(/^The status of action 13/)
      .getByRole("button", { name: /concluded/ })
      .click();
    await verdict("Not ready: 6 to put right");
    expect(await value("Actions", "F3")).toBe("concluded");
    await finding(/no-break spaces/)
      .getByRole("button")
      .last()
      .click();
    await verdict(/^Not ready: 6 to put right, 2 to check$/);

    // Where meaning is at stake, a person chooses.
    for (const [words, choice] of [
      [/^The status of action 25/, /extended/],
      [/^Milestone 25\.1 has no outcome/, /^“met”/],
    ] as const) {
      const card = finding(words);
      await card.getByRole("radio", { name: choice }).check();
      await card.getByRole("button", { name: "Change", exact: true }).click();
      await card.waitFor({ state: "detached" });
    }
    await verdict("Not ready: 4 to put right, 2 to check");

    // The rest is typed into the sheet, and heard.
    await types("Start here", "B12", "Sandy Sample, programme director");
    await verdict("Not ready: 3 to put right, 2 to check");
    await types("Actions", "H3", "The yearly review of the methods manual.");
    await types("Milestones", "F3", "The report was published on 12 December 2024.");
    await types("Milestones", "K5", "The reply waited for the associations’ meeting.");
    await types("Milestones", "L5", "30/06/2025");
    await types("Next milestones", "C3", "by October 2025");
    await verdict("Ready to seal and send");
    await pane.getByRole("button", { name: "Seal the return" }).press("Enter");
    await verdict("Sealed and ready to send");
    await expect.poll(focused).toBe("Sealed");
    const code = await pane.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).innerText();
    expect(await pane.getByRole("textbox", { name: "Covering e-mail" }).inputValue()).toContain(code);

    // What was fixed and sealed is on record in the workbook, out of sight.
    const entries = await page.evaluate(() => window.hostPage.entries("_record"));
    expect(entries.filter((entry) => entry === "fix")).toHaveLength(6);
    expect(entries.at(-1)).toBe("seal");
    expect(entries.filter((entry) => entry === "sealed row").length).toBeGreaterThan(5);

    // A change after sealing shows, and so does that it was taken back.
    const answered = String(await value("Actions", "H3"));
    await types("Actions", "H3", "Somebody else.");
    await verdict("Changed after sealing");
    await pane.getByRole("button", { name: "Go to Actions 13, Where the work lives now" }).click();
    await expect.poll(selection).toBe("Actions!H3");
    await types("Actions", "H3", answered);
    await verdict("Sealed and ready to send");
    await done();
  });

  it("keeps up with what is typed", async () => {
    await open("planted");
    await verdict("Not ready: 9 to put right");
    await types("Start here", "B12", "Sandy Sample, programme director");
    await verdict("Not ready: 8 to put right");
    await types("Start here", "B12", "");
    await verdict("Not ready: 9 to put right");
    await done();
  });

  it("says why Excel does nothing while a cell is being edited, and loses nothing", async () => {
    await open("planted");
    await verdict("Not ready: 9 to put right");
    await page.evaluate(() => window.hostPage.startCellEdit());
    await finding(/^Date approved on the cover/)
      .getByRole("button", { name: "Change to 22 January 2025" })
      .click();
    await pane.getByRole("alert").filter({ hasText: "A cell is being edited in Excel" }).waitFor();
    expect(await value("Start here", "B13")).toBe("22/01/2025");
    await page.evaluate(() => window.hostPage.endCellEdit());
    await finding(/^Date approved on the cover/)
      .getByRole("button", { name: "Change to 22 January 2025" })
      .click();
    await verdict("Not ready: 8 to put right");
    await done();
  });

  it("opens a sample return beside a workbook that is none", async () => {
    await open("other");
    await pane.getByText("The workbook that is open is not an action plan return.").waitFor();
    await pane.getByRole("button", { name: "Open a sample return" }).click();
    await expect
      .poll(() => page.evaluate(() => window.hostPage.opened().length), { timeout: 15_000 })
      .toBe(1);
    await done();
  });

  it("issues a cycle, and opens a partner’s workbook in Excel", async () => {
    await open("other", "cycle");
    await pane.getByLabel("Return by").fill("2025-01-31");
    await pane.getByRole("checkbox", { name: "All" }).uncheck();
    await pane.getByRole("checkbox", { name: "Medical Research Council" }).check();
    await pane.getByRole("button", { name: "Make 1 workbook" }).click();
    await pane.getByRole("button", { name: `Open in Excel: ${cycle}-mrc.xlsx` }).click();
    const { sheets, properties } = readXlsx(await openedInExcel());
    expect(sheets.map(({ name }) => name)).toContain("Milestones");
    expect([...properties.values()]).toContain("mrc");
    await done();
  });

  it("hands over a workbook by download where Excel will not open it, and says so", async () => {
    await open("other", "cycle");
    await pane.getByLabel("Return by").fill("2025-01-31");
    await pane.getByRole("checkbox", { name: "All" }).uncheck();
    await pane.getByRole("checkbox", { name: "Medical Research Council" }).check();
    await pane.getByRole("button", { name: "Make 1 workbook" }).click();
    const openIt = pane.getByRole("button", { name: `Open in Excel: ${cycle}-mrc.xlsx` });
    await openIt.waitFor();
    await page.evaluate(() => window.hostPage.opensNothing());
    const download = page.waitForEvent("download");
    await openIt.click();
    expect((await download).suggestedFilename()).toBe(`${cycle}-mrc.xlsx`);
    await pane
      .getByRole("status")
      .filter({ hasText: `Excel would not open it from here, so it was downloaded: ${cycle}-mrc.xlsx` })
      .waitFor();
    await done();
  });

  it("says of a merged answer which return it comes from, and goes back to it or to the edit", async () => {
    await open("consolidated");
    const origin = pane.getByRole("region", { name: "Where it comes from" });
    const selects = (address: string) =>
      page.evaluate((at) => window.hostPage.selects("Milestones", at), address);
    await pane.getByRole("heading", { name: "Consolidated workbook" }).waitFor({ timeout: 15_000 });
    await selects("A53");
    await origin.getByText("This is no answer of a return").waitFor();
    await selects("K53");
    await origin.getByRole("heading", { name: "Milestones K53: Progress" }).waitFor();
    const told = await origin.innerText();
    for (const words of [`${cycle}-mrc.xlsx`, "Milestones F3", "Eddie Example", "17 January 2025"])
      expect(told).toContain(words);
    expect(told).toMatch(/[0-9a-f]{64}/);
    expect(told).toContain(String(await value("Milestones", "K53")));

    await types("Milestones", "L53", "In our own words.");
    await origin.getByText("“In our own words.”").waitFor();
    await origin.getByRole("button", { name: "Go back to this" }).click();
    await origin.getByText("Not edited.").waitFor();
    expect(await value("Milestones", "L53")).toBe("");
    await pane.getByRole("button", { name: "Undo" }).click();
    await origin.getByText("“In our own words.”").waitFor();
    expect(await value("Milestones", "L53")).toBe("In our own words.");
    await done();
  });

  it("merges a late return into the consolidated workbook that is open, with what was typed until then", async () => {
    await open("consolidated", "merge");
    await pane.getByText(/^Goes on from/).waitFor({ timeout: 15_000 });
    const late = { name: `${cycle}-${latePartner}.xlsx`, mimeType: "" };
    await pane
      .locator('input[aria-label="Choose returns"]')
      .setInputFiles({ ...late, buffer: Buffer.from(await sampleFile(latePartner)) });
    const merge = pane.getByRole("button", { name: "Merge", exact: true });
    await merge.waitFor({ timeout: 15_000 });
    const changed = pane.getByRole("region", { name: "What changed since the last merge" });
    await changed.getByText("1 file came").click();
    await changed.getByText(`${late.name}, from Department of Health and Social Care`).waitFor();
    await types("Milestones", "L53", "Typed after the dry run.");
    await merge.click();
    await pane.getByRole("status").filter({ hasText: "is open in Excel, not yet saved" }).waitFor();
    const kept = readConsolidated(readXlsx(await openedInExcel()), embeddedPlan());
    expect(kept.files.map(({ file }) => file)).toEqual(
      [...consolidatedPartners, latePartner].map((of) => `${cycle}-${of}.xlsx`).sort(),
    );
    expect(kept.desk.edits.map(({ value: typed }) => typed)).toEqual(["Typed after the dry run."]);
    await done();
  });

  it("merges the sample returns, and opens the consolidated workbook in Excel", async () => {
    await open("other", "merge");
    await pane.getByRole("button", { name: "Try with the sample returns" }).click();
    await pane.getByRole("button", { name: "Merge", exact: true }).click({ timeout: 30_000 });
    await pane.getByRole("status").filter({ hasText: "is open in Excel, not yet saved" }).waitFor();
    const { sheets } = readXlsx(await openedInExcel());
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Conflicts", "Reconciliation"]));
    await done();
  });
});
