/** Whose return a file is by its name alone: a hint and no proof, because people rename files. */

import type { Asked } from "./expected";
import type { ReportingCycle } from "../plan/cycle";
import { returnFileName } from "../return/issue";

interface Known {
  readonly cycle: ReportingCycle;
  readonly asked: Asked;
}

const nameWithin = (path: string) => path.split(/[\\/]/).at(-1)?.toLowerCase() ?? "";

/** "nice (2).xlsx" is what a browser or a mail program makes of a second "nice.xlsx". */
const withoutCount = (name: string) => name.replace(/ ?\(\d+\)(?=\.[^.]*$)/, "");

/** The partner to whom a file of that name was issued; null where it was issued to nobody. */
export function namedAs(file: string, { cycle, asked }: Known): string | null {
  const name = withoutCount(nameWithin(file));
  const issuedAs = (partner: string) => [
    returnFileName(cycle, partner),
    ...(asked.entries ?? []).filter((entry) => entry.partner === partner).map((entry) => entry.file),
  ];
  return (
    asked.partners.find((partner) => issuedAs(partner).some((issued) => nameWithin(issued) === name)) ?? null
  );
}
