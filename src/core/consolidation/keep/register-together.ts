/** What was issued as far as is known: what the workbook merged into keeps, and what was issued since. */

import type { ConsolidateRequest } from "../consolidation";
import type { IssueRegister } from "../../return/issue-register";
import { isSameCycle, joinRegisters } from "../../return/make-register";

export function registerTogether({
  into,
  register,
}: Pick<ConsolidateRequest, "into" | "register">): IssueRegister | null {
  const before = into?.register ?? null;
  if (!before || !register) return register ?? before;
  return isSameCycle(before, register) ? joinRegisters(before, [register]) : register;
}
