/** Returns as a merge receives them, made in memory. */

import { consolidate } from "#src/core/consolidation/consolidate";
import type { ConsolidateRequest, Consolidation } from "#src/core/consolidation/consolidation";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import type { Plan } from "#src/core/plan/plan";
import { owningPartners } from "#src/core/plan/partners";
import { layout, type TableKey } from "#src/core/return/layout";
import type { IssueRegister } from "#src/core/return/issue-register";
import type { Sheet, Workbook } from "#src/core/workbook";
import { samplePlan } from "#tests/core/sample-plan";
import {
  cycleOf,
  digest,
  fill,
  issueInMemory,
  readyAnswers,
  withAnswers,
  type Answers,
} from "#tests/core/sample";

export interface ReceivedAs {
  readonly file?: string;
  readonly plan?: Plan;
  readonly cycle?: string;
  readonly answers?: Answers;
  readonly savedAt?: string | null;
  /** Changes made to the file by other means than answering. */
  readonly then?: (workbook: Workbook) => Workbook;
}

/** A ready return, as changed. */
export function received(partner: string, as: ReceivedAs = {}): ReceivedFile {
  const { plan = samplePlan, cycle = "2025-annual", file = `${cycle}-${partner}.xlsx` } = as;
  const { savedAt = "2025-01-21T09:00:00Z", answers = {}, then = (workbook: Workbook) => workbook } = as;
  const issued = issuedOnce(plan, partner, cycle);
  const { nextMilestones = [], ...thisYear } = withAnswers(readyAnswers(plan, partner), answers);
  const asked = cycleOf(plan, cycle).kind.asksForNextYear ? { ...thisYear, nextMilestones } : thisYear;
  const workbook = then({ ...fill(issued, asked), modified: savedAt });
  return { file, sha256: fingerprint(workbook), content: { kind: "read", workbook } };
}

const templates = new WeakMap<Plan, Map<string, Workbook>>();

/** Property tests ask for hundreds of returns, all from the same few templates. */
function issuedOnce(plan: Plan, partner: string, cycle: string): Workbook {
  const ofPlan = templates.get(plan) ?? new Map<string, Workbook>();
  templates.set(plan, ofPlan);
  const name = `${cycle} ${partner}`;
  const template = ofPlan.get(name) ?? issueInMemory({ plan, partner, cycle });
  ofPlan.set(name, template);
  return template;
}

function fingerprint(workbook: Workbook): string {
  return digest(JSON.stringify({ ...workbook, properties: [...workbook.properties] }));
}

/** A ready return from each partner of the sample plan. */
export function allReceived(): ReceivedFile[] {
  return owningPartners(samplePlan).map(({ code }) => received(code));
}

export function merged(
  files: readonly ReceivedFile[],
  request: Partial<ConsolidateRequest> = {},
): Consolidation {
  return consolidate({
    plan: samplePlan,
    cycle: null,
    register: null,
    asAt: "2025-01-25",
    digest,
    ...request,
    files,
  });
}

export function registerFor(partners: readonly string[], cycle = "2025-annual"): IssueRegister {
  return {
    plan: samplePlan.id,
    edition: samplePlan.edition,
    cycle,
    returnBy: "2025-01-31",
    issued: partners.map((partner) => ({
      file: `${cycle}-${partner}.xlsx`,
      partner,
      cycle,
      templateVersion: 1,
      sha256: digest(partner),
      returnBy: "2025-01-31",
    })),
  };
}

export function fileNamed({ files }: Consolidation, name: string) {
  const found = files.find(({ file }) => file === name);
  if (!found) throw new Error(`No record of ${name}`);
  return found;
}

export function tallyOf({ tallies }: Consolidation, partner: string) {
  const found = tallies.find((tally) => tally.partner === partner);
  if (!found) throw new Error(`No tally of ${partner}`);
  return found;
}

/** The workbook with one sheet changed. */
export function onSheet(workbook: Workbook, key: TableKey, change: (sheet: Sheet) => Sheet): Workbook {
  const { sheet: name } = layout[key];
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

/** Deletes a sheet row (from 0), as Excel does: what stands below moves up. */
export function withoutRow(sheet: Sheet, row: number): Sheet {
  return {
    ...sheet,
    cells: sheet.cells
      .filter((cell) => cell.row !== row)
      .map((cell) => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell)),
  };
}

/** Copies a sheet row (from 0) below the last one. */
export function withRowTwice(sheet: Sheet, row: number): Sheet {
  const last = Math.max(...sheet.cells.map((cell) => cell.row));
  const copied = sheet.cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, row: last + 1 }));
  return { ...sheet, cells: [...sheet.cells, ...copied] };
}
