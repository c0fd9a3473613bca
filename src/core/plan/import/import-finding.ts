/** What an importer says about a document: made in one way, so that every finding names its line and action. */

import type { ImportFinding } from "../plan";

export interface Place {
  readonly line: number | null;
  readonly action: number | null;
}

export function importFinding(
  severity: ImportFinding["severity"],
  code: string,
  { line, action }: Place,
  message: string,
): ImportFinding {
  return { code, severity, message, line, action };
}
