/** returns fix: everything in a return that can be put right without asking, in a copy of it. */

import { countLine, findingLines } from "../findings-text";
import { undoFileOf } from "./undo-fixes";
import { openReturn, type OneReturnOptions } from "../one-return";
import { wrap, type Out } from "../output";
import { UsageError } from "../usage";
import {
  changeOfContent,
  contentText,
  counted,
  fixSafely,
  type FixedReturn,
  type FixedCell,
} from "#src/core/index";
import { writeFiles } from "#src/hosts/node/files";
import { wayBack } from "#src/hosts/xlsx/way-back";

export interface FixOptions extends OneReturnOptions {
  readonly dryRun: boolean;
}

const reported = ({ rule, sheet, cell, place, before, after }: FixedCell) => ({
  rule,
  sheet,
  cell,
  table: place?.table ?? null,
  row: place?.row ?? null,
  column: place?.column ?? null,
  before: contentText(before),
  after: contentText(after),
});

const noLog =
  "The return has lost its hidden record, so the list of fixes could not be kept in it: keep this list instead.";

function linesOf({ fixes, logged, checked }: FixedReturn, file: string, dryRun: boolean): string[] {
  const { partner, cycle, findings } = checked;
  const who = [partner, cycle].filter((part) => part !== null).join(", ");
  const made = dryRun ? "would be made" : "made";
  return [
    `${file}${who === "" ? "" : ` (${who})`}`,
    fixes.length === 0
      ? "  Nothing here can be fixed without a person’s choice."
      : `  ${counted(fixes.length, "fix", "fixes")} ${made}, none of which can change what was meant`,
    ...fixes.flatMap((made) =>
      wrap(
        `${made.sheet}!${made.cell}: ${changeOfContent(made.before, made.after).join(" becomes ")} (${made.rule})`,
        4,
      ),
    ),
    ...(fixes.length > 0 && !logged ? wrap(noLog, 2) : []),
    "",
    `  Left: ${countLine(findings)}`,
    "",
    ...findingLines(findings),
  ];
}

/** @returns 0 when the return is ready as fixed, 1 when something is left that must be put right. */
export async function fix(path: string, options: FixOptions, out: Out): Promise<number> {
  const { output, dryRun } = options;
  if (!dryRun && output === undefined)
    throw new UsageError("Say where the fixed return goes with -o, or look first with --dry-run.");
  const { file, bytes, workbook, request, edited } = await openReturn(path, options);
  const fixed = fixSafely(workbook, (edits) => edited(edits).workbook, request);
  const { partner, cycle, verdict, findings } = fixed.checked;
  const written = dryRun ? undefined : output;
  const undo = written === undefined || fixed.fixes.length === 0 ? null : undoFileOf(written);
  if (written !== undefined) {
    const patched = edited(fixed.edits).bytes;
    const back = undo === null ? [] : [{ path: undo, bytes: wayBack(bytes, patched, file) }];
    await writeFiles([{ path: written, bytes: patched }, ...back]);
  }
  out.json({
    file,
    output: written ?? null,
    undo,
    partner,
    cycle,
    fixes: fixed.fixes.map(reported),
    logged: fixed.logged,
    verdict,
    findings,
  });
  out.text([
    ...linesOf(fixed, file, dryRun),
    written === undefined
      ? "Nothing was written: this was a dry run."
      : `The fixed return is ${written}. ${path} is as it was.`,
    ...(undo === null
      ? []
      : wrap(`${undo} is the way back, for “returns fix ${written} --undo”. It is not to be sent.`)),
  ]);
  return verdict === "ready" ? 0 : 1;
}
