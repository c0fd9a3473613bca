import type { Finding } from "#src/core/index";

/** A finding with what a test is about; the rest is empty. */
export function finding(about: Partial<Finding>): Finding {
  return {
    rule: "some-rule",
    severity: "error",
    message: "Something is wrong.",
    why: "It matters.",
    remedy: "Put it right.",
    sheet: null,
    cell: null,
    table: null,
    column: null,
    row: null,
    action: null,
    milestone: null,
    fix: null,
    hold: false,
    trial: false,
    settled: null,
    ...about,
  };
}
