/**
 * `npm run start:excel`: the pages over https, and Excel with the add-in in it. What follows `--` goes to Microsoft's
 * tool, for example `npm run start:excel -- web --document https://…`.
 *
 * Microsoft's tools are fetched by npx at these versions and are no dependencies of ours: together they bring hundreds
 * of packages, and send usage data to Microsoft unless that is switched off (docs/excel.md says how).
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
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
const folder = join(homedir(), ".office-addin-dev-certs");
const [key, cert] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];

const upload = `choose Home, Add-ins, More add-ins, My add-ins, Upload my add-in, and give it ${manifest}`;
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** Runs one of Microsoft's tools while the pages go on being served; false where it fails. */
async function run(tool: string, ...args: string[]): Promise<boolean> {
  // On Windows npx is a command file, which only a shell runs, and a shell parts words at spaces.
  const isWindows = process.platform === "win32";
  const words = ["--yes", tool, ...args].map((word) => (isWindows ? `"${word}"` : word));
  const child = spawn("npx", words, { stdio: "inherit", shell: isWindows });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Opens Excel with the add-in; false where a person has to do it, which is then said. */
async function openExcel(address: string, platform: string, options: readonly string[]): Promise<boolean> {
  const hasExcel = process.platform === "win32" || process.platform === "darwin";
  if (platform === "desktop" && !hasExcel) {
    say(
      `Excel does not run on this system, so nothing was opened: open ${address} once in your browser and accept its certificate, then in Excel on the web ${upload}.`,
    );
    return false;
  }
  const given = ["start", manifest, platform, "--no-debug", "--no-live-reload", ...options];
  if (await run(debugging, ...given)) return true;
  say(`Excel could not be opened with the add-in from here: in Excel ${upload} (docs/excel.md says more).`);
  return false;
}

const [platform = "desktop", ...options] = process.argv.slice(2);
await run(certificates, "install");
if (!existsSync(key) || !existsSync(cert)) {
  say(
    `There is no certificate for https://localhost:${port}, which Excel asks for: see above why, and start again.`,
  );
  process.exit(1);
}
try {
  const tls = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  const { address, close } = await servePages({ root: dist, tls, port });
  process.stdout.write(`The add-in is served at ${address}. Ctrl+C stops it, and takes it out of Excel.\n`);
  const isOpened = await openExcel(address, platform, options);
  process.once(
    "SIGINT",
    () => void (isOpened ? run(debugging, "stop", manifest) : Promise.resolve()).then(close),
  );
} catch (error) {
  refusePort(error, port, "stop it, because the manifest names this port.");
}
