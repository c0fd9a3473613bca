/** Ways through the pane and the page that pass every state, to look at each: for the tests and for the screenshots. */

import type { Frame, FrameLocator, Page } from "playwright-core";

import { latePartner } from "./planted-consolidation";
import { longReturn, notWorkbooks, widePlan } from "./long-files";
import { consolidatedFile, disagreeingFiles, plantedFile, sampleFile } from "./planted-file";
import { file } from "./planted-return";
import { paneFrame, paneIn } from "./visit";

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

/** A file input, by what its button says; people press the button. */
const picker = (surface: Surface, label: string) => surface.locator(`input[aria-label="${label}"]`);

/** An annex as text, with what an importer cannot place, does not know, or misses. */
const annex = `Annex A: progress against actions
Priority 1: Faster diagnosis
Action 1: Carry on with newborn screening
Owner: Department of Health and Social Care
Status: ongoing
Metrics and milestones for 2025:
• publish the report on screening by June 2025
• a second report when the first has been read
Action 2: Hear more from patients
Owner: The Friends of Nobody in Particular
Status: nearly there
Metrics and milestones for 2025:
• hold three meetings by December 2025
Thanks are due to everybody who came.
`;

/** Another plan, imported from its published text; and the return that is open, which is not of that plan. */
async function* otherPlan(surface: Surface): Walk {
  await turnTo(surface, "New cycle");
  await surface.getByText("Use another plan").click();
  await surface.getByLabel("Year of the published edition").fill("2025");
  const text = { name: "annex.txt", mimeType: "text/plain", buffer: Buffer.from(annex) };
  await picker(surface, "Import a published edition").setInputFiles(text);
  await surface.getByText(/things? to look at before you use this plan$/).click({ timeout: 15_000 });
  yield "a published edition with what to look at";
  await turnTo(surface, "Check return");
  const plan = surface.getByRole("region", { name: "Plan" });
  await plan.getByText("2025").waitFor({ timeout: 15_000 });
  yield "a return of another plan";
  await plan.getByRole("button", { name: "Use the plan that comes with this program" }).click();
  await plan.waitFor({ state: "detached", timeout: 15_000 });
}

/** Has the workers wait, as on a slow machine, until it is called. */
async function holdWorkers(frame: Frame): Promise<() => Promise<void>> {
  const hold = await frame.evaluateHandle(() => {
    const send = Worker.prototype.postMessage;
    const waiting: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      waiting.push(() => send.call(this, message));
    };
    return {
      letGo() {
        Worker.prototype.postMessage = send;
        for (const go of waiting) go();
      },
    };
  });
  return () => hold.evaluate(({ letGo }) => letGo());
}

/** What is entered beside a dry run, with what is said when it is not complete. */
async function* atTheDesk(surface: Surface): Walk {
  await surface.getByRole("button", { name: "Sign off this reconciliation" }).click();
  const signing = surface.getByRole("form", { name: "Sign off this reconciliation" });
  await signing.getByRole("button", { name: "Sign off", exact: true }).click();
  await signing.getByText("Give the name of whoever vouches for it.").waitFor();
  yield "merge, signing off";
  await signing.getByRole("button", { name: "Cancel" }).click();
  await surface
    .getByRole("button", { name: /^Withdraw / })
    .first()
    .click();
  const withdrawing = surface.getByRole("form", { name: /^Withdraw / });
  await withdrawing.getByRole("button", { name: "Withdraw this return" }).click();
  await withdrawing.getByText("Give the reason: it is kept with the return.").waitFor();
  yield "merge, withdrawing";
  await withdrawing.getByRole("button", { name: "Cancel" }).click();
}

async function* merge(surface: Surface, frame: () => Frame): Walk {
  await turnTo(surface, "Merge returns");
  await surface.getByRole("button", { name: "Choose returns" }).waitFor();
  yield "merge";
  const letGo = await holdWorkers(frame());
  const late = { name: "late.xlsx", mimeType: "", buffer: Buffer.from(await plantedFile()) };
  await picker(surface, "Choose returns").setInputFiles(late);
  await surface.getByRole("status").filter({ hasText: "Reading 1 of 1: late.xlsx" }).waitFor();
  yield "merge, under way";
  await surface.getByRole("button", { name: "Cancel" }).click();
  await surface.getByRole("status").filter({ hasText: "Cancelled. Nothing was merged." }).waitFor();
  yield "merge, cancelled";
  await letGo();
  await surface.getByRole("button", { name: "Try with the sample returns" }).click();
  const result = surface.getByRole("heading", { name: /^What a merge of the .* would do$/ });
  await result.waitFor({ timeout: 30_000 });
  yield "merge, dry run";
  yield* atTheDesk(surface);
  yield* deciding(surface);
}

/** Owners who disagree, and what is decided between them. */
async function* deciding(surface: Surface): Walk {
  await surface.getByRole("button", { name: "Start again" }).click();
  const [one, other] = await disagreeingFiles();
  const named = (name: string, bytes: Uint8Array = new Uint8Array()) => ({
    name,
    mimeType: "",
    buffer: Buffer.from(bytes),
  });
  await picker(surface, "Choose returns").setInputFiles([named("dhsc.xlsx", one), named("mrc.xlsx", other)]);
  await surface.getByRole("button", { name: "1 conflict to decide" }).click({ timeout: 30_000 });
  await surface
    .getByRole("heading", { name: "1 conflict to decide" })
    .and(surface.locator(":focus"))
    .waitFor();
  yield "merge, a conflict";
  await surface.getByRole("button", { name: "Decide: Status of action 15" }).click();
  const form = surface.getByRole("form", { name: "Decide Status of action 15" });
  await form.getByRole("button", { name: "Record the decision" }).click();
  await form.getByText("Choose the answer that counts.").waitFor();
  yield "merge, a decision that is not complete";
  await form.getByRole("radio", { name: /^extended/ }).check();
  await form.getByLabel("Reason").fill("The mapping goes on.");
  await form.getByLabel("Decided by").fill("Sandy Sample");
  yield "merge, a decision";
  await form.getByRole("button", { name: "Record the decision" }).click();
  await surface.getByText("No conflicts to decide.").waitFor({ timeout: 15_000 });
  yield "merge, decided";
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
  yield* otherPlan(pane);
  yield* merge(pane, () => paneFrame(page));
}

/** In Excel, with a consolidated workbook open. */
export async function* walkConsolidated(page: Page): Walk {
  const pane = paneIn(page);
  await pane.getByRole("heading", { name: "Consolidated workbook" }).waitFor({ timeout: 15_000 });
  await page.evaluate(() => window.hostPage.selects("Milestones", "K53"));
  await pane.getByRole("heading", { name: "As returned" }).waitFor();
  yield "consolidated workbook";
  await page.evaluate(() =>
    window.hostPage.types("Milestones", "L53", "The first meeting was in April 2024."),
  );
  await pane.getByText("“The first meeting was in April 2024.”").waitFor({ timeout: 15_000 });
  yield "consolidated workbook, edited";
  await turnTo(pane, "Merge returns");
  await pane.getByText("Goes on from").waitFor({ timeout: 15_000 });
  yield "merge, going on from the open workbook";
  const late = Buffer.from(await sampleFile(latePartner));
  await picker(pane, "Choose returns").setInputFiles({ name: "late.xlsx", mimeType: "", buffer: late });
  await pane.getByText("1 file came").click({ timeout: 30_000 });
  yield "merge, going on, dry run";
}

/** In Excel, with a workbook open that is none of ours. */
export async function* walkNothingOpen(page: Page): Walk {
  await paneIn(page)
    .getByText("The workbook that is open is not an action plan return.")
    .waitFor({ timeout: 15_000 });
  yield "no return open";
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
  yield* otherPlan(page);
  yield* merge(page, () => page.mainFrame());
  yield* goingOn(page);
}

/** From a consolidated workbook: merging into it, and looking at where its answers come from. */
async function* goingOn(page: Page): Walk {
  const consolidated = {
    name: "2025-annual-consolidated.xlsx",
    mimeType: "",
    buffer: Buffer.from(await consolidatedFile()),
  };
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByText("Go on from an earlier merge").click();
  await picker(page, "Choose the consolidated workbook").setInputFiles(consolidated);
  await page.getByText("Goes on from").waitFor({ timeout: 15_000 });
  await page.getByRole("heading", { name: /^What a merge of the .* would do$/ }).waitFor({ timeout: 15_000 });
  yield "merge, going on";
  await turnTo(page, "Check return");
  await page.getByRole("button", { name: "Open another return" }).click();
  await picker(page, "Open a return").setInputFiles(consolidated);
  await page.getByRole("heading", { name: "Consolidated workbook" }).waitFor({ timeout: 15_000 });
  await page.getByRole("textbox", { name: "Cell" }).fill("K53");
  await page.getByRole("button", { name: "Show where it comes from" }).click();
  await page.getByRole("heading", { name: "As returned" }).waitFor();
  yield "consolidated workbook";
}

/** In a browser, with lists so long that only what is in view is drawn. */
export async function* walkLong(page: Page): Walk {
  const named = (name: string, bytes: Uint8Array) => ({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await picker(page, "Open a return").setInputFiles(named(file, await longReturn()));
  await verdict(page, "Not ready");
  await page.evaluate(() => scrollTo(0, 60_000));
  yield "thousands of findings";
  await page
    .getByRole("button", { name: /^Go to Next milestones C/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Due, your answer" }).waitFor();
  yield "a cell of thousands";
  await turnTo(page, "Merge returns");
  await page.getByText("Use another plan").click();
  await picker(page, "Choose a plan file").setInputFiles(named("plan.json", widePlan(200)));
  await page.getByText("Use the plan that comes with this program").waitFor();
  await picker(page, "Choose returns").setInputFiles(notWorkbooks(300));
  await page.getByRole("heading", { name: /^What a merge of the .* would do$/ }).waitFor({ timeout: 60_000 });
  yield "merge of hundreds, dry run";
  await page.getByText(/points to raise with the delivery group$/).click();
  await page.getByRole("heading", { name: "300 files" }).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 6000));
  yield "merge of hundreds, files";
}
