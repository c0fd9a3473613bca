/** Findings as people read them: cause first, equal ones together. */

import { wrap } from "./output";
import {
  counted,
  fixInWords,
  groupFindings,
  settlementInWords,
  type Finding,
  type FindingGroup,
  type Severity,
} from "#src/core/index";

const severityWords: { readonly [S in Severity]: string } = {
  error: "Must be put right",
  warning: "Please check",
  advice: "Advice",
};

/** "Milestones!E12, E14 and 6 more" */
function places({ findings }: FindingGroup): string {
  const shown = 4;
  const spots = findings.flatMap(({ sheet, cell, row, column }) => {
    if (sheet === null) return [];
    if (cell !== null) return [`${sheet}!${cell}`];
    return [row !== null ? `${sheet}, row ${row}` : column !== null ? `${sheet}, ${column}` : sheet];
  });
  const more = spots.length > shown ? ` and ${spots.length - shown} more` : "";
  return `${spots.slice(0, shown).join(", ")}${more}`;
}

/** What the fix of one finding does or offers; of several alike, only that they have one. */
function fixLines({ findings }: FindingGroup): string[] {
  const [fix, ...others] = findings.map((finding) => finding.fix);
  if (fix?.kind === "safe") return wrap(`Fix: ${fixInWords(fix)}. “returns fix” does it.`, 4);
  return fix && others.length === 0 ? wrap(`${fixInWords(fix)}.`, 4) : [];
}

export function findingLines(findings: readonly Finding[]): string[] {
  return groupFindings(findings).flatMap((group) => {
    const [first] = group.findings;
    if (!first) return [];
    const where = places(group);
    const onTrial = first.trial ? " (on trial: advice for now)" : "";
    const times = group.findings.length > 1 ? ` (${counted(group.findings.length, "place")})` : "";
    return [
      `  ${severityWords[first.severity]}: ${first.rule}${onTrial}${times}${where === "" ? "" : ` at ${where}`}`,
      ...wrap(group.message, 4),
      ...wrap(`What to do: ${first.remedy}`, 4),
      ...fixLines(group),
      ...(first.settled ? wrap(`Settled. ${settlementInWords(first.settled)}`, 4) : []),
      "",
    ];
  });
}

/** "3 to put right, 2 to check, 1 piece of advice" */
export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    count("error") > 0 ? `${count("error")} to put right` : "",
    count("warning") > 0 ? `${count("warning")} to check` : "",
    count("advice") > 0 ? counted(count("advice"), "piece of advice", "pieces of advice") : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : "nothing to report";
}
