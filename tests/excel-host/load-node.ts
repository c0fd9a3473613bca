/** Loads Microsoft's client library from its package into jsdom's window; tests that use it name that environment. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

import { createBridge } from "./bridge";
import { clientTables } from "./client-tables";
import { createFakeExcel, type FakeExcel, type FakeExcelOptions } from "./fake-excel";
import { createWacHost, type WacHost } from "./wac-host";
import { windowName } from "./wac-messages";

const dist = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

function runFile(file: string): void {
  vm.runInThisContext(readFileSync(join(dist, file), "utf8"), { filename: file });
}

function globalNamed(...path: readonly string[]): unknown {
  let value: unknown = globalThis;
  for (const name of path) {
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

const tables = clientTables(() => globalNamed("Excel"));

/** The client library's Excel part: one file a platform. */
export type ClientFile = `excel-${"web" | "win32" | "mac" | "ios"}-${string}.js`;

const namesBefore = new Set(Object.keys(globalThis));

/** Takes this file in place of the one loaded before, of which nothing is left. */
export function loadClient(file: ClientFile): void {
  for (const name of Object.keys(globalThis)) {
    if (!namesBefore.has(name)) Reflect.set(globalThis, name, undefined);
  }
  runFile(file);
}

/** A new fake behind the Excel part of the client; `Office` stays undefined. About 20 ms the first time in a file. */
export function installBridge(options: FakeExcelOptions = {}): FakeExcel {
  if (globalNamed("OfficeExtension") === undefined) runFile("excel-web-16.00.debug.js");
  const excel = createFakeExcel(options, tables);
  const init = globalNamed("OfficeExtension", "HostBridge", "init");
  if (typeof init !== "function") throw new Error("The client library has no HostBridge");
  Reflect.apply(init, undefined, [createBridge(excel)]);
  return excel;
}

export interface FullHost {
  readonly excel: FakeExcel;
  readonly host: WacHost;
}

/**
 * Boots all of office.js, which then believes that it is a frame of Excel on the web. Once in a test file, whose
 * address must be https. It does not wait for Office.onReady.
 */
export function installFullHost(
  options: FakeExcelOptions = {},
  prepare: (excel: FakeExcel) => void = () => {},
): FullHost {
  const { origin, hostname } = window.location;
  // jsdom has no document.domain, by which office.js trusts a host.
  if (!("domain" in document)) Object.defineProperty(document, "domain", { value: hostname });
  window.name = windowName(origin);
  sessionStorage.clear();
  const excel = createFakeExcel(options, tables);
  prepare(excel);
  const page = window;
  const { MessageEvent } = page;
  const hear = (data: string) => {
    // A last answer may come after the test's page is taken down: nobody is there to hear it.
    if (!Reflect.has(page, "dispatchEvent")) return;
    page.dispatchEvent(new MessageEvent("message", { data, origin }));
  };
  const host = createWacHost(excel, (data) => {
    setTimeout(() => hear(data), 0);
  });
  // office.js talks to window.opener before window.parent.
  Reflect.set(globalThis, "opener", {
    postMessage: (text: unknown) => void setTimeout(() => host.receive(text), 0),
  });
  loadOffice(origin);
  return { excel, host };
}

/** office.js outside any host, as in a page opened in a browser. */
export function loadOfficeAlone(): void {
  loadOffice(window.location.origin);
}

/** Scripts that office.js adds are run from the package: jsdom fetches none. */
function loadOffice(origin: string): void {
  const script = document.createElement("script");
  script.setAttribute("src", `${origin}/officejs/office.debug.js`);
  script.type = "text/plain";
  document.head.appendChild(script);
  const append = Node.prototype.appendChild;
  const appendOrRun = function <T extends Node>(this: Node, node: T): T {
    const file = node instanceof HTMLScriptElement ? /\/officejs\/(.*)$/.exec(node.src)?.[1] : undefined;
    if (!(node instanceof HTMLScriptElement) || file === undefined) {
      Reflect.apply(append, this, [node]);
      return node;
    }
    setTimeout(() => {
      runFile(file);
      node.onload?.(new Event("load"));
    }, 0);
    return node;
  };
  Node.prototype.appendChild = appendOrRun;
  runFile("office.debug.js");
}

/** Makes the client judge every call by the requirement sets claimed; this build leaves the check off. */
export function checkRequirementSets(): void {
  const utility = globalNamed("OfficeExtension", "CommonUtility");
  if (typeof utility !== "function") throw new Error("The client library has no CommonUtility");
  Reflect.set(utility, "_doApiNotSupportedCheck", true);
}
