/**
 * Measures in the built pane how long a change in Excel takes to show in the verdict, for the largest return of the
 * embedded plan: the event, reading everything anew in one request, checking it, drawing it. Excel's own share is the
 * stand-in's of the tests; a slow machine says more about itself than about the pane.
 */

import { findBrowser, startBrowser } from "./browser";
import { hostAddress, paneIn, startVisits } from "#tests/browser/visit";

const rounds = 21;

const path = findBrowser();
if (path === null) throw new Error("No Chromium, Chrome or Edge was found: name one in CHROMIUM.");
const browser = await startBrowser(path);
const visitor = await startVisits(browser);
const { page, close } = await visitor.visit(hostAddress("largest"));
await paneIn(page)
  .getByRole("status")
  .filter({ hasText: "Ready to seal" })
  .or(paneIn(page).getByRole("status").filter({ hasText: "Not ready" }))
  .first()
  .waitFor();

/** Milliseconds from what a person types to the new verdict. */
const typed = (text: string) =>
  page.evaluate(async (answer) => {
    const pane = document.querySelector("iframe")?.contentDocument;
    const verdict = [...(pane?.querySelectorAll("[role=status]") ?? [])].find(({ textContent }) =>
      /ready/i.test(textContent),
    );
    if (!verdict) throw new Error("The pane has no verdict.");
    const start = performance.now();
    window.hostPage.types("Start here", "B12", answer);
    await new Promise((resolve) => {
      new MutationObserver(resolve).observe(verdict, { subtree: true, childList: true, characterData: true });
    });
    return performance.now() - start;
  }, text);

const times: number[] = [];
for (let round = 0; round < rounds; round++) times.push(await typed(round % 2 === 0 ? "" : "Sandy Sample"));
// The first few are spent on compiling.
const [warm, most] = [times.slice(5).sort((a, b) => a - b), Math.max(...times.slice(5))];
const median = warm[Math.floor(warm.length / 2)] ?? NaN;
process.stdout.write(
  `From a change in Excel to the new verdict, largest return: median ${median.toFixed(0)} ms, at most ${most.toFixed(0)} ms (${warm.length} rounds)\n`,
);
await close();
await browser.close();
await visitor.close();
