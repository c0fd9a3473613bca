import type { Finding, Severity } from "#src/core/index";

/** What a finding asks of a person: a hold is an error that only a decision clears. */
export type FindingKind = Severity | "hold";

export const findingKinds: readonly FindingKind[] = ["error", "hold", "warning", "advice"];

export function kindOf({ severity, hold }: Pick<Finding, "severity" | "hold">): FindingKind {
  return hold && severity === "error" ? "hold" : severity;
}
