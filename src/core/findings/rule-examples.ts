/** Examples that the rules give for one column: what they would find, and what satisfies them. */

import { returnRules } from "./rules";
import type { TableKey } from "../return/layout";

export interface ColumnExample {
  /** The rule's title: what must be true. */
  readonly title: string;
  readonly wrong: string | null;
  readonly right: string;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === "" ? null : String(value);
}

/** For an answer in that column, where an example of a rule differs in it; in the order of the rules. */
export function examplesForColumn(table: TableKey, heading: string): ColumnExample[] {
  return returnRules.flatMap(({ title, example }): ColumnExample[] => {
    if (example?.table !== table) return [];
    const [wrong, right] = [textOf(example.wrong[heading]), textOf(example.right[heading])];
    return right === null || wrong === right ? [] : [{ title, wrong, right }];
  });
}
