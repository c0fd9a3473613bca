/**
 * The whole job on sample data: issue a cycle from the embedded plan, fill the returns, check them, merge them.
 * Every step but the filling, which stands for the delivery partners, is the built command.
 */

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { answerEdits, embeddedPlan, readReturn, type ReturnAnswers } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";

interface Samples {
  readonly cycle: string;
  readonly asAt: string;
  readonly returnBy: string;
  readonly returns: Readonly<Record<string, ReturnAnswers>>;
}

const top = fileURLToPath(new URL("..", import.meta.url));
const samples = JSON.parse(readFileSync(join(top, "assets/samples/2025-annual.json"), "utf8")) as Samples;
const { cycle, asAt, returnBy } = samples;
const returnsFolder = join("demo", "returns");
const consolidated = join("demo", "consolidated.xlsx");

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Runs a step and shows what it prints. Exit code 1 means findings, which some samples are meant to have. */
function step(title: string, ...args: string[]): void {
  say(`\n── ${title}\n   returns ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [join(top, "dist/cli/returns.mjs"), ...args], {
    cwd: top,
    stdio: "inherit",
  });
  if (status === null || status > 1) process.exit(status ?? 2);
}

function fill(): void {
  const plan = embeddedPlan();
  for (const [partner, answers] of Object.entries(samples.returns)) {
    const path = join(top, returnsFolder, `${cycle}-${partner}.xlsx`);
    const issued = readFileSync(path);
    const edits = answerEdits(readReturn(readXlsx(issued), plan), answers);
    writeFileSync(path, patchXlsx(issued, edits));
    say(`   ${partner}: ${edits.length} cells`);
  }
}

rmSync(join(top, "demo"), { recursive: true, force: true });
step(
  "Issue the cycle to every delivery partner",
  "issue",
  "--cycle",
  cycle,
  "--return-by",
  returnBy,
  "-o",
  returnsFolder,
);
say("\n── Fill the returns with sample answers, as ten delivery partners might\n");
fill();
step("Check the returns", "check", returnsFolder, "--as-at", asAt);
step("Merge them", "merge", returnsFolder, "--as-at", asAt, "-o", consolidated);
say(`
── Done. Open these in Excel or LibreOffice:
   the returns                ${join(top, returnsFolder)}
   the consolidated workbook  ${join(top, consolidated)}`);
