/**
 * `npm run start:excel`: the pages over https, and Excel with the add-in in it. What follows `--` goes to Microsoft's
 * tool, for example `npm run start:excel -- web --document https://…`.
 *
 * Microsoft's tools are fetched by npx at these versions and are no dependencies of ours: together they bring hundreds
 * of packages, and send usage data to Microsoft unless that is switched off (docs/excel.md says how).
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { servePages } from "./page-server";
import { refusePort } from "./port";

const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";
/** The manifest names this port. */
const port = 3000;
const dist = fileURLToPath(new URL("../dist", import.meta.url));
const manifest = join(dist, "manifest.xml");

/** Runs one of Microsoft's tools while the pages go on being served; ends the program where the tool fails. */
async function run(tool: string, ...args: string[]): Promise<void> {
  // On Windows npx is a command file, which only a shell runs, and a shell parts words at spaces.
  const isWindows = process.platform === "win32";
  const words = ["--yes", tool, ...args].map((word) => (isWindows ? `"${word}"` : word));
  const child = spawn("npx", words, { stdio: "inherit", shell: isWindows });
  const [code] = await once(child, "exit");
  if (code === 0) return;
  process.stderr.write(`${tool} did not succeed: docs/excel.md says how to add the manifest by hand.\n`);
  process.exit(1);
}

function certificate(): { readonly key: string; readonly cert: string } {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return { key: read("localhost.key"), cert: read("localhost.crt") };
}

const [platform = "desktop", ...options] = process.argv.slice(2);
await run(certificates, "install");
try {
  const { address, close } = await servePages({ root: dist, tls: certificate(), port });
  process.stdout.write(`The add-in is served at ${address}. Ctrl+C takes it out of Excel and stops.\n`);
  await run(debugging, "start", manifest, platform, "--no-debug", "--no-live-reload", ...options);
  process.once("SIGINT", () => void run(debugging, "stop", manifest).then(close));
} catch (error) {
  refusePort(error, port, "stop it, because the manifest names this port.");
}
