import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Bytes, as a server sends them: what a page may load before it shows itself. The rules come after that, while the
 * workbook is read, and what a new cycle or a merge takes comes when somebody turns to it.
 */
export const mostInitialBytes = 250_000;

export interface ScriptSize {
  readonly name: string;
  readonly gzipped: number;
}

/** The page's own scripts that come before it shows itself: those that start it, and those it asks for in advance. */
export function initialScripts(folder: string): readonly ScriptSize[] {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const named = html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^":]+\.js)"/g);
  return [...named].map(([, name = ""]) => ({
    name,
    gzipped: gzipSync(readFileSync(join(folder, name))).length,
  }));
}
