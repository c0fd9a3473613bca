import type { DraftMark, DraftValidation, DraftValidationKind } from "#src/core/index";
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { serialOfDate } from "./serial-of-date";
import { DraftError } from "./draft-error";
import { markLooks, markOrder } from "./looks";
import { storedText } from "./stored-text";
import { shortRange } from "./write-ranges";

type Test = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "allowBlank">;

export function writeValidation({ ranges, accepts, prompt, alert }: DraftValidation): DataValidation {
  return {
    range: ranges.map(shortRange).join(" "),
    ...testOf(accepts),
    ...(prompt
      ? {
          showInputMessage: true,
          inputTitle: storedText(prompt.title),
          inputMessage: storedText(prompt.text),
        }
      : {}),
    ...(accepts.kind === "any" ? {} : { showErrorMessage: true }),
    ...(alert
      ? {
          errorStyle: alert.style,
          errorTitle: storedText(alert.title),
          errorMessage: storedText(alert.text),
        }
      : {}),
  };
}

function testOf(accepts: DraftValidationKind): Test {
  switch (accepts.kind) {
    case "list":
      return { type: "list", formula1: accepts.name, allowBlank: true };
    case "date":
      return {
        type: "date",
        operator: "between",
        formula1: serialText(accepts.from),
        formula2: serialText(accepts.to),
        allowBlank: true,
      };
    case "number":
      return {
        type: "decimal",
        operator: "greaterThanOrEqual",
        formula1: String(accepts.atLeast),
        allowBlank: true,
      };
    case "text-length":
      return {
        type: "textLength",
        operator: "lessThanOrEqual",
        formula1: String(accepts.atMost),
        allowBlank: true,
      };
    // With "ignore blank", Excel accepts anything while a cell that the formula names is blank.
    case "formula":
      return { type: "custom", formula1: accepts.formula };
    // The library has no way to say "any value"; this accepts everything, and no alert is switched on.
    case "any":
      return { type: "custom", formula1: "TRUE", allowBlank: true };
  }
}

function serialText(iso: string): string {
  const serial = serialOfDate(iso);
  if (serial === null) throw new DraftError(`“${iso}” is not a date.`);
  return String(serial);
}

/** Conditional formats, the most serious first: a lower priority number wins in Excel. */
export function writeMarks(marks: readonly DraftMark[]): ConditionalRule[] {
  return marks
    .toSorted((a, b) => markOrder.indexOf(a.look) - markOrder.indexOf(b.look))
    .map(({ range, formula, look }, i) => ({
      type: "expression",
      priority: i + 1,
      range: shortRange(range),
      formula,
      style: markLooks[look],
    }));
}
