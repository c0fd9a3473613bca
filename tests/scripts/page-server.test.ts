import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { servePages, type PageServer } from "../../scripts/page-server";

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let server: PageServer;
let root = "";

/** Sends the path as it stands: `fetch` would tidy it first. */
function ask(path: string, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    const asked = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "returns-pages-"));
  root = join(folder, "dist");
  for (const inner of ["web", "taskpane/icons", "cli"]) await mkdir(join(root, inner), { recursive: true });
  const files = {
    "web/index.html": "the page",
    "web/main.0123456789.js": "run()",
    "web/two words.svg": "<svg/>",
    "taskpane/index.html": "the pane",
    "taskpane/icons/a.png": "png",
    "cli/returns.mjs": "the command",
    "../secret.txt": "secret",
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  await symlink(join(folder, "secret.txt"), join(root, "web/link.txt"));
  server = await servePages({ root, port: 0 });
});

afterAll(() => server.close());

describe("what is served", () => {
  it.each([
    ["/web/", "text/html; charset=utf-8", "the page"],
    ["/web/index.html?view=merge", "text/html; charset=utf-8", "the page"],
    ["/web/main.0123456789.js", "text/javascript; charset=utf-8", "run()"],
    ["/web/two%20words.svg", "image/svg+xml", "<svg/>"],
    ["/taskpane/", "text/html; charset=utf-8", "the pane"],
    ["/taskpane/icons/a.png", "image/png", "png"],
  ])("%s", async (path, type, body) => {
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers).toMatchObject({ "content-type": type, "x-content-type-options": "nosniff" });
  });

  it("begins with the stand-alone page", async () => {
    expect(await ask("/")).toMatchObject({ status: 302, headers: { location: "/web/" } });
  });

  it("lets nobody frame the stand-alone page, and Excel frame the pane", async () => {
    expect((await ask("/web/")).headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    expect((await ask("/taskpane/")).headers["content-security-policy"]).toBeUndefined();
  });

  it("keeps scripts for as long as their names last, and asks again for pages", async () => {
    expect((await ask("/web/main.0123456789.js")).headers["cache-control"]).toContain("immutable");
    expect((await ask("/web/")).headers["cache-control"]).toBe("no-cache");
  });

  it("gives a head without its body", async () => {
    expect(await ask("/web/", "HEAD")).toMatchObject({
      status: 200,
      body: "",
      headers: { "content-length": "8" },
    });
  });
});

describe("what is not", () => {
  it.each([
    "/web/missing.js",
    "/web",
    "/cli/returns.mjs",
    "/web/../../secret.txt",
    "/web/%2e%2e/%2e%2e/secret.txt",
    "/web/..%2f..%2fsecret.txt",
    "/web/..%5c..%5csecret.txt",
    "/web/../cli/returns.mjs",
    "/web/link.txt",
    "/web/%00",
    "/web/%E0%A4%A",
    "//etc/passwd",
    "/etc/passwd",
  ])("%s", async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "There is no such page.\n" });
  });

  it("takes nothing in", async () => {
    expect(await ask("/web/", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  it("shares no port with another program", async () => {
    const port = Number(new URL(server.address).port);
    await expect(servePages({ root, port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
