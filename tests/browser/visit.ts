/** Pages of the build in a real browser, with an eye on everything that goes wrong and everywhere they turn to. */

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import type { Browser, BrowserContextOptions, Frame, FrameLocator, Page, Route } from "playwright-core";

import { servePages, type PageServer } from "../../scripts/page-server";
import { asAt } from "./planted-return";

export const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const officeJs = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Where the pane and the page around it live: office.js asks for https and for one host name. */
export const paneOrigin = "https://returns.test";
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, and requests to anywhere but the pages and office.js. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** "silent": requests for office.js are never answered; "blocked": they fail at once. */
  readonly cdn?: "silent" | "blocked";
  /** The workbook that is open beside the pane, as a file, where the address says "handed". */
  readonly handed?: Uint8Array;
  /** Scripts of the pages, by their path, that cannot be had. */
  readonly withholds?: (path: string) => boolean;
}

export interface Visitor {
  /** The stand-alone page, from the server that `npm start` runs. */
  readonly webAddress: string;
  visit(address: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function startVisits(browser: Browser): Promise<Visitor> {
  if (!existsSync(join(dist, "taskpane/index.html"))) throw new Error("Build the pages first: npm run build");
  const server = await servePages({ root: dist, port: 0 });
  const hostScript = await bundledHostPage();

  return {
    webAddress: `${server.address}/web/`,
    async visit(address, { cdn: fault, handed, withholds = () => false, ...options } = {}) {
      const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", ...options });
      const problems: string[] = [];
      await context.route("**/*", (route) =>
        answer(route, { server, hostScript, fault, handed, withholds }).catch((error: unknown) =>
          problems.push(String(error)),
        ),
      );
      await context.clock.setFixedTime(new Date(`${asAt}T10:00:00`));
      const page = await context.newPage();
      page.on("request", (request) => {
        const { origin, href } = new URL(request.url());
        const isOurs = [paneOrigin, server.address, "null"].includes(origin) || href.startsWith(cdn);
        if (!isOurs) problems.push(`a request to ${href}`);
      });
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
      // A script that never comes keeps a page from being loaded for ever.
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return { page, problems, close: () => context.close() };
    },
    close: () => server.close(),
  };
}

async function bundledHostPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("host-page.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
  });
  return outputFiles[0]?.text ?? "";
}

const hostHtml = `<!doctype html><html lang="en-GB"><title>Excel</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
<body><script type="module" src="/host.js"></script>`;

interface Answering {
  readonly server: PageServer;
  readonly hostScript: string;
  readonly fault: "silent" | "blocked" | undefined;
  readonly handed: Uint8Array | undefined;
  readonly withholds: (path: string) => boolean;
}

async function answer(
  route: Route,
  { server, hostScript, fault, handed, withholds }: Answering,
): Promise<void> {
  const { origin, pathname, href } = new URL(route.request().url());
  if (href.startsWith(cdn)) {
    if (fault === "silent") return;
    if (fault === "blocked") return route.abort();
    return route.fulfill({ path: join(officeJs, href.slice(cdn.length)), contentType: "text/javascript" });
  }
  if (withholds(pathname)) return route.abort();
  if (origin === server.address) return route.continue();
  if (origin !== paneOrigin) return route.abort();
  if (pathname === "/host.html")
    return route.fulfill({ body: hostHtml, contentType: "text/html; charset=utf-8" });
  if (pathname === "/host.js")
    return route.fulfill({ body: hostScript, contentType: "text/javascript; charset=utf-8" });
  if (pathname === "/handed.xlsx") return route.fulfill({ body: Buffer.from(handed ?? []) });
  const response = await fetch(`${server.address}${pathname}`);
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** The pane inside the page that plays Excel. */
export function paneIn(page: Page): FrameLocator {
  return page.frameLocator("iframe");
}

export function paneFrame(page: Page): Frame {
  return page.frames().find((frame) => frame.url().includes("/taskpane/")) ?? page.mainFrame();
}

/** The page around the pane, with a workbook open in it and a view that the ribbon asked for. */
export function hostAddress(
  workbook: "planted" | "issued" | "largest" | "consolidated" | "handed" | "other",
  view = "check",
): string {
  return `${paneOrigin}/host.html?workbook=${workbook}&view=${view}`;
}
