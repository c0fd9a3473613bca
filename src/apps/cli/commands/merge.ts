/** returns merge: every return into one consolidated workbook, and an account of every row. */

import { countLine } from "../findings-text";
import { cycleNamed, findRegister, loadPlan } from "../load";
import { columns, wrap, type Out } from "../output";
import { receiveAll, refuseAsOutput } from "../received";
import { sealLine } from "../seal-text";
import { UsageError } from "../usage";
import {
  consolidate,
  consolidatedWorkbook,
  consolidationReport,
  counted,
  formatDate,
  isIsoDate,
  layout,
  sealInWords,
  type ConsolidationReport,
} from "#src/core/index";
import { writeFiles } from "#src/hosts/node/files";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { writeXlsx } from "#src/hosts/xlsx/write";

export interface MergeOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly cycle?: string;
  readonly asAt: string | null;
  readonly dryRun: boolean;
  readonly output?: string;
}

const dayOf = (date: string) => (isIsoDate(date) ? formatDate(date) : date);

/** Waivers and decisions that came with the returns: counted, and each with who and why. */
function settlementLines({ waivers, decisions }: ConsolidationReport): string[] {
  if (waivers.count + decisions.count === 0) return [];
  const about = ({
    partner,
    rule,
    table,
    row,
    column,
    action,
  }: (typeof waivers.list)[number] | (typeof decisions.list)[number]) =>
    `${partner}: ${rule}, ${table === null ? `action ${action}` : `${table} ${row}, ${column}`}`;
  const stateWords = { "in-force": "", expired: " (expired)", "not-needed": " (no longer needed)" };
  return [
    `Waivers: ${waivers.inForce} in force, ${waivers.expired} expired, ${waivers.notNeeded} no longer needed. Decisions: ${decisions.inForce} in force, ${decisions.notNeeded} no longer needed.`,
    ...waivers.list.flatMap((waiver) =>
      wrap(
        `${about(waiver)}: waived by ${waiver.by} until ${dayOf(waiver.until)}${stateWords[waiver.state]}: ${waiver.reason}`,
        2,
      ),
    ),
    ...decisions.list.flatMap((one) =>
      wrap(`${about(one)}: ${one.decision}, decided by ${one.by}${stateWords[one.state]}: ${one.reason}`, 2),
    ),
    "",
  ];
}

function reportLines(report: ConsolidationReport): string[] {
  const { reconciliation, files, conflicts, rows, findings } = report;
  const { issued, merged, held, missing, byPartner } = reconciliation;
  return [
    "Rows issued and what became of them",
    "",
    ...columns([
      ["  Delivery partner", "Issued", "Merged", "Held", "Missing"],
      ...byPartner.map((tally) => [`  ${tally.name}`, tally.issued, tally.merged, tally.held, tally.missing]),
      ["  Total", issued, merged, held, missing],
    ]),
    "",
    `Files (${files.length})`,
    ...files.flatMap(({ file, verdict, reason, seal }) => [
      `  ${file}: ${verdict}${seal ? `, ${sealInWords(seal)}` : ""}`,
      ...wrap(reason, 4),
      ...(seal?.state === "changed-after-sealing" ? wrap(sealLine(seal) ?? "", 4) : []),
    ]),
    "",
    ...settlementLines(report),
    ...(rows.length === 0 ? [] : [`Rows held or missing (${rows.length})`]),
    ...groupedRows(rows),
    ...(conflicts.length === 0 ? [] : [`Conflicts to decide (${conflicts.length})`]),
    ...conflicts.flatMap(({ id, answers }) => [
      `  ${id}: ${answers.map(({ partner, answer }) => `${partner} says “${answer}”`).join("; ")}`,
    ]),
    ...(conflicts.length === 0 ? [] : [""]),
    `Findings: ${countLine(findings)}.`,
  ];
}

/** Rows of one partner with the same reason on one line: a list of forty is not read. */
function groupedRows(rows: ConsolidationReport["rows"]): string[] {
  if (rows.length === 0) return [];
  const groups = new Map<
    string,
    { readonly head: string; readonly ids: string[]; readonly reason: string }
  >();
  for (const { partner, state, reason, table, action, milestone, sheet, cell } of rows) {
    const key = `${partner} ${state} ${reason}`;
    const group = groups.get(key) ?? { head: `${partner}, ${state}`, ids: [], reason };
    groups.set(key, group);
    const issued = milestone ?? (table === layout.actions.name ? `action ${action}` : null);
    group.ids.push(issued ?? `${sheet}!${cell}`);
  }
  return [
    ...[...groups.values()].flatMap(({ head, ids, reason }) => [
      ...wrap(`${head}: ${ids.join(", ")}`, 2),
      ...wrap(reason, 4),
    ]),
    "",
  ];
}

/** @returns 0 when all that came in was merged, 1 when something is held or must be decided. */
export async function merge(paths: readonly string[], options: MergeOptions, out: Out): Promise<number> {
  const { output, dryRun } = options;
  if (!dryRun && output === undefined) {
    throw new UsageError("Say where the consolidated workbook goes with -o, or look first with --dry-run.");
  }
  if (output !== undefined) {
    if (!/\.xlsx$/i.test(output))
      throw new UsageError(`${output} must end in .xlsx: the consolidated workbook is an Excel file.`);
    await refuseAsOutput(output, [...paths, options.plan, options.register]);
  }
  const plan = await loadPlan(options.plan);
  const cycle = options.cycle === undefined ? null : cycleNamed(plan, options.cycle);
  const register = await findRegister(options.register, paths);
  const files = await receiveAll(paths, out.progress);
  const consolidation = consolidate({
    plan,
    cycle,
    files,
    register,
    asAt: options.asAt,
    digest: textFingerprint,
  });
  if (!dryRun && output !== undefined) {
    out.progress("Writing the consolidated workbook");
    await writeFiles([{ path: output, bytes: await writeXlsx(consolidatedWorkbook(consolidation)) }]);
  }
  const report = consolidationReport(consolidation);
  out.json(report);
  out.text([
    ...reportLines(report),
    dryRun ? "Nothing was written: this was a dry run." : `The consolidated workbook is ${output}.`,
    ...(report.reconciliation.missing > 0
      ? [`${counted(report.reconciliation.missing, "row")} still missing.`]
      : []),
  ]);
  const blocked =
    report.reconciliation.held > 0 ||
    report.conflicts.length > 0 ||
    report.files.some(({ verdict }) => verdict === "held" || verdict === "unreadable");
  return blocked ? 1 : 0;
}
