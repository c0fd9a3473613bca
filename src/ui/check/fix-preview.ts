/** What a fix would change, before it is made. */

import {
  cellAddress,
  changeOfContent,
  contentAt,
  contentInWords,
  counted,
  formatDate,
  isIsoDate,
  quote,
  type CellEdit,
  type Finding,
  type Workbook,
} from "#src/core/index";

export interface Change {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const nothing = "empty";

export function dateInWords(date: string): string {
  const day = date.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : date;
}

/** What a cell is given, as a person sees it. */
export function valueInWords(value: CellEdit["value"]): string {
  if (value === null || value === "") return nothing;
  if (typeof value === "object") return dateInWords(value.date);
  return typeof value === "string" ? quote(value, 120) : String(value);
}

export function previewOf(edits: readonly CellEdit[], workbook: Workbook): Change[] {
  return edits.map(({ at, value }) => {
    const content = contentAt(workbook, at);
    const isText = typeof value === "string" && value !== "";
    const [before, after] = isText
      ? changeOfContent(content, { kind: "text", text: value })
      : [contentInWords(content), valueInWords(value)];
    return { place: `${at.sheet} ${cellAddress(at)}`, before, after };
  });
}

/** "Milestones E12 is now “met”"; "4 cells are changed". */
export function changeInWords(edits: readonly CellEdit[]): string {
  const [first, ...others] = edits;
  if (!first || others.length > 0) return `${counted(edits.length, "cell")} changed`;
  return `${first.at.sheet} ${cellAddress(first.at)} is now ${valueInWords(first.value)}`;
}

/** All safe fixes for what the same rule found, in the order of the list. */
export function safeFixesLike(rule: string, findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.rule === rule && finding.fix?.kind === "safe");
}

/** The edits of several safe fixes as one change; of two on one cell the first holds. */
export function editsOf(findings: readonly Finding[]): CellEdit[] {
  const byCell = new Map<string, CellEdit>();
  for (const { fix } of findings) {
    if (fix?.kind !== "safe") continue;
    for (const edit of fix.edits) {
      const key = `${edit.at.sheet}!${cellAddress(edit.at)}`;
      if (!byCell.has(key)) byCell.set(key, edit);
    }
  }
  return [...byCell.values()];
}
