/** Issued returns, open in the fake Excel. */

import { createHash } from "node:crypto";

import { issueTemplates, parseCycle, type Plan, type WorkbookDraft } from "#src/core/index";
import { embeddedPlan, embeddedPlanNames } from "#src/core/index";
import type { OurSheets } from "#src/hosts/excel/refuse-edit";
import { HostError } from "#src/hosts/excel/host-error";
import { openExcelHost, type ExcelHost, type ExcelHostOptions } from "#src/hosts/excel/excel-host";
import { samplePlan } from "#tests/core/sample-plan";
import type { FakeExcel, FakeExcelOptions } from "#tests/excel-host/fake-excel";
import { installBridge } from "#tests/excel-host/load-node";
import { settled } from "#tests/excel-host/turns";

export function issued(plan: Plan, partner: string): WorkbookDraft {
  const cycle = parseCycle(plan, "2025-annual");
  if (!cycle) throw new Error("The plan has no such cycle");
  const digest = (text: string) => createHash("sha256").update(text).digest("hex");
  const [template] = issueTemplates({ plan, cycle, partners: [partner], returnBy: "2025-01-31", digest });
  if (!template) throw new Error(`No return for ${partner}`);
  return template.draft;
}

export const sampleDraft = issued(samplePlan, "alpha");

/** A partner that owns twenty actions of the England plan, with what they promised. */
export function largestDraft(): WorkbookDraft {
  const [name] = embeddedPlanNames;
  const plan = name === undefined ? undefined : embeddedPlan(name);
  if (!plan) throw new Error("No plan is embedded");
  const byMilestones = [...plan.actions].sort((a, b) => b.nextMilestones.length - a.nextMilestones.length);
  const owned = new Set(byMilestones.slice(0, 20).map(({ number }) => number));
  const actions = plan.actions.map((action) =>
    owned.has(action.number) ? { ...action, owners: ["nice"] } : { ...action, owners: ["mhra"] },
  );
  return issued({ ...plan, actions }, "nice");
}

/** Of the sample return: sheets whose name does not begin with an underscore are answered on. */
export const ours: OurSheets = {
  mayEdit: (sheet) => !sheet.startsWith("_"),
  isRecord: (sheet) => sheet === "_record",
};

export interface Opened {
  readonly fake: FakeExcel;
  readonly host: ExcelHost;
}

/** Opens it, reads it once, and counts from there. */
export async function openedReturn(
  draft: WorkbookDraft = sampleDraft,
  options: FakeExcelOptions & Partial<ExcelHostOptions> = {},
): Promise<Opened> {
  const fake = installBridge(options);
  fake.open(draft);
  const host = await openExcelHost({ ours, ...options });
  await host.read();
  await settled();
  fake.resetStats();
  return { fake, host };
}

/** The HostError that a call ends in. */
export async function refusal(call: Promise<unknown>): Promise<HostError> {
  const error = await call.then(
    () => new Error("it was not refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error;
  throw error;
}
