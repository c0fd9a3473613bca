/** Whom to chase, and for what: due, late, to be corrected, or returned. */

import type { Consolidation, FileRecord } from "./consolidation";
import { daysBetween } from "../plan/calendar";
import type { IssueRegister } from "../return/issue-register";
import type { coverItems } from "../return/layout";

/**
 * `due`: not here, and the day has not passed (or nobody said which day it is); `late`: not here, and it has;
 * `needs-correction`: here, but something in it must be put right or decided; `returned`: here and merged whole.
 */
export type ChaseState = "due" | "late" | "needs-correction" | "returned";

export interface ChaseLine {
  /** The partner's code. */
  readonly partner: string;
  readonly name: string;
  readonly state: ChaseState;
  /** ISO; null without an issue register. */
  readonly returnBy: string | null;
  /** Days past the return-by date on the day of the check; null where either is not known, or where it came. */
  readonly daysLate: number | null;
  /** The file that is used; null where none is. */
  readonly file: string | null;
  /** Why files that came from the partner are not used: what a chasing e-mail has to mention. */
  readonly setAside: readonly string[];
  readonly toPutRight: number;
  readonly toCheck: number;
  /** Rows of the return that are held: for what is to be put right, or for a decision. */
  readonly held: number;
  /** Who completed the return, from its cover; null where it is not here or does not say. */
  readonly contact: string | null;
}

const usedVerdicts: ReadonlySet<FileRecord["verdict"]> = new Set(["merged", "partly-merged", "held"]);

function contactOf(record: FileRecord | undefined): string | null {
  const text = (item: keyof typeof coverItems) => record?.cover?.[item].cell.text.trim() ?? "";
  const [name, email] = [text("completedBy"), text("email")];
  if (name === "" && email === "") return null;
  return email === "" ? name : name === "" ? email : `${name}, ${email}`;
}

/** The partners asked for a return, in the plan's order, with where each stands. */
export function chaseList(consolidation: Consolidation, register: IssueRegister | null): ChaseLine[] {
  const { tallies, files, findings, asAt, cycle } = consolidation;
  return tallies.map(({ partner, name, issued, missing, held }): ChaseLine => {
    const own = files.filter((record) => record.partner === partner);
    const isHere = missing < issued || (issued === 0 && own.length > 0);
    const used = isHere
      ? own.find(({ verdict, cycle: of }) => usedVerdicts.has(verdict) && of === cycle.name)
      : undefined;
    const entry = register?.issued.find((one) => one.partner === partner && one.cycle === cycle.name);
    const returnBy = entry?.returnBy ?? null;
    const daysLate =
      used === undefined && returnBy !== null && asAt !== null && asAt > returnBy
        ? daysBetween(returnBy, asAt)
        : null;
    const count = (severity: "error" | "warning") =>
      findings.filter((one) => one.file === used?.file && one.finding.severity === severity).length;
    const toPutRight = used ? count("error") : 0;
    const state: ChaseState = !used
      ? daysLate === null
        ? "due"
        : "late"
      : toPutRight > 0 || held > 0 || missing > 0
        ? "needs-correction"
        : "returned";
    return {
      partner,
      name,
      state,
      returnBy,
      daysLate,
      file: used?.file ?? null,
      setAside: own.filter((record) => record !== used).map(({ file, reason }) => `${file}: ${reason}`),
      toPutRight,
      toCheck: used ? count("warning") : 0,
      held: used ? held : 0,
      contact: contactOf(used),
    };
  });
}
