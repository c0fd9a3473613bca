import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";

import { manifestProblems } from "./manifest-lint";
import { localAddress, stampedManifest } from "../scripts/manifest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifest = readFileSync(here("../manifest.xml"), "utf8");
const schema = here("../../shared/manifest-xsd/OfficeAppManifestV1_1.xsd");
const hasSchema = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;

/** What the sources put at an address: icons as they are, pages from the app's folder. */
function sourceOf(path: string): Uint8Array | null {
  const source = path.startsWith("/taskpane/icons/")
    ? here(`../assets/icons/${path.slice("/taskpane/icons/".length)}`)
    : here(`../src/apps${path}`);
  return existsSync(source) ? readFileSync(source) : null;
}

const problems = (xml: string) => manifestProblems(xml, { address: localAddress, file: sourceOf });

describe("the manifest", () => {
  it("has nothing that Office would refuse", () => {
    expect(problems(manifest)).toEqual([]);
  });

  it.each<[fault: string, from: string | RegExp, to: string, problem: RegExp]>([
    ["a page that is not there", "index.html?view=merge", "merge.html", /nothing is served at .*merge\.html/],
    [
      "an address without https",
      "https://localhost:3000/taskpane/help",
      "http://localhost/help",
      /not https/,
    ],
    [
      "an address elsewhere",
      "https://localhost:3000/taskpane/help",
      "https://example.org/help",
      /nothing is served/,
    ],
    ["an icon of another size", "check-80.png", "check-64.png", /no PNG of 80 by 80/],
    ["an icon without the largest size", '<bt:Image size="80" resid="merge.80"/>', "", /lacks the size 80/],
    [
      "a name without its resource",
      'resid="check.tip"',
      'resid="check.tips"',
      /check\.tips, which is nowhere/,
    ],
    ["a name of another kind", 'resid="check.page"', 'resid="check.tip"', /check\.tip, which is String/],
    [
      "a resource twice",
      'bt:String id="cycle.label"',
      'bt:String id="check.label"',
      /check\.label is there twice/,
    ],
    ["a control twice", 'id="returns.merge"', 'id="returns.cycle"', /returns\.cycle is there twice/],
    ["a long id", "returns.group", `returns.${"g".repeat(25)}`, /longer than 32/],
    [
      "a long label",
      'DefaultValue="New cycle"',
      `DefaultValue="${"n".repeat(126)}"`,
      /126 characters: 125 at most/,
    ],
    ["a long tip", /(id="check.tip" DefaultValue=")/, `$1${"t".repeat(250)}`, /characters: 250 at most/],
    ["Excel by its own name", 'Host Name="Workbook"', 'Host Name="Excel"', /the host is Excel/],
  ])("would be refused with %s", (_, from, to, problem) => {
    const planted = manifest.replace(from, to);
    expect(planted).not.toBe(manifest);
    expect(problems(planted).join("\n")).toMatch(problem);
  });

  it("is what Microsoft’s reader takes it for", async () => {
    const { version: released } = JSON.parse(readFileSync(here("../package.json"), "utf8"));
    expect(await OfficeAddinManifest.readManifestFile(here("../manifest.xml"))).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "en-GB",
      appDomains: [],
      version: `${released}.0`,
      defaultSettings: { sourceLocation: `${localAddress}/taskpane/index.html` },
    });
  });

  it.skipIf(!hasSchema)(
    "keeps to Microsoft’s schema (needs xmllint and the schema beside the project)",
    () => {
      const args = ["--noout", "--nonet", "--schema", schema, here("../manifest.xml")];
      const { status, stderr } = spawnSync("xmllint", args, { encoding: "utf8" });
      expect(stderr).toContain("validates");
      expect(status).toBe(0);
    },
  );
});

describe("stamping the manifest", () => {
  const sourceLocation = (address?: string) =>
    /<SourceLocation DefaultValue="([^"]*)"/.exec(stampedManifest(manifest, address))?.[1];

  it.each([
    [undefined, "https://localhost:3000/taskpane/index.html"],
    ["https://returns.example.org", "https://returns.example.org/taskpane/index.html"],
    ["https://example.org/tools/returns/", "https://example.org/tools/returns/taskpane/index.html"],
    ["https://example.org/a&b", "https://example.org/a&amp;b/taskpane/index.html"],
  ])("for %s names %s", (address, expected) => {
    expect(sourceLocation(address)).toBe(expected);
  });

  it("leaves no other address behind", () => {
    expect(stampedManifest(manifest, "https://returns.example.org")).not.toContain("localhost");
  });

  it.each(["http://example.org", "example.org", "", "https://example.org/?a=1", "https://example.org/#a"])(
    "refuses “%s”",
    (address) => {
      expect(() => stampedManifest(manifest, address)).toThrow(RangeError);
    },
  );
});
