import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";

import { findBrowser, startBrowser } from "../../scripts/browser";
import { initialScripts } from "../../scripts/page-size";
import { dist, hostAddress, paneIn, paneOrigin, startVisits, type Visitor, type VisitOptions } from "./visit";

const path = findBrowser();

/** A person waits three seconds; the rest is for the browser, on a machine that does other things. */
const patience = 20_000;

describe.skipIf(path === null)("starting the pane (skipped where no browser is installed)", () => {
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

  it.each<[when: string, address: string, options: VisitOptions, says: string]>([
    ["office.js does not come", hostAddress("planted"), { cdn: "silent" }, "Excel’s library has not loaded"],
    ["office.js is blocked", hostAddress("planted"), { cdn: "blocked" }, "Excel’s library has not loaded"],
    ["Excel says nothing", `${hostAddress("planted")}&silent`, {}, "Excel is not answering"],
    [
      "it is opened outside Excel",
      `${paneOrigin}/taskpane/index.html`,
      {},
      "This page works beside a workbook in Excel",
    ],
    ["Excel is too old", `${hostAddress("planted")}&sets=1.12`, {}, "This Excel is too old for the pane"],
  ])("explains itself when %s", async (_, address, options, says) => {
    const { page, problems, close } = await visitor.visit(address, options);
    const pane = address.includes("host.html") ? paneIn(page) : page;
    await pane.getByRole("heading", { name: says }).waitFor({ timeout: patience });
    await pane.getByRole("button", { name: "Try again" }).waitFor();
    const link = pane.getByRole("link", { name: "Use the page for any browser instead" });
    expect(await link.getAttribute("href")).toBe("../web/index.html");
    const expected = options.cdn === "blocked" ? ["console: Failed to load resource: net::ERR_FAILED"] : [];
    expect(problems).toEqual(expected);
    await close();
  });

  it("shows itself with the scripts that its page names, and says so where a later one cannot be had", async () => {
    const named = new Set(initialScripts(join(dist, "taskpane")).map(({ name }) => `/taskpane/${name}`));
    const withholds = (path: string) => path.endsWith(".js") && path !== "/host.js" && !named.has(path);
    const { page, problems, close } = await visitor.visit(hostAddress("planted"), { withholds });
    const pane = paneIn(page);
    await pane.getByRole("navigation", { name: "What to do" }).waitFor();
    await pane.getByRole("alert").filter({ hasText: "A part of this program could not be loaded" }).waitFor();
    await pane.getByRole("button", { name: "Try again" }).waitFor();
    expect(new Set(problems)).toEqual(new Set(["console: Failed to load resource: net::ERR_FAILED"]));
    await close();
  });

  it("shows the view of the ribbon’s button", async () => {
    for (const [view, button] of [
      ["check", "Check return"],
      ["cycle", "New cycle"],
      ["merge", "Merge returns"],
    ] as const) {
      const { page, close } = await visitor.visit(hostAddress("other", view));
      const pressed = paneIn(page).getByRole("button", { name: button, exact: true, pressed: true });
      await pressed.waitFor();
      await close();
    }
  });
});
