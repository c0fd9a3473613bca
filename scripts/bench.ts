/**
 * Measures reading, checking, importing and merging against a floor in the same run: inflating the same files and
 * passing over their XML, which any reader must do. Ratios can be compared between machines; milliseconds cannot.
 *
 * `npm run bench -- annexes-2024.txt` also imports a published annex.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

import { floorOf } from "./bench/floor";
import { runMeasured } from "./bench/measured-command";
import { returnsOf, type BenchReturn, type Kind } from "./bench/returns";
import { checkWorkbook, embeddedPlan, importAnnex, linesOfPlainText } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";

/** Median of the rounds after one that is not counted, in milliseconds. */
function median(job: () => unknown, rounds = 5): number {
  job();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

const lines: string[][] = [["What", "Time", "Floor", "Ratio", "Memory"]];
const inWords = (time: number) =>
  time < 1000 ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : `${(time / 1000).toFixed(1)} s`;

function report(what: string, time: number, floor?: number, megabytes?: number): void {
  lines.push([
    what,
    inWords(time),
    floor === undefined ? "" : inWords(floor),
    floor === undefined ? "" : (time / floor).toFixed(2),
    megabytes === undefined ? "" : `${megabytes.toFixed(0)} MB`,
  ]);
}

const asAt = "2025-01-28";
const plan = embeddedPlan();

function one({ bytes }: BenchReturn): void {
  const request = { plan, asAt, register: null, digest: textFingerprint };
  const floor = median(() => floorOf([bytes]), 15);
  const open = readXlsx(bytes);
  report(
    "read the largest return",
    median(() => readXlsx(bytes), 15),
    floor,
  );
  report(
    "check it once it is read",
    median(() => checkWorkbook(open, request), 15),
  );
}

/** The command as people run it, in a process of its own, its start included. */
function merge(count: number, kind: Kind, returns: readonly BenchReturn[]): void {
  const folder = mkdtempSync(join(tmpdir(), "returns-bench-"));
  try {
    const [inputs, planFile] = [join(folder, "returns"), join(folder, "plan.json")];
    mkdirSync(inputs);
    for (const { file, bytes } of returns) writeFileSync(join(inputs, file), bytes);
    writeFileSync(planFile, JSON.stringify(returns[0]?.plan));
    const all = returns.map(({ bytes }) => bytes);
    const floor = median(() => floorOf(all), 1);
    const output = join(folder, "consolidated.xlsx");
    const { milliseconds, megabytes } = runMeasured(
      ["merge", inputs, "--plan", planFile, "--as-at", asAt, "-o", output],
      output,
    );
    report(`merge ${count} returns ${words[kind]}`, milliseconds, floor, megabytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words: { readonly [K in Kind]: string } = {
  plan: "of the plan's partners",
  "largest partner": "of the partner with the most",
  mixed: "each of another partner",
  largest: "each of another partner, all of the largest size",
};

const [largest] = await returnsOf(plan, 1, "largest");
if (!largest) throw new Error("The embedded plan issues no return.");
one(largest);

const [annex] = process.argv.slice(2);
if (annex !== undefined) {
  const text = readFileSync(annex, "utf8");
  const read = () => importAnnex([linesOfPlainText(text)], { edition: plan.edition, framework: plan });
  report("import the annex", median(read));
}

for (const [count, kind] of [
  [16, "plan"],
  [100, "plan"],
  [500, "plan"],
  [500, "largest partner"],
  [100, "mixed"],
  [500, "mixed"],
  [100, "largest"],
  [500, "largest"],
] as const) {
  merge(count, kind, await returnsOf(plan, count, kind));
}

const widths =
  lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
for (const line of lines) {
  process.stdout.write(
    `${line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join("  ")}\n`,
  );
}
process.stdout.write(
  `Node ${process.versions.node}, ${availableParallelism()} cores: merges use a thread for each. The floor uses one.\n`,
);
