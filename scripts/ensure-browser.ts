/**
 * Runs before the tests: the pages are driven in a real browser, and where there is none, Debian's is installed if that
 * is possible. Where it is not, one line says so, and the tests that need it skip.
 */

import { spawnSync } from "node:child_process";

import { findBrowser } from "./browser";

const advice = "Install Chromium, Chrome or Edge, or name one in CHROMIUM, to run the tests of the pages.";

function installed(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const apt = (...args: string[]) => spawnSync("apt-get", args, { stdio: "ignore" }).status === 0;
  process.stderr.write("No browser was found: installing Debian's chromium.\n");
  return apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

if (findBrowser() === null && (!installed() || findBrowser() === null)) process.stderr.write(`${advice}\n`);
