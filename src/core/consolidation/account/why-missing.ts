/** Why a partner's rows are missing, with what is known of the files that might have held them. */

import type { FileRecord } from "../consolidation";
import type { Asked } from "../expected";
import { namedAs } from "../issued-names";
import type { ReportingCycle } from "../../plan/cycle";

interface Known {
  readonly cycle: ReportingCycle;
  readonly asked: Asked;
  readonly setAside: readonly FileRecord[];
}

export interface Missing {
  readonly reason: string;
  /** What would bring the rows. */
  readonly release: string;
}

/** The nearest reason first: a file that could not be read, one that is held, one that was taken back. */
export function whyMissing(partner: string, name: string, { cycle, asked, setAside }: Known): Missing {
  const askAgain = `Ask ${name} for its return again, as an Excel workbook (.xlsx) without a password.`;
  const askFor = `Ask ${name} for its return for ${cycle.name}.`;
  const unread = setAside.find(
    ({ verdict, receivedAs }) =>
      verdict === "unreadable" && namedAs(receivedAs, { cycle, asked }) === partner,
  );
  if (unread) {
    return {
      reason: `“${unread.file}”, which is named as the return from ${name}, could not be read: ${unread.reason}`,
      release: askAgain,
    };
  }
  const own = (wanted: FileRecord["verdict"]) =>
    setAside.find((record) => record.verdict === wanted && record.partner === partner);
  const held = own("held");
  if (held) {
    return {
      reason: `No return from ${name} for ${cycle.name} can be used. “${held.file}” is held: ${held.reason}`,
      release: askFor,
    };
  }
  const withdrawn = own("withdrawn");
  const reason = withdrawn
    ? `No return from ${name} is left. “${withdrawn.file}”: ${withdrawn.reason}`
    : `No return from ${name} has been received.`;
  return { reason, release: askFor };
}
