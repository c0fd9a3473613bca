/** A merge as people read it: what became of the rows first. */

import { countLine } from "./findings-text";
import { columns, wrap } from "./output";
import { sealLine } from "./seal-text";
import {
  counted,
  formatDate,
  isIsoDate,
  isOpenConflict,
  layout,
  sealInWords,
  type Conflict,
  waysOnSheet,
  type ConsolidationReport,
} from "#src/core/index";

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
        `${about(waiver)}: waived by ${waiver.by}${waiver.until === "" ? "" : ` until ${dayOf(waiver.until)}`}${stateWords[waiver.state]}: ${waiver.reason}`,
        2,
      ),
    ),
    ...decisions.list.flatMap((one) =>
      wrap(`${about(one)}: ${one.decision}, decided by ${one.by}${stateWords[one.state]}: ${one.reason}`, 2),
    ),
    "",
  ];
}

const inSentence = (text: string) => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

export function reportLines(report: ConsolidationReport): string[] {
  const { reconciliation, files, conflicts, rows, findings, signOff, publication, log } = report;
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
    ...conflictLines(conflicts),
    `Findings: ${countLine(findings)}.`,
    ...wrap(`Reconciliation: ${inSentence(signOff.words)}`, 0),
    ...(publication.entered ? wrap(publication.words, 0) : []),
    ...brokenLog(findings),
    ...(log.last === null
      ? []
      : [
          `Event log: ${counted(log.entries, "entry", "entries")}, the last with the hash ${log.last.slice(0, 16)}.`,
        ]),
  ];
}

/** Told here too: nobody looks for it among the findings. */
function brokenLog(findings: ConsolidationReport["findings"]): string[] {
  return findings
    .filter(({ rule }) => rule === "event-log-unbroken")
    .flatMap(({ message, remedy }) => [...wrap(message, 2), ...wrap(remedy, 4)]);
}

/** Those to decide with what is proposed, those that were decided with the reason. */
function conflictLines(conflicts: ConsolidationReport["conflicts"]): string[] {
  const open = conflicts.filter(isOpenConflict);
  const decided = conflicts.filter((conflict) => !isOpenConflict(conflict));
  const said = ({ answers }: Conflict) =>
    answers.map(({ partner, answer }) => `${partner} says “${answer}”`).join("; ");
  return [
    ...(open.length === 0 ? [] : [`Conflicts to decide (${open.length})`]),
    ...open.flatMap((conflict) => [
      ...wrap(`${conflict.id}: ${said(conflict)}`, 2),
      ...(conflict.proposal
        ? wrap(`Proposed: “${conflict.proposal.answer}”: ${conflict.proposal.why}.`, 4)
        : []),
      ...(conflict.before
        ? wrap(
            `Reopened: ${conflict.before.by} had decided “${conflict.before.answer}” between ${conflict.before.between}.`,
            4,
          )
        : []),
      ...(conflict.wanting === null ? [] : wrap(conflict.wanting, 4)),
    ]),
    ...(open.length === 0 ? [] : [""]),
    ...(decided.length === 0 ? [] : [`Conflicts decided (${decided.length})`]),
    ...decided.flatMap(({ id, decision }) =>
      wrap(`${id}: “${decision?.answer ?? ""}”, ${decision?.by ?? ""}: ${decision?.reason ?? ""}`, 2),
    ),
    ...(decided.length === 0 ? [] : [""]),
  ];
}

/** What may be done instead with many of the rows: said once for all of them. */
const ways: readonly (readonly [words: string, way: string])[] = [
  [
    "  What is published of a text that is held can also be decided on the sheet Findings.",
    waysOnSheet.decision,
  ],
  [
    "  Other rows can also be released on the sheet Findings, with the reason and your name.",
    waysOnSheet.waiver,
  ],
];

const withoutWays = (release: string) =>
  ways.reduce((text, [, way]) => text.replaceAll(` ${way}`, ""), release);

/** Rows of one partner with the same reason on one line: a list of forty is not read. */
function groupedRows(rows: ConsolidationReport["rows"]): string[] {
  if (rows.length === 0) return [];
  const groups = new Map<
    string,
    {
      readonly head: string;
      readonly ids: string[];
      readonly reason: string;
      readonly release: string | null;
    }
  >();
  for (const { partner, state, reason, release, table, action, milestone, sheet, cell } of rows) {
    const key = `${partner} ${state} ${reason}`;
    const group = groups.get(key) ?? { head: `${partner}, ${state}`, ids: [], reason, release };
    groups.set(key, group);
    const issued = milestone ?? (table === layout.actions.name ? `action ${action}` : null);
    group.ids.push(issued ?? `${sheet}!${cell}`);
  }
  return [
    ...[...groups.values()].flatMap(({ head, ids, reason, release }) => [
      ...wrap(`${head}: ${ids.join(", ")}`, 2),
      ...wrap(reason, 4),
      ...(release === null ? [] : wrap(`What would release it: ${withoutWays(release)}`, 4)),
    ]),
    ...ways.filter(([, way]) => rows.some(({ release }) => release?.includes(way))).map(([words]) => words),
    "",
  ];
}
