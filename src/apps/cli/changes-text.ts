/** What changed since the last merge, as people read it. */

import { wrap } from "./output";
import { quote, rowInWords, type Changes } from "#src/core/index";

/** A longer list is not read; the whole of it is in the JSON. */
const mostListed = 12;

function listed(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - mostListed;
  return [
    `  ${heading} (${lines.length})`,
    ...lines.slice(0, mostListed).flatMap((line) => wrap(line, 4)),
    ...(more > 0 ? [`    and ${more} more: --format json lists all`] : []),
  ];
}

/** "merged before, now held": rows of one partner that went the same way, in one line. */
function rowLines(rows: Changes["rows"]): string[] {
  const groups = new Map<string, string[]>();
  for (const changed of rows) {
    const { partner, before, now } = changed;
    const was = before === null ? "new" : `${before} before`;
    const head = `${partner}, ${was}, ${now === null ? "no longer there" : `now ${now}`}`;
    groups.set(head, [...(groups.get(head) ?? []), rowInWords(changed)]);
  }
  return [...groups].map(([head, ids]) => {
    const more = ids.length - mostListed;
    return `${head}: ${ids.slice(0, mostListed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  });
}

const conflictWords = { "to-decide": "to decide", decided: "decided", reopened: "reopened" };

export function changeLines(changes: Changes): string[] {
  const { received, replaced, withdrawn, rows, answers, conflicts, sincePublication } = changes;
  const state = (of: keyof typeof conflictWords | null) => (of === null ? "not there" : conflictWords[of]);
  const lines = [
    ...listed(
      "Files that came",
      received.map(
        ({ file, partner, verdict }) => `${file}${partner === null ? "" : ` from ${partner}`}: ${verdict}`,
      ),
    ),
    ...listed(
      "Returns that another one stands for now",
      replaced.map(({ partner, before, now }) =>
        now === null ? `${partner}: ${before}, and none stands for it` : `${partner}: ${now} for ${before}`,
      ),
    ),
    ...listed(
      "Withdrawn",
      withdrawn.map(({ file, by, reason }) =>
        [file, by === "" ? "" : ` by ${by}`, reason === "" ? "" : `: ${reason}`].join(""),
      ),
    ),
    ...listed("Rows that stand otherwise", rowLines(rows)),
    ...listed(
      "Answers that changed",
      answers.map(
        ({ partner, column, before, now, ...row }) =>
          `${partner}, ${rowInWords(row)}, ${column}: ${now === "" ? "blank" : quote(now)}, before ${before === "" ? "blank" : quote(before)}`,
      ),
    ),
    ...listed(
      "Changed since publication",
      sincePublication.map(({ table, row, how }) => `${table} ${row}${how === "changed" ? "" : `: ${how}`}`),
    ),
    ...listed(
      "Conflicts",
      conflicts.map(({ id, before, now }) => `${id}: ${state(before)} before, now ${state(now)}`),
    ),
  ];
  return lines.length === 0
    ? ["Nothing changed since the last merge."]
    : ["What changed since the last merge", ...lines, ""];
}
