/**
 * Draws the ribbon's icons: `npx tsx scripts/icons.ts` after a change to an SVG in assets/icons, then commit the PNGs.
 * The drawings stand on a grid of 16, so that every size Office asks for falls on whole pixels.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { findBrowser, startBrowser } from "./browser";

const folder = fileURLToPath(new URL("../assets/icons", import.meta.url));
const sizes = [16, 32, 64, 80, 128];

const path = findBrowser();
if (path === null) throw new Error("No Chromium, Chrome or Edge was found: name one in CHROMIUM.");
const browser = await startBrowser(path);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const name = file.replace(/\.svg$/, "");
  const svg = readFileSync(join(folder, file), "utf8");
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), omitBackground: true });
    await page.close();
  }
}
await browser.close();
