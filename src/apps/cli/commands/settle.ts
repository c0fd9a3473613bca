/** returns waive and returns decide: what a person settles goes on the return's record, with name and reason. */

import { countLine, findingLines } from "../findings-text";
import { dateGiven } from "../load";
import { openReturn, saveReturn, type OneReturn, type OneReturnOptions } from "../one-return";
import { wrap, type Out } from "../output";
import { UsageError } from "../usage";
import {
  checkWorkbook,
  counted,
  decisionEntry,
  listInWords,
  parseCellAddress,
  recordEdits,
  ruleCatalogue,
  settlingOf,
  waiverEntry,
  type CellRef,
  type DecisionEntry,
  type DisclosureDecision,
  type Finding,
  type Settling,
  type WaiverEntry,
} from "#src/core/index";

interface Settled {
  readonly rule: string;
  /** "Milestones!F7" */
  readonly cell?: string;
  readonly reason: string;
}

export interface WaiveOptions extends OneReturnOptions, Settled {
  readonly action?: number;
  readonly approvedBy: string;
  readonly until: string;
}

export interface DecideOptions extends OneReturnOptions, Settled {
  readonly decision: DisclosureDecision;
  readonly wording?: string;
  readonly by: string;
}

function ruleNamed(id: string): string {
  const rules = ruleCatalogue().filter(({ scope }) => scope === "return");
  if (rules.some((rule) => rule.id === id)) return id;
  throw new UsageError(`There is no rule “${id}” on a return: “returns rules” lists them.`);
}

function cellNamed({ workbook }: OneReturn, place: string): CellRef {
  const at = place.lastIndexOf("!");
  const address = parseCellAddress(place.slice(at + 1));
  const name = place.slice(0, at).replace(/^'(.*)'$/, "$1");
  const sheet = workbook.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (at > 0 && address && sheet) return { sheet: sheet.name, ...address };
  const sheets = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  throw new UsageError(
    `There is no cell “${place}” in the return: write its sheet and its address, such as “Milestones!F7”. The sheets are ${listInWords(sheets.map((one) => one.name))}.`,
  );
}

const isAt = ({ sheet, cell }: Finding, at: CellRef) => {
  const address = cell === null ? null : parseCellAddress(cell);
  return sheet === at.sheet && address?.row === at.row && address.column === at.column;
};

/** The first finding of the rule there that such an entry would settle. */
function toSettle<K extends Settling["kind"]>(
  one: OneReturn,
  kind: K,
  rule: string,
  isThere: (finding: Finding) => boolean,
  where: string,
): Extract<Settling, { kind: K }> {
  const there = one.checked.findings.filter((finding) => finding.rule === rule && isThere(finding));
  const isKind = (settling: Settling | null): settling is Extract<Settling, { kind: K }> =>
    settling?.kind === kind;
  const settling = there.map((finding) => settlingOf(finding, one.checked.returned));
  const found = settling.find(isKind);
  if (found) return found;
  if (there.length === 0)
    throw new UsageError(`Nothing has to be settled: ${rule} finds nothing at ${where}.`);
  if (settling.some((other) => other?.kind === "decision"))
    throw new UsageError(`${rule} holds the text until somebody decides: use “returns decide”.`);
  if (settling.some((other) => other?.kind === "waiver"))
    throw new UsageError(`${rule} asks for no decision about publishing: use “returns waive”.`);
  throw new UsageError(
    there.every(({ settled, severity }) => settled || severity === "advice")
      ? `What ${rule} finds at ${where} does not stand in the way, so there is nothing to settle.`
      : `${rule} cannot be waived: without it the return cannot be read or accounted for.`,
  );
}

async function record(
  one: OneReturn,
  entry: WaiverEntry | DecisionEntry,
  path: string,
  output: string,
  out: Out,
): Promise<number> {
  const { checked, request, edited, file } = one;
  const edits = recordEdits(checked.returned.record, [entry]);
  if (!edits) {
    throw new UsageError(
      `${path} has lost the hidden sheet that its record is kept on: bring its answers into a fresh template with “returns upgrade” first.`,
    );
  }
  const { bytes, workbook } = edited(edits);
  await saveReturn(output, bytes);
  const { partner, cycle, verdict, findings } = checkWorkbook(workbook, request);
  const settled = findings.filter(({ rule, settled: by }) => rule === entry.rule && by !== null).length;
  out.json({ file, output, partner, cycle, recorded: entry, settled, verdict, findings });
  out.text([
    ...wrap(
      `${file}: the ${entry.kind} is on record. ${counted(settled, "finding")} of ${entry.rule} ${settled === 1 ? "is settled and counts" : "are settled and count"} as advice.`,
    ),
    ...(checked.seal.state === "unsealed" ? [] : wrap("The return was sealed before: seal it again.")),
    "",
    `  Left: ${countLine(findings)}`,
    "",
    ...findingLines(findings.filter(({ severity }) => severity !== "advice")),
    `The return with its record is ${output}. ${path} is as it was.`,
  ]);
  return verdict === "ready" ? 0 : 1;
}

function needed(option: string, text: string): string {
  if (text.trim() === "") throw new UsageError(`${option} must say something.`);
  return text.trim();
}

function outputGiven(output: string | undefined): string {
  if (output === undefined) throw new UsageError("Say where the return with its record goes with -o.");
  return output;
}

/** @returns 0 when the return is then ready, 1 when something is left that must be put right. */
export async function waive(path: string, options: WaiveOptions, out: Out): Promise<number> {
  const { cell, action, asAt } = options;
  const output = outputGiven(options.output);
  const rule = ruleNamed(options.rule);
  if ((cell === undefined) === (action === undefined))
    throw new UsageError(
      "Say what the waiver is for: either one cell with --cell, or a whole action with --action.",
    );
  const given = {
    reason: needed("--reason", options.reason),
    by: needed("--approved-by", options.approvedBy),
    until: dateGiven("--until", options.until),
    on: asAt ?? "",
  };
  if (asAt !== null && given.until < asAt)
    throw new UsageError(
      `--until ${given.until} is before the day of the check: the waiver would settle nothing.`,
    );
  const one = await openReturn(path, options);
  if (action !== undefined) {
    toSettle(one, "waiver", rule, (finding) => finding.action === action, `action ${action}`);
    return record(one, waiverEntry(rule, { action }, given), path, output, out);
  }
  const at = cellNamed(one, cell ?? "");
  const { cell: about } = toSettle(one, "waiver", rule, (finding) => isAt(finding, at), cell ?? "");
  if (!about)
    throw new UsageError(`${cell} is no cell of a table: waive the rule for its action with --action.`);
  return record(one, waiverEntry(rule, about, given), path, output, out);
}

/** @returns 0 when the return is then ready, 1 when something is left that must be put right. */
export async function decide(path: string, options: DecideOptions, out: Out): Promise<number> {
  const { decision, asAt } = options;
  const output = outputGiven(options.output);
  const rule = ruleNamed(options.rule);
  const wording = options.wording?.trim() ?? "";
  if (decision === "publish" && wording !== "")
    throw new UsageError(
      "To publish is to leave the text as it stands: leave --wording out, or decide to round or suppress.",
    );
  if (decision === "round" && wording === "")
    throw new UsageError("Say with --wording what is to be published instead.");
  const given = {
    decision,
    wording,
    reason: needed("--reason", options.reason),
    by: needed("--by", options.by),
    on: asAt ?? "",
  };
  const one = await openReturn(path, options);
  const place = needed("--cell", options.cell ?? "");
  const at = cellNamed(one, place);
  const { cell } = toSettle(one, "decision", rule, (finding) => isAt(finding, at), place);
  return record(one, decisionEntry(rule, cell, given), path, output, out);
}
