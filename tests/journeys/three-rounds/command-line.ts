/** The three rounds on the command line, with what is done to the workbook between them. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Changes, ConsolidationReport } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { returns } from "#tests/apps/cli/command-line";
import { pythonWithOpenpyxl, runPython } from "#tests/other-programs";
import {
  cellsOf,
  firstDecision,
  firstEdits,
  laterEdits,
  openConsolidated,
  signatory,
  withdrawal,
  type Typed,
} from "./desk-work";
import { days, registerOf } from "./returns";

export interface MergedRound {
  readonly code: number;
  readonly report: ConsolidationReport & { readonly changes: Changes | null };
  /** The consolidated workbook as the merge wrote it. */
  readonly bytes: Uint8Array;
}

/** As somebody types who has the workbook open: with openpyxl, or by our own patch where it is not installed. */
export async function typeIn(
  path: string,
  edits: readonly Typed[],
  how: "openpyxl" | "patch",
): Promise<void> {
  if (how === "openpyxl" && pythonWithOpenpyxl !== null) {
    runPython(join(import.meta.dirname, "../edit-consolidated.py"), path, JSON.stringify(edits));
    return;
  }
  const bytes = await readFile(path);
  await writeFile(path, patchXlsx(bytes, cellsOf(openConsolidated(bytes), edits)));
}

async function merge(output: string, ...args: string[]): Promise<MergedRound> {
  const { code, stdout, stderr } = await returns("merge", ...args, "-o", output, "--format", "json");
  if (stdout === "") throw new Error(stderr);
  return { code, report: JSON.parse(stdout) as MergedRound["report"], bytes: await readFile(output) };
}

/**
 * Three rounds, and signing what they came to.
 * @param folder as `makeRounds` made it; the workbook is `consolidated.xlsx` in it.
 */
export async function mergeRounds(folder: string): Promise<readonly MergedRound[]> {
  const at = (name: string) => join(folder, name);
  const path = at("consolidated.xlsx");
  const [firstDay, secondDay, thirdDay, signingDay] = days;
  const first = await merge(path, at("one"), "--register", registerOf(folder), "--as-at", firstDay);
  await typeIn(path, [...firstEdits, ...firstDecision], "patch");
  const second = await merge(path, at("two"), "--into", path, "--as-at", secondDay);
  await typeIn(path, laterEdits, "openpyxl");
  const { file, by, reason } = withdrawal;
  const taken = ["--withdraw", file, "--by", by, "--reason", reason];
  const third = await merge(path, at("three"), "--into", path, "--as-at", thirdDay, ...taken);
  const signed = await merge(path, "--into", path, "--as-at", signingDay, "--sign-off", signatory);
  return [first, second, third, signed];
}
