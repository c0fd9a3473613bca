/** Why a partner's rows are missing, with what is known of the files that might have held them. */

import type { FileRecord } from "../consolidation";
import type { ReportingCycle } from "../../plan/cycle";
import { returnFileName } from "../../return/issue";
import type { IssuedReturn } from "../../return/issue-register";

interface Known {
  readonly cycle: ReportingCycle;
  readonly setAside: readonly FileRecord[];
  readonly entries: readonly IssuedReturn[] | null;
}

const nameWithin = (path: string) => path.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";

/** A file that cannot be read is told apart by the name it was issued under, which is a hint and no proof. */
export function whyMissing(partner: string, name: string, { cycle, setAside, entries }: Known): string {
  const issuedAs = new Set(
    [
      returnFileName(cycle, partner),
      ...(entries ?? []).filter((entry) => entry.partner === partner).map(({ file }) => file),
    ].map(nameWithin),
  );
  const unread = setAside.find(
    ({ verdict, file }) => verdict === "unreadable" && issuedAs.has(nameWithin(file)),
  );
  if (unread)
    return `“${unread.file}”, which is named as the return from ${name}, could not be read: ${unread.reason}`;
  const held = setAside.find((record) => record.verdict === "held" && record.partner === partner);
  return held
    ? `No return from ${name} for ${cycle.name} can be used. “${held.file}” is held: ${held.reason}`
    : `No return from ${name} has been received.`;
}
