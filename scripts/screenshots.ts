/** `npm run screenshots`: the states of the built pages as pictures in docs/images, from the walks of the tests. */

import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { findBrowser, startBrowser } from "./browser";
import { hostAddress, startVisits, type Visit } from "#tests/browser/visit";
import { walkConsolidated, walkNothingOpen, walkPage, walkPane, type Walk } from "#tests/browser/walks";

const folder = fileURLToPath(new URL("../docs/images", import.meta.url));
const pane = { width: 350, height: 800 };
const page = { width: 1280, height: 900 };

const path = findBrowser();
if (path === null) throw new Error("No Chromium, Chrome or Edge was found: name one in CHROMIUM.");
mkdirSync(folder, { recursive: true });
// Of states that there are no more, no picture stays.
for (const name of readdirSync(folder)) if (/^(?:pane|page)-.*\.png$/.test(name)) rmSync(join(folder, name));
const browser = await startBrowser(path);
const visitor = await startVisits(browser);

/** "new cycle, issued" → "page-new-cycle-issued.png". */
const fileOf = (where: string, state: string) =>
  join(folder, `${where}-${state.replace(/[^a-z]+/gi, "-").toLowerCase()}.png`);

async function shootAll(visit: Visit, where: string, walk: Walk): Promise<void> {
  for await (const state of walk) await visit.page.screenshot({ path: fileOf(where, state) });
  await visit.close();
}

const inExcel = await visitor.visit(hostAddress("planted"), { viewport: pane });
await shootAll(inExcel, "pane", walkPane(inExcel.page));
for (const [workbook, walk] of [
  ["consolidated", walkConsolidated],
  ["other", walkNothingOpen],
] as const) {
  const visit = await visitor.visit(hostAddress(workbook), { viewport: pane });
  await shootAll(visit, "pane", walk(visit.page));
}
const alone = await visitor.visit(visitor.webAddress, { viewport: page });
await shootAll(alone, "page", walkPage(alone.page));

for (const [look, media] of [
  ["dark", { colorScheme: "dark" }],
  ["forced-colours", { colorScheme: "dark", forcedColors: "active" }],
] as const) {
  const visit = await visitor.visit(hostAddress("planted"), { viewport: pane, ...media });
  await walkPane(visit.page).next();
  await visit.page.screenshot({ path: fileOf("pane", look) });
  await visit.close();
}
await browser.close();
await visitor.close();
