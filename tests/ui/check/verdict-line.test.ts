import { expect, it } from "vitest";

import type { Severity } from "#src/core/index";
import { countBySeverity, verdictLine } from "#src/ui/check/verdict-line";
import { finding } from "./finding";

const of = (...severities: Severity[]) => severities.map((severity) => finding({ severity }));

it.each<["ready" | "not-ready", Severity[], string]>([
  ["ready", [], "Ready to send"],
  ["ready", ["advice"], "Ready to send: 1 piece of advice"],
  ["ready", ["warning", "advice", "advice"], "Ready to send: 1 to check, 2 pieces of advice"],
  ["not-ready", ["error", "warning", "error"], "Not ready: 2 to put right, 1 to check"],
])("a return that is %s with %j: %s", (verdict, severities, line) => {
  expect(verdictLine(verdict, of(...severities))).toBe(line);
});

it("counts each severity, those that are not there too", () => {
  expect(countBySeverity(of("error", "advice", "error"))).toEqual({ error: 2, warning: 0, advice: 1 });
});
