/** The templates of a cycle: one draft a partner, with the rules' help in it. */

import { guidanceOfRules, marksOfRules } from "./template-help";
import type { ReportingCycle } from "../plan/cycle";
import type { Plan } from "../plan/plan";
import { issueReturn, returnFileName } from "../return/issue";
import type { WorkbookDraft } from "../workbook-draft";

export interface IssueTemplatesRequest {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** Partner codes; each owns an action of the plan. */
  readonly partners: readonly string[];
  /** ISO date. */
  readonly returnBy: string;
  readonly digest: (text: string) => string;
}

export interface IssuedTemplate {
  readonly partner: string;
  readonly file: string;
  readonly draft: WorkbookDraft;
}

export function issueTemplates({ partners, ...request }: IssueTemplatesRequest): IssuedTemplate[] {
  const [guidance, marks] = [guidanceOfRules(), marksOfRules(request.plan)];
  return partners.map((partner) => ({
    partner,
    file: returnFileName(request.cycle, partner),
    draft: issueReturn({ ...request, partner, guidance, marks }),
  }));
}
