/** returns where: which cell of which return a value of the consolidated workbook comes from. */

import { openWorkbookOf } from "../consolidated-file";
import { loadPlan } from "../load";
import type { Out } from "../output";
import { UsageError } from "../usage";
import { formatDate, isIsoDate, parseCellAddress, provenanceOf, type CellProvenance } from "#src/core/index";

export interface WhereOptions {
  readonly plan?: string;
}

const dayInWords = (moment: string) => {
  const day = moment.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : moment;
};

function linesOf(address: string, from: CellProvenance): string[] {
  switch (from.kind) {
    case "worked-out":
      return [`${address} is worked out by the merge: it holds no answer of its own.`];
    case "issued":
      return [`${address} (${from.column}) is a fact of the plan ${from.plan} ${from.edition}.`];
    case "decided":
      return [
        `${address} was decided by ${from.by === "" ? "nobody named" : from.by}, between ${from.between}.`,
        `  Decision: ${from.answer === "" ? "(none)" : from.answer}`,
        `  Reason: ${from.reason === "" ? "(none)" : from.reason}`,
        from.on === null
          ? "  It counts from the next merge."
          : `  It counts since the merge of ${from.on === "" ? "a day not given" : dayInWords(from.on)}.`,
      ];
    case "none":
      return [
        `${address} (${from.column}): no return has this row.`,
        ...(from.edited === null ? [] : [`  DHSC edit: ${from.edited}`]),
      ];
    default:
      return [
        `${address} (${from.column}) comes from ${from.file}, ${from.sheet}!${from.cell}.`,
        `  As returned: ${from.text === "" ? "(blank)" : from.text}`,
        ...(from.edited === null ? [] : [`  DHSC edit: ${from.edited}`]),
        `  Completed by: ${from.sender ?? "not said"}; approved by: ${from.approvedBy ?? "not said"}${from.when === null ? "" : `, ${dayInWords(from.when)}`}`,
        `  SHA-256: ${from.sha256 ?? "none"}`,
      ];
  }
}

/** @returns 0; a cell that the merge worked out has an answer too. */
export async function where(
  path: string,
  address: string,
  { plan: planPath }: WhereOptions,
  out: Out,
): Promise<number> {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0)).replace(/^'|'$/g, "").replaceAll("''", "'");
  const cell = parseCellAddress(address.slice(at + 1));
  if (sheet === "" || !cell) {
    throw new UsageError(`“${address}” is no cell: give a sheet and a cell, such as "Milestones!F12".`);
  }
  const plan = await loadPlan(planPath);
  const workbook = await openWorkbookOf(path, plan);
  if (!workbook.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase())) {
    throw new UsageError(`${path} has no sheet “${sheet}”.`);
  }
  const from = provenanceOf(workbook, plan, { sheet, ...cell });
  // `cell` is that of the return, where there is one.
  out.json({ asked: address, cell: address, ...from });
  out.text(linesOf(address, from));
  return 0;
}
