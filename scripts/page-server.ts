/** A small server for the built pages: what is in `dist/web` and `dist/taskpane`, and nothing else of the machine. */

import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, sep } from "node:path";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

export interface PageServerOptions {
  /** The folder that holds `web` and `taskpane`. */
  readonly root: string;
  /** PEM texts; with them the server speaks https. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface PageServer {
  /** Without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves to this machine alone. @throws the system's error, such as EADDRINUSE. */
export async function servePages({ root, tls, port }: PageServerOptions): Promise<PageServer> {
  const top = await realpath(root);
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void answer(top, request, response);
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // The name and not 127.0.0.1, because some systems look for it at ::1 only.
    server.listen(port, "localhost", resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === "object" && bound !== null ? bound.port : port;
  return {
    address: `${tls ? "https" : "http"}://localhost:${boundPort}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = pathOf(request.url ?? "/");
  if (path === "/") {
    response.writeHead(302, { Location: "/web/" }).end();
    return;
  }
  const content = path === null ? null : await fileAt(root, path.endsWith("/") ? `${path}index.html` : path);
  if (path === null || content === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("There is no such page.\n");
    return;
  }
  // Each page carries its own policy; this adds what a page cannot say. Excel on the web frames the task pane.
  if (path.startsWith("/web/")) response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
  const kind = extname(path) || ".html";
  response.writeHead(200, {
    "Content-Type": contentTypes[kind] ?? "application/octet-stream",
    "Content-Length": content.length,
    // Names of scripts change with their content; the pages that name them do not.
    "Cache-Control": /\.[0-9a-f]{10}\.js$/.test(path) ? "max-age=31536000, immutable" : "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : content);
}

/** The path asked for, null where it is none or not one of the pages'. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    return path.includes("\0") ? null : path;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

async function fileAt(root: string, path: string): Promise<Buffer | null> {
  try {
    // Judged after links and ".." are followed, so that nothing outside these folders is ever read.
    const file = await realpath(join(root, path));
    const folders = ["web", "taskpane"].map((folder) => join(root, folder) + sep);
    return folders.some((folder) => file.startsWith(folder)) ? await readFile(file) : null;
  } catch {
    return null;
  }
}
