/**
 * Measures check, merge and import against a floor in the same run: inflating the same files and passing over their
 * XML, which any reader must do. Ratios can be compared between machines; milliseconds cannot.
 */

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

import { floorOf } from "./bench/floor";
import { returnsOf } from "./bench/returns";
import {
  checkWorkbook,
  consolidate,
  consolidatedWorkbook,
  embeddedPlan,
  importAnnex,
  linesOfPlainText,
} from "#src/core/index";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

/** Median of the rounds after one that is not counted, in milliseconds. */
async function median(job: () => unknown, rounds = 5): Promise<number> {
  await job();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

const lines: string[][] = [["What", "Median", "Floor", "Ratio"]];
const milliseconds = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

function report(what: string, time: number, floor?: number): void {
  lines.push([
    what,
    milliseconds(time),
    floor ? milliseconds(floor) : "",
    floor ? (time / floor).toFixed(2) : "",
  ]);
}

const asAt = "2025-01-28";
const plan = embeddedPlan();
const request = { plan, asAt, register: null, digest: textFingerprint };

const [largest] = await returnsOf(plan, 1);
if (!largest) throw new Error("The embedded plan issues no return.");
const floor = await median(() => floorOf([largest.bytes]));
report("read the largest return", await median(() => readXlsx(largest.bytes)), floor);
const open = readXlsx(largest.bytes);
report("check it once read", await median(() => checkWorkbook(open, request)));
report("read and check it", await median(() => checkWorkbook(readXlsx(largest.bytes), request)), floor);

for (const [count, rounds] of [
  [16, 5],
  [100, 3],
  [500, 1],
] as const) {
  const { returns, plan: widePlan } = await returnsOf(plan, count).then((made) => ({
    returns: made,
    plan: made[0]?.plan ?? plan,
  }));
  const all = returns.map(({ bytes }) => bytes);
  const readAll = () => returns.map(({ bytes }) => readXlsx(bytes));
  const merge = () => {
    const files = returns.map(({ file, bytes }) => ({
      file,
      sha256: fingerprint(bytes),
      content: { kind: "read" as const, workbook: readXlsx(bytes) },
    }));
    const made = consolidate({
      plan: widePlan,
      cycle: null,
      files,
      register: null,
      asAt,
      digest: textFingerprint,
    });
    return writeXlsx(consolidatedWorkbook(made));
  };
  const least = await median(() => floorOf(all), rounds);
  report(`read ${count} returns`, await median(readAll, rounds), least);
  report(`merge ${count} returns, file to file`, await median(merge, rounds), least);
}

/** A published annex to import, as plain text: `npm run bench -- annexes-2024.txt`. */
const [annex] = process.argv.slice(2);
if (annex !== undefined) {
  const text = readFileSync(annex, "utf8");
  const read = () => importAnnex([linesOfPlainText(text)], { edition: plan.edition, framework: plan });
  report("import the annex", await median(read));
}

const widths =
  lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
for (const line of lines) {
  process.stdout.write(
    `${line.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join("  ")}\n`,
  );
}
