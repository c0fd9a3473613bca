/** Excel.DataValidation of one range. */

import { HostObject } from "../host-object";
import { invalidArgument } from "../wire-error";

const kinds: ReadonlySet<string> = new Set([
  "list",
  "wholeNumber",
  "decimal",
  "textLength",
  "date",
  "time",
  "custom",
]);
const longestList = 255;

export type ValidationRule = Readonly<Record<string, unknown>>;

const isRule = (rule: unknown): rule is ValidationRule => typeof rule === "object" && rule !== null;

export class DataValidation extends HostObject {
  readonly hostClass = "DataValidation";
  Prompt: unknown = null;
  ErrorAlert: unknown = null;
  private rule: ValidationRule = {};

  override get defaultScalars() {
    return ["Type", "Rule", "Prompt", "ErrorAlert"];
  }

  get Type(): string {
    const [kind] = Object.keys(this.rule);
    return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  get Rule(): ValidationRule {
    return this.rule;
  }
  set Rule(rule: unknown) {
    const [kind, ...more] = isRule(rule) ? Object.keys(rule) : [];
    if (!isRule(rule) || kind === undefined || more.length > 0 || !kinds.has(kind)) throw invalidArgument();
    const list = rule.list;
    const source = isRule(list) ? list.source : undefined;
    if (typeof source === "string" && !source.startsWith("=") && source.length > longestList) {
      throw invalidArgument("A list of values in a rule may have at most 255 characters.");
    }
    this.rule = rule;
  }
  Clear(): void {
    this.rule = {};
  }
}
