/** What the build leaves in dist; `npm test` builds first. */

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { manifestProblems } from "./manifest-lint";
import { localAddress } from "../scripts/manifest";
import { initialScripts, mostInitialBytes } from "../scripts/page-size";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const apps = ["web", "taskpane"];

const policyOf = (page: string) =>
  /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(
    readFileSync(join(dist, page), "utf8"),
  )?.[1];

describe("the manifest that is handed out", () => {
  it("names nothing that is not in the build", () => {
    const file = (path: string) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : null);
    const manifest = readFileSync(join(dist, "manifest.xml"), "utf8");
    const address = /<SourceLocation DefaultValue="([^"]*)\/taskpane\//.exec(manifest)?.[1] ?? localAddress;
    expect(manifestProblems(manifest, { address, file })).toEqual([]);
  });
});

describe.each(apps)("the page of %s", (app) => {
  it("loads no more at first than people wait for", () => {
    const scripts = initialScripts(join(dist, app));
    const total = scripts.reduce((sum, { gzipped }) => sum + gzipped, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(mostInitialBytes);
  });

  it("keeps what only some need for later", () => {
    const initial = new Set(initialScripts(join(dist, app)).map(({ name }) => name));
    const scripts = readdirSync(join(dist, app)).filter((name) => name.endsWith(".js"));
    const later = scripts.filter((name) => !initial.has(name));
    expect(later.length).toBeGreaterThan(2);
  });

  it("needs no eval and brings no source maps", () => {
    const files = readdirSync(join(dist, app));
    expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
    for (const name of files.filter((file) => file.endsWith(".js"))) {
      // The schema library asks whether it may make code; it is told not to (`jitless`) and never gets here.
      const script = readFileSync(join(dist, app, name), "utf8").replace(
        'try{return new Function(""),!0}',
        "",
      );
      expect(script.match(/\beval\(|new Function\(/)?.[0] ?? null).toBeNull();
    }
  });
});

describe("the pages’ policies", () => {
  it.each([
    ["web/index.html", []],
    ["taskpane/index.html", ["https://appsforoffice.microsoft.com"]],
    ["taskpane/help.html", []],
  ])("%s lets nothing in from elsewhere but %j", (page, elsewhere) => {
    const policy = policyOf(page) ?? "";
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy.match(/https?:[^\s;]*|\*/g) ?? []).toEqual(elsewhere);
    expect(policy).not.toMatch(/unsafe-/);
  });

  it("only the task pane asks Microsoft for office.js", () => {
    const asks = (page: string) => readFileSync(join(dist, page), "utf8").includes("appsforoffice");
    expect([asks("taskpane/index.html"), asks("web/index.html"), asks("taskpane/help.html")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
