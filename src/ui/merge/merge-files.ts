/** The merge itself: loaded when somebody merges. */

import {
  consolidate,
  consolidatedWorkbook,
  consolidationReport,
  type Consolidation,
  type ConsolidationReport,
  type IssueRegister,
  type Plan,
} from "#src/core/index";
import type { GivenTo, Reading, UiHost } from "../host";
import { sortInputs } from "./read-inputs";

export interface DryRun {
  readonly consolidation: Consolidation;
  readonly report: ConsolidationReport;
  readonly register: IssueRegister | null;
}

export interface MergeRequest {
  readonly plan: Plan;
  readonly files: readonly File[];
  /** ISO. */
  readonly asAt: string;
}

/** Reads and reconciles, and writes nothing. */
export async function dryRun(
  host: UiHost,
  { plan, files, asAt }: MergeRequest,
  reading: Reading,
): Promise<DryRun | { readonly refusal: string }> {
  const inputs = await sortInputs(files);
  if ("refusal" in inputs) return inputs;
  const received = await host.readFiles(inputs.workbooks, reading);
  const { register } = inputs;
  const consolidation = consolidate({
    plan,
    cycle: null,
    files: received,
    register,
    asAt,
    digest: host.digest,
  });
  return { consolidation, report: consolidationReport(consolidation), register };
}

/** Writes the consolidated workbook and hands it over: its name, and where it is. */
export async function giveConsolidated(
  host: UiHost,
  { consolidation }: DryRun,
): Promise<{ readonly name: string; readonly to: GivenTo }> {
  const name = `${consolidation.cycle.name}-consolidated.xlsx`;
  const bytes = await host.writeWorkbook(consolidatedWorkbook(consolidation));
  return { name, to: await host.giveWorkbook({ name, bytes }) };
}
