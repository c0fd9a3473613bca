/** Making issue registers: the file that says what was issued to whom. */

import { templateVersion } from "./identity";
import type { IssuedReturn, IssueRegister } from "./issue-register";
import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";

/** Its name beside the workbooks, where a merge looks for it. */
export const registerName = "register.json";

export interface Issue {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** ISO date. */
  readonly returnBy: string;
  readonly files: readonly { readonly partner: string; readonly file: string; readonly sha256: string }[];
  /** Issued before in the same cycle: asking one more partner later must not forget the others. */
  readonly before?: readonly IssuedReturn[];
}

/** What was issued, in the order of the plan's partners; of two issues to one partner the later. */
export function makeRegister({ plan, cycle, returnBy, files, before = [] }: Issue): IssueRegister {
  const issued = files.map(({ partner, file, sha256 }): IssuedReturn => ({
    file,
    partner,
    cycle: cycle.name,
    templateVersion,
    sha256,
    returnBy,
  }));
  const byPartner = new Map([...before, ...issued].map((entry) => [entry.partner, entry]));
  return {
    plan: plan.id,
    edition: plan.edition,
    cycle: cycle.name,
    returnBy,
    issued: plan.partners.flatMap(({ code }) => byPartner.get(code) ?? []),
  };
}

/** The register as the text of its file. */
export function registerText(register: IssueRegister): string {
  return `${JSON.stringify(register, null, 2)}\n`;
}

/** Whether both are of one plan's one cycle, so that they can be read as one. */
export function isSameCycle(a: IssueRegister, b: IssueRegister): boolean {
  return a.plan === b.plan && a.edition === b.edition && a.cycle === b.cycle;
}

/** Registers of one cycle as one; of two issues to one partner the later in the list. */
export function joinRegisters(first: IssueRegister, others: readonly IssueRegister[]): IssueRegister {
  const issued = [first, ...others].flatMap((register) => register.issued);
  return { ...first, issued: [...new Map(issued.map((entry) => [entry.partner, entry])).values()] };
}
