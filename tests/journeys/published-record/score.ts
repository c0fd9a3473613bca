/** Findings beside what a reader expects: what was found, what was missed, and which sound rows drew a finding. */

import { consolidate } from "#src/core/consolidation/consolidate";
import type { Finding } from "#src/core/findings/finding";
import { layout } from "#src/core/return/layout";
import { cycleOf, digest } from "#tests/core/sample";
import { continuedBy, reasonInText } from "./answers";
import { expectedFindings, type Category, type ExpectedFinding } from "./expected";
import type { PublishedRecord } from "./record";
import { asAt, cycle, ownersReturns, type Row } from "./returns";
import type { Variant } from "./variants";

/** A finding with the row it stands in; null for the merge as a whole and for what stands in no answered row. */
export interface Told {
  readonly finding: Finding;
  readonly row: Row | null;
  readonly action: number | null;
}

export interface Score {
  readonly variant: string;
  readonly found: ReadonlyMap<Category, number>;
  readonly wanted: ReadonlyMap<Category, number>;
  readonly missed: readonly ExpectedFinding[];
  /** Rows in which nothing is wrong that the rules can see. */
  readonly sound: number;
  /** Sound rows with a warning or error. */
  readonly alarmed: number;
  /** Warnings and errors that nobody expects, in sound rows and others. */
  readonly falseAlarms: readonly Told[];
  readonly told: readonly Told[];
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ");

function says({ finding, row, action }: Told, expected: ExpectedFinding): boolean {
  if (!expected.rules.includes(finding.rule) || action !== expected.action) return false;
  if (expected.milestone !== undefined) {
    const about = finding.milestone ?? row?.milestone;
    return (
      about === expected.milestone || plain(finding.message).includes(`milestone ${expected.milestone} `)
    );
  }
  if (expected.quote === undefined || row === null) return true;
  // A rule that stands in another row than the words may quote them.
  return row.table === "actions" || row.table === "newActions" || row.table === "milestones"
    ? true
    : plain(row.text).includes(plain(expected.quote)) ||
        plain(finding.message).includes(plain(expected.quote));
}

/** True where the return holds what the reader speaks of: the milestone with one of the outcomes, or without words. */
function applies({ outcomes, textless, milestone }: ExpectedFinding, rows: readonly Row[]): boolean {
  return rows.some(
    (row) =>
      (milestone === undefined || row.milestone === milestone) &&
      (outcomes === undefined || outcomes.includes(row.outcome)) &&
      !(textless && row.answered),
  );
}

/** What follows from how the return was filled, whoever wrote it. */
function followsFromAnswers({ finding, row }: Told, rows: readonly Row[]): boolean {
  const milestone = finding.milestone ?? row?.milestone ?? null;
  const outcome = row?.outcome ?? null;
  const missed = outcome === "not met" || outcome === "partly met";
  switch (finding.rule) {
    case "outcome-present":
      return row?.table === "milestones" && outcome === null;
    case "outcome-evidenced":
      return outcome === "met" || outcome === "partly met";
    case "delay-reasoned":
      return missed && milestone !== null && !reasonInText.includes(milestone);
    case "delay-carried-forward":
      // Answered otherwise than a careful owner would, or carried on by no next milestone.
      return milestone !== null && missed && !(milestone in continuedBy);
    case "status-ongoing-unmet":
      return rows
        .filter((other) => other.table === "milestones" && other.action === finding.action)
        .every((other) => other.outcome === "met");
    case "status-concluded-nothing-open":
      return missed;
    default:
      return false;
  }
}

const isSerious = ({ finding }: Told) => finding.severity !== "advice";

export function score(record: PublishedRecord, variant: Variant): Score {
  const returns = ownersReturns(record, variant);
  const rows = returns.flatMap((one) => one.rows);
  const { findings } = consolidate({
    plan: record.before,
    cycle: cycleOf(record.before, cycle),
    files: returns.map(({ file }) => file),
    register: null,
    asAt,
    digest,
  });
  const told = findings.map(({ partner, finding }): Told => {
    const row =
      rows.find(
        (one) =>
          one.partner === partner && layout[one.table].name === finding.table && one.number === finding.row,
      ) ?? null;
    return { finding, row, action: finding.action ?? row?.action ?? null };
  });

  const speaks = expectedFindings.filter(({ reprinted }) => !reprinted || variant.reprints);
  const wanted = speaks.filter((expected) => !expected.arguable && applies(expected, rows));
  const missed = wanted.filter((expected) => !told.some((one) => says(one, expected)));
  const isExpected = (one: Told) =>
    speaks.some((expected) => says(one, expected)) || followsFromAnswers(one, rows);
  const falseAlarms = told.filter((one) => isSerious(one) && !isExpected(one));
  const unsound = new Set(told.filter((one) => isSerious(one) && isExpected(one)).map(({ row }) => row));
  const sound = rows.filter((row) => !unsound.has(row));
  const alarmedRows = new Set(falseAlarms.map(({ row }) => row));
  const count = (list: readonly ExpectedFinding[]) => {
    const counts = new Map<Category, number>();
    for (const { category } of list) counts.set(category, (counts.get(category) ?? 0) + 1);
    return counts;
  };
  return {
    variant: variant.name,
    wanted: count(wanted),
    found: count(wanted.filter((expected) => !missed.includes(expected))),
    missed,
    sound: sound.length,
    alarmed:
      sound.filter((row) => alarmedRows.has(row)).length +
      falseAlarms.filter(({ row }) => row === null).length,
    falseAlarms,
    told,
  };
}
