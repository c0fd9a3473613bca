/**
 * Three rounds of returns from issue to a reconciliation that is signed off, in the page and in the pane. What comes of
 * each round is byte for byte what the command line makes of it, whose journey says what that is.
 */

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, FrameLocator, Page } from "playwright-core";

import { cellAddress } from "#src/core/index";
import { findBrowser, startBrowser } from "../../scripts/browser";
import { hostAddress, paneIn, startVisits, type Visitor } from "./visit";
import { mergeRounds, typeIn, type MergedRound } from "#tests/journeys/three-rounds/command-line";
import {
  decider,
  firstDecision,
  firstEdits,
  laterEdits,
  cellsIn,
  cellsOf,
  openConsolidated,
  signatory,
  withdrawal,
  type Typed,
} from "#tests/journeys/three-rounds/desk-work";
import { days, filesOfRound, makeRounds, registerOf } from "#tests/journeys/three-rounds/returns";
import { tracedAnswers, type TracedAnswer } from "#tests/journeys/three-rounds/traced";

const path = findBrowser();
const patience = { timeout: 30_000 };

/** The merge view, wherever it is shown. */
type Place = Page | FrameLocator;

const heading = (place: Place) =>
  place.getByRole("heading", { name: /^What a merge of the .* would do$/ }).waitFor(patience);
const said = (place: Place, words: string | RegExp) =>
  place.getByRole("status").filter({ hasText: words }).waitFor(patience);

/** Brings files, and has them looked at as at the day of the round. */
async function bring(place: Place, files: readonly string[], day: string): Promise<void> {
  await place.locator('input[aria-label="Choose returns"]').setInputFiles([...files]);
  await heading(place);
  // The day may be changed while files are still being read.
  await lookAsAt(place, day);
}

async function lookAsAt(place: Place, day: string): Promise<void> {
  await place.getByLabel("Check as at").fill(day);
  await place.getByRole("button", { name: "Cancel" }).waitFor({ state: "detached" });
}

async function expectRows(place: Place, { report }: MergedRound): Promise<void> {
  const { issued, merged, held, missing } = report.reconciliation;
  const equation = `${issued} issued = ${merged} merged + ${held} held + ${missing} missing.`;
  await place.getByText(equation).waitFor(patience);
}

/** By what they say first: that tells where they part. */
function expectSame(ours: Uint8Array, theirs: Uint8Array): void {
  expect(cellsIn(ours)).toEqual(cellsIn(theirs));
  expect(Buffer.from(ours).equals(theirs)).toBe(true);
}

async function decideConflict(place: Place): Promise<void> {
  const [answer, reason] = firstDecision.map(({ value }) => value);
  const card = place.getByRole("article", { name: "Status of action 15" });
  await card.getByRole("button", { name: "Decide: Status of action 15" }).click();
  await card.getByRole("radio", { name: answer ?? "" }).check();
  await card.getByLabel("Reason").fill(reason ?? "");
  await card.getByLabel("Decided by").fill(decider);
  await card.getByRole("button", { name: "Record the decision" }).click();
  await said(place, `Decided: Status of action 15, “${answer}”.`);
}

async function withdraw(place: Place): Promise<void> {
  const { file, by, reason } = withdrawal;
  await place.getByRole("button", { name: `Withdraw ${file}` }).click();
  const form = place.getByRole("form", { name: `Withdraw ${file}` });
  await form.getByLabel("Reason").fill(reason);
  await form.getByLabel("Withdrawn by").fill(by);
  await form.getByRole("button", { name: "Withdraw this return" }).click();
  await said(place, `${file} is withdrawn.`);
}

async function signOff(place: Place): Promise<void> {
  await place.getByText("Not signed off.").waitFor(patience);
  await place.getByRole("button", { name: "Sign off this reconciliation" }).click();
  await place.getByLabel("Signed off by").fill(signatory);
  await place.getByRole("button", { name: "Sign off", exact: true }).click();
  await place.getByText(`Signed off by ${signatory} on 12 February 2025: `).waitFor(patience);
}

describe.skipIf(path === null)("three rounds of returns (skipped where no browser is installed)", () => {
  let browser: Browser;
  let visitor: Visitor;
  let folder = "";
  let rounds: readonly MergedRound[] = [];
  const round = (index: number): MergedRound => {
    const found = rounds[index];
    if (!found) throw new Error(`No round ${index}`);
    return found;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "returns-rounds-"));
    await makeRounds(folder);
    rounds = await mergeRounds(folder);
    browser = await startBrowser(path ?? "");
    visitor = await startVisits(browser);
  });
  afterAll(async () => {
    await visitor.close();
    await browser.close();
  });

  /** The interface tells of answers what the files that came say there. */
  const expectTraced = async (place: Place, ask: (answer: TracedAnswer) => Promise<void>) => {
    const origin = place.getByRole("region", { name: "Where it comes from" });
    const answers = await tracedAnswers(folder, round(3).bytes);
    expect(answers.length).toBeGreaterThan(15);
    for (const answer of answers) {
      const { sheet, address, file, place: cell, text } = answer;
      await ask(answer);
      await origin.getByRole("heading", { name: `${sheet} ${address}: ` }).waitFor();
      const told = await origin.innerText();
      for (const words of [file, cell, text]) expect(told, `${sheet} ${address}`).toContain(words);
    }
  };

  it("end in the page in what the command line makes of them", { timeout: 180_000 }, async () => {
    const { page, problems, close } = await visitor.visit(visitor.webAddress, {
      viewport: { width: 1280, height: 900 },
    });
    const turnTo = (view: string) =>
      page.getByRole("navigation", { name: "What to do" }).getByText(view).click();
    const consolidated = join(folder, "in-page.xlsx");
    /** Merges, and puts what is downloaded where the person keeps it. */
    const merge = async (index: number) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Merge", exact: true }).click();
      await (await download).saveAs(consolidated);
      await said(page, "is in your downloads");
      expectSame(await readFile(consolidated), round(index).bytes);
    };
    const goOn = async () => {
      await page.getByText("Go on from an earlier merge").click();
      await page.locator('input[aria-label="Choose the consolidated workbook"]').setInputFiles(consolidated);
      await page.getByText(/^Goes on from/).waitFor(patience);
      await heading(page);
    };

    await turnTo("Merge returns");
    await bring(page, [...(await filesOfRound(folder, 0)), registerOf(folder)], days[0]);
    await expectRows(page, round(0));
    await merge(0);

    // The same afternoon: what is typed in Excel meanwhile is kept.
    await typeIn(consolidated, firstEdits, "openpyxl");
    await page.getByRole("button", { name: "Start again" }).click();
    await goOn();
    await bring(page, await filesOfRound(folder, 1), days[1]);
    await page.getByText("9 files came").waitFor(patience);
    await decideConflict(page);
    await expectRows(page, round(1));
    await merge(1);

    // Another day, another visit: the workbook is dropped among the returns.
    await typeIn(consolidated, laterEdits, "openpyxl");
    await page.reload();
    await turnTo("Merge returns");
    await bring(page, [...(await filesOfRound(folder, 2)), consolidated], days[2]);
    const reopened = page.getByRole("article", { name: "Status of action 15" });
    await reopened.getByText(`${decider} had decided “extended”`).waitFor();
    await withdraw(page);
    await expectRows(page, round(2));
    await merge(2);

    await page.getByRole("button", { name: "Start again" }).click();
    await goOn();
    await lookAsAt(page, days[3]);
    await signOff(page);
    await merge(3);

    await turnTo("Check return");
    await page.locator('input[aria-label="Open a return"]').setInputFiles(consolidated);
    await page.getByRole("heading", { name: "Consolidated workbook" }).waitFor(patience);
    await expectTraced(page, async ({ sheet, address }) => {
      await page.getByLabel("Sheet").selectOption(sheet);
      await page.getByRole("textbox", { name: "Cell" }).fill(address);
      await page.getByRole("button", { name: "Show where it comes from" }).click();
    });
    expect(problems).toEqual([]);
    await close();
  });

  it("end in the pane in what the command line makes of them", { timeout: 180_000 }, async () => {
    /** The pane beside a workbook, until something is done in it. */
    const beside = async (
      handed: Uint8Array | null,
      how: string,
      act: (pane: FrameLocator, page: Page) => Promise<void>,
    ) => {
      const address = hostAddress(handed ? "handed" : "other", how);
      const visit = await visitor.visit(address, {
        viewport: { width: 350, height: 800 },
        ...(handed ? { handed } : {}),
      });
      await act(paneIn(visit.page), visit.page);
      expect(visit.problems).toEqual([]);
      await visit.close();
    };
    /** Merges, and gives the workbook that Excel then has open. */
    const merge = async (pane: FrameLocator, page: Page, index: number) => {
      await pane.getByRole("button", { name: "Merge", exact: true }).click();
      await said(pane, "is open in Excel, not yet saved");
      const [opened = ""] = await page.evaluate(() => window.hostPage.opened());
      const bytes = Buffer.from(opened, "base64");
      expectSame(bytes, round(index).bytes);
      book = bytes;
    };
    const types = async (page: Page, edits: readonly Typed[]) => {
      for (const { at, value } of cellsOf(openConsolidated(book), edits))
        await page.evaluate(([sheet, address, text]) => window.hostPage.types(sheet, address, text), [
          at.sheet,
          cellAddress(at),
          String(value),
        ] as const);
    };
    let book: Uint8Array = new Uint8Array();

    await beside(null, "merge", async (pane, page) => {
      await bring(pane, [...(await filesOfRound(folder, 0)), registerOf(folder)], days[0]);
      await expectRows(pane, round(0));
      await merge(pane, page, 0);
    });
    // Read by ranges, as where Excel does not give the file.
    await beside(book, "merge", async (pane, page) => {
      await pane.getByText(/^Goes on from/).waitFor(patience);
      await types(page, firstEdits);
      await bring(pane, await filesOfRound(folder, 1), days[1]);
      await pane.getByText("9 files came").waitFor(patience);
      await decideConflict(pane);
      await merge(pane, page, 1);
    });
    // And by the file, which Excel gives as it is now.
    await beside(book, "merge&bytes", async (pane, page) => {
      await pane.getByText(/^Goes on from/).waitFor(patience);
      await types(page, laterEdits);
      await bring(pane, await filesOfRound(folder, 2), days[2]);
      const reopened = pane.getByRole("article", { name: "Status of action 15" });
      await reopened.getByText(`${decider} had decided “extended”`).waitFor();
      await withdraw(pane);
      await expectRows(pane, round(2));
      await merge(pane, page, 2);
    });
    await beside(book, "merge&bytes", async (pane, page) => {
      await pane.getByRole("button", { name: "Look at it without new returns" }).click(patience);
      await heading(pane);
      await lookAsAt(pane, days[3]);
      await signOff(pane);
      await merge(pane, page, 3);
    });
    await beside(book, "check", async (pane, page) => {
      await pane.getByRole("heading", { name: "Consolidated workbook" }).waitFor(patience);
      await expectTraced(pane, ({ sheet, address }) =>
        page.evaluate(([name, at]) => window.hostPage.selects(name, at), [sheet, address] as const),
      );
    });
  });
});
