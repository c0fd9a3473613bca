/** `npm run size`, after a build: what each page loads at first. Ends with 1 where that is too much. */

import { fileURLToPath } from "node:url";

import { initialScripts, mostInitialBytes } from "./page-size";

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

for (const app of ["taskpane", "web"]) {
  const scripts = initialScripts(fileURLToPath(new URL(`../dist/${app}`, import.meta.url)));
  const total = scripts.reduce((sum, { gzipped }) => sum + gzipped, 0);
  process.stdout.write(
    `${app}: ${kilobytes(total)} of ${kilobytes(mostInitialBytes)} JavaScript at first, gzipped\n`,
  );
  for (const { name, gzipped } of scripts) process.stdout.write(`  ${name} ${kilobytes(gzipped)}\n`);
  if (total > mostInitialBytes) process.exitCode = 1;
}
