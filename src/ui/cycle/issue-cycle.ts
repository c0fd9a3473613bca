/** Issuing a cycle: a workbook for each partner, and the register of them. */

import {
  issueTemplates,
  makeRegister,
  registerName,
  registerText,
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
  const register = makeRegister({
    plan,
    cycle,
    returnBy,
    files: workbooks.map(({ partner, name, bytes }) => ({
      partner,
      file: name,
      sha256: host.fingerprint(bytes),
    })),
  });
  const bytes = new TextEncoder().encode(registerText(register));
  return { cycle, workbooks, register: { name: registerName, bytes } };
}
