/** The schema library's faults in words that policy staff can act on. */

import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list in [ ]",
  object: "a group in { }",
};

/** "is missing", "must be a number", or what the schema says for the case. */
export function faultInWords(fault: z.core.$ZodIssue, value: unknown): string {
  if (fault.code === "invalid_type") {
    return value === undefined ? "is missing" : `must be ${kinds[fault.expected] ?? fault.expected}`;
  }
  if (fault.code === "unrecognized_keys") return `has ${fault.keys.join(", ")}, which nothing reads`;
  if (fault.code === "invalid_value") return `must be ${fault.values.map(String).join(" or ")}`;
  return fault.message;
}
