/** Examples that the rules give for one column: what they would find, and what satisfies them. */

import { returnRules } from "./rules";
import type { ExampleRow, ReturnRule } from "./rule";
import { formatDate, isIsoDate } from "../plan/calendar";
import type { TableKey } from "../return/layout";
import { quote } from "../text";

export interface ColumnExample {
  /** The rule's title: what must be true. */
  readonly title: string;
  readonly wrong: string | null;
  readonly right: string;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}

function answerInWords(answer: string | number | null): string {
  if (answer === null) return "empty";
  if (typeof answer === "number") return String(answer);
  return isIsoDate(answer) ? formatDate(answer) : quote(answer, 300);
}

/** "Outcome: “met”; Progress: empty" */
function rowInWords(row: ExampleRow): string {
  return Object.entries(row)
    .map(([heading, answer]) => `${heading}: ${answerInWords(answer)}`)
    .join("; ");
}

export interface ExampleInWords {
  readonly wrong: string;
  readonly right: string;
}

/** A rule's example as guidance, catalogue and command line print it; null for a rule without one. */
export function exampleInWords({ example }: Pick<ReturnRule, "example">): ExampleInWords | null {
  return example ? { wrong: rowInWords(example.wrong), right: rowInWords(example.right) } : null;
}

/** For an answer in that column, where an example of a rule differs in it; in the order of the rules. */
export function examplesForColumn(table: TableKey, heading: string): ColumnExample[] {
  return returnRules.flatMap(({ title, example }): ColumnExample[] => {
    if (example?.table !== table) return [];
    const [wrong, right] = [textOf(example.wrong[heading]), textOf(example.right[heading])];
    return right === null || wrong === right ? [] : [{ title, wrong, right }];
  });
}
