/** Issuing a cycle: a workbook for each partner, and the register of them. */

import {
  issueTemplates,
  templateVersion,
  type IssueRegister,
  type Plan,
  type ReportingCycle,
} from "#src/core/index";
import type { NamedBytes, UiHost } from "../host";

export interface IssueRequest {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** Codes, in the plan's order. */
  readonly partners: readonly string[];
  /** ISO. */
  readonly returnBy: string;
}

export interface IssuedWorkbook extends NamedBytes {
  readonly partner: string;
}

export interface IssuedCycle {
  readonly cycle: ReportingCycle;
  readonly workbooks: readonly IssuedWorkbook[];
  readonly register: NamedBytes;
}

export async function issueCycle(
  host: UiHost,
  request: IssueRequest,
  onProgress: (done: number, total: number, name: string) => void,
): Promise<IssuedCycle> {
  const { plan, cycle, returnBy } = request;
  const templates = issueTemplates({ ...request, digest: host.digest });
  const workbooks: IssuedWorkbook[] = [];
  for (const [index, { partner, file, draft }] of templates.entries()) {
    onProgress(index, templates.length, file);
    workbooks.push({ partner, name: file, bytes: await host.writeWorkbook(draft) });
  }
  const register: IssueRegister = {
    plan: plan.id,
    edition: plan.edition,
    cycle: cycle.name,
    returnBy,
    issued: workbooks.map(({ partner, name, bytes }) => ({
      file: name,
      partner,
      cycle: cycle.name,
      templateVersion,
      sha256: host.fingerprint(bytes),
      returnBy,
    })),
  };
  const text = `${JSON.stringify(register, null, 2)}\n`;
  return { cycle, workbooks, register: { name: "register.json", bytes: new TextEncoder().encode(text) } };
}
