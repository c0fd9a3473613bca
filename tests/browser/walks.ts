/** Ways through the pane and the page that pass every state, to look at each: for the tests and for the screenshots. */

import type { FrameLocator, Page } from "playwright-core";

import { plantedFile } from "./planted-file";
import { file } from "./planted-return";
import { paneIn } from "./visit";

/** Stops at each state with its name. */
export type Walk = AsyncGenerator<string, void>;

type Surface = Page | FrameLocator;

const turnTo = (surface: Surface, view: string) =>
  surface.getByRole("navigation", { name: "What to do" }).getByText(view).click();

const verdict = (surface: Surface, words: string) =>
  surface.getByRole("status").filter({ hasText: words }).waitFor({ timeout: 15_000 });

/** What is the same on both: choosing where meaning is at stake, a new cycle, and a merge. */
async function* choosing(surface: Surface): Walk {
  for (const heading of [/^Action 13:/, /^Action 25:/]) {
    const closed = surface.getByRole("button", { name: heading, expanded: false });
    if ((await closed.count()) > 0) await closed.click();
  }
  yield "findings by action";
  await surface.getByRole("radio", { name: /extended/ }).check();
  yield "a choice";
  await surface.getByText("Waive with a reason").first().click();
  await surface.getByRole("form", { name: "Waive with a reason" }).waitFor();
  yield "a waiver";
  await surface.getByRole("button", { name: "Cancel" }).click();
  await surface.getByRole("button", { name: /^Check \d/ }).click();
  yield "filtered";
  await surface.getByRole("button", { name: /^All \d/ }).click();
}

async function* cycle(surface: Surface): Walk {
  await turnTo(surface, "New cycle");
  await surface.getByRole("button", { name: /^Make \d+ workbooks$/ }).waitFor();
  yield "new cycle";
  await surface.getByRole("button", { name: /^Make \d+ workbooks$/ }).click();
  await surface.getByText("Give the day by which returns are to be back.").waitFor();
  yield "new cycle, day missing";
  await surface.getByLabel("Return by").fill("2025-01-31");
  await surface.getByRole("checkbox", { name: "All" }).uncheck();
  await surface.getByRole("checkbox", { name: "Medical Research Council" }).check();
  await surface.getByRole("button", { name: "Make 1 workbook" }).click();
  await surface.getByRole("button", { name: "Download all with the register" }).waitFor({ timeout: 15_000 });
  yield "new cycle, issued";
}

async function* merge(surface: Surface): Walk {
  await turnTo(surface, "Merge returns");
  await surface.getByRole("button", { name: "Choose returns" }).waitFor();
  yield "merge";
  await surface.getByRole("button", { name: "Try with the sample returns" }).click();
  const result = surface.getByRole("heading", { name: /^What a merge of the .* would do$/ });
  await result.waitFor({ timeout: 30_000 });
  yield "merge, dry run";
}

/** What is settled instead of changed: a figure that is held, and a warning that is waived. */
async function* settling(surface: Surface, answer: (text: string) => Promise<void>): Walk {
  await answer("The report was published on 12 December 2024. It draws on 7 patients with the condition.");
  await surface.getByRole("status").filter({ hasText: "1 to decide" }).waitFor({ timeout: 15_000 });
  await surface.getByRole("button", { name: "Decide what is published" }).scrollIntoViewIfNeeded();
  yield "a hold";
  await surface.getByRole("button", { name: "Decide what is published" }).click();
  const form = surface.getByRole("form", { name: "Decide what is published" });
  await form.getByRole("button", { name: "Record the decision" }).click();
  await form.getByText("Choose what is to be published.").waitFor();
  yield "a decision, incomplete";
  await form.getByRole("radio", { name: "Publish it rounded or in general words" }).check();
  await form.getByLabel("Words to publish instead").fill("It draws on fewer than 30 patients.");
  await form.getByLabel("Reason").fill("Fewer than 30 people could be recognised.");
  await form.getByLabel("Decided by").fill("Sandy Sample");
  yield "a decision";
  await form.getByRole("button", { name: "Record the decision" }).click();
  await surface.getByText("Decided: publish it rounded.").waitFor({ timeout: 15_000 });
  yield "decided";
}

/** In Excel, with the planted return open. */
export async function* walkPane(page: Page): Walk {
  const pane = paneIn(page);
  const types = (sheet: string, address: string, text: string) =>
    page.evaluate(([name, at, typed]) => window.hostPage.types(name, at, typed), [
      sheet,
      address,
      text,
    ] as const);

  await verdict(pane, "Not ready");
  yield "findings";
  yield* choosing(pane);
  await page.evaluate(() => window.hostPage.selects("Milestones", "F3"));
  await pane.getByText("Help for the selected cell").click();
  await pane.getByRole("region", { name: "Selected cell" }).waitFor();
  yield "help for the selected cell";
  await pane.getByText("Help for the selected cell").click();
  await page.evaluate(() => window.hostPage.startCellEdit());
  await pane.getByRole("button", { name: /^Change to 22 January/ }).click();
  await pane.getByRole("alert").filter({ hasText: "A cell is being edited" }).waitFor();
  yield "refused by Excel";
  await page.evaluate(() => window.hostPage.endCellEdit());
  await pane.getByRole("button", { name: "Fix all 2 of this kind" }).first().click();
  await verdict(pane, "Not ready: 7");
  yield "fixed, with the way back";
  for (const [sheet, address, text] of [
    ["Start here", "B12", "Sandy Sample, programme director"],
    ["Actions", "F3", "concluded"],
    ["Actions", "F4", "extended"],
    ["Actions", "H3", "The yearly review of the methods manual."],
    ["Milestones", "E4", "met"],
    ["Milestones", "F3", "The report was published on 12 December 2024."],
    ["Milestones", "K5", "The reply waited for a meeting."],
    ["Milestones", "L5", "30/06/2025"],
    ["Next milestones", "C3", "by October 2025"],
  ] as const)
    await types(sheet, address, text);
  await pane.getByRole("button", { name: "Seal the return" }).waitFor({ timeout: 15_000 });
  yield "ready to seal";
  await pane.getByRole("button", { name: "Seal the return" }).click();
  await pane.getByRole("heading", { name: "Receipt code" }).waitFor({ timeout: 15_000 });
  yield "sealed";
  await types("Actions", "H3", "Somebody else.");
  await pane.getByRole("heading", { name: "Changed after sealing" }).waitFor({ timeout: 15_000 });
  yield "changed after sealing";
  yield* settling(pane, (text) => types("Milestones", "F3", text));
  yield* cycle(pane);
  yield* merge(pane);
}

/** In a browser, from nothing. */
export async function* walkPage(page: Page): Walk {
  await page.getByRole("button", { name: "Open a return" }).waitFor();
  yield "first run";
  const input = page.locator("input[type=file]").first();
  await input.setInputFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("not a zip") });
  await page.getByRole("alert").filter({ hasText: /\w/ }).waitFor();
  yield "a file that cannot be opened";
  await input.setInputFiles({ name: file, mimeType: "", buffer: Buffer.from(await plantedFile()) });
  await verdict(page, "Not ready");
  // The picture of the sheets comes after the findings, where there is room for both.
  await page.getByRole("region", { name: "Start here" }).waitFor();
  yield "findings";
  yield* choosing(page);
  await page.getByRole("button", { name: "Go to Start here B12" }).click();
  await page.getByRole("textbox", { name: "Approved by, your answer" }).waitFor();
  yield "a cell of the sheet";
  yield* cycle(page);
  yield* merge(page);
}
