/** Which rows of a return its findings hold back. */

import type { DataTable } from "../data-tables";
import type { Finding } from "../../findings/finding";
import { acceptanceOf, settledBy, type Settling } from "../../findings/settling";
import { layout } from "../../return/layout";
import type { Return, ReturnRow } from "../../return/return";

/** What a row is about, as the plan or the row itself says. */
export interface About {
  readonly action: number | null;
  readonly milestone: string | null;
}

/** What holds a row, and what would release it. */
export interface HoldReason {
  readonly message: string;
  readonly remedy: string;
}

export interface Holds {
  /** What must be put right before the row can be merged, the nearest first; empty when nothing holds it. */
  reasonsFor(row: ReturnRow<DataTable>, about: About): readonly HoldReason[];
  /** What holds every row of the return. */
  readonly whole: readonly HoldReason[];
}

function isAbout(finding: Finding, { action, milestone }: About): boolean {
  return (
    (finding.action === null || finding.action === action) &&
    (finding.milestone === null || finding.milestone === milestone)
  );
}

/** One reason for each row, so that what is wrong with the row itself is not drowned by what is wrong with them all. */
function wholeInOne([first, ...others]: readonly HoldReason[]): HoldReason[] {
  if (first === undefined) return [];
  const by = others.length > 0 ? ` by ${others.length + 1} findings, the first of them` : "";
  return [{ ...first, message: `The whole return is held${by}: ${first.message}` }];
}

/**
 * An error holds the row it stands at. One at a heading, or at a table without a row, holds the table's rows, or
 * those of the action and milestone that it names. One on the cover or on the return as a whole holds every row:
 * nobody has yet vouched for them.
 */
export function holdsOf(findings: readonly Finding[], returned: Return): Holds {
  const whole: HoldReason[] = [];
  const byRow = new Map<string, HoldReason[]>();
  const wider: Finding[] = [];
  const headings = new Map<string, number | null>(
    Object.values(returned.tables).map(({ key, headingRow }) => [layout[key].name, headingRow]),
  );
  for (const finding of findings) {
    if (finding.severity !== "error") continue;
    const { table, row, action } = finding;
    if (table === layout.cover.name || (table === null && action === null)) whole.push(reasonOf(finding));
    else if (table === null || row === null || row - 1 === headings.get(table)) wider.push(finding);
    else byRow.set(`${table} ${row}`, [...(byRow.get(`${table} ${row}`) ?? []), reasonOf(finding)]);
  }
  return {
    whole,
    reasonsFor(row, about) {
      const { name } = layout[row.table];
      return [
        ...(byRow.get(`${name} ${row.row + 1}`) ?? []),
        ...wider
          .filter((finding) => (finding.table === null || finding.table === name) && isAbout(finding, about))
          .map(reasonOf),
        ...wholeInOne(whole),
      ];
    },
  };
}

/** What can be done on the Findings sheet instead of putting it right, as it is said of one row. */
export const waysOnSheet: { readonly [K in Settling["kind"] | "acceptance"]: string } = {
  decision: "Or decide on the Findings sheet what is published: publish, suppress or round.",
  waiver: "Or release it on the Findings sheet, with the reason and your name.",
  acceptance: "Or accept it on the Findings sheet, with the reason and your name.",
};

export function reasonOf(finding: Finding): HoldReason {
  const { message, remedy } = finding;
  const kind = settledBy(finding) ?? (acceptanceOf(finding)?.may ? "acceptance" : null);
  return { message, remedy: kind === null ? remedy : `${remedy} ${waysOnSheet[kind]}` };
}

const mostReasons = 3;

/** What would release a row, each way once. */
export function releaseText(reasons: readonly HoldReason[]): string | null {
  return reasonText(reasons.map(({ remedy }) => remedy));
}

/** Reasons as one text: each once, the first few in full. */
export function reasonText(reasons: readonly string[]): string | null {
  const distinct = [...new Set(reasons)];
  if (distinct.length === 0) return null;
  const more = distinct.length - mostReasons;
  return [
    ...distinct.slice(0, mostReasons),
    ...(more > 0
      ? [`There ${more === 1 ? "is 1 more finding" : `are ${more} more findings`}: see Findings.`]
      : []),
  ].join(" ");
}
