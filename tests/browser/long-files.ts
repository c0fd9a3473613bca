/** Files that make long lists: a return with thousands of findings, a plan of many partners, and hundreds of returns. */

import plan from "#src/core/plan/plans/england-2024.json";
import { answerEdits, embeddedPlan, readReturn } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { issued, sampleEdits } from "./planted-return";

export const manyRows = 1500;

/** The sample return, with as many next milestones of two actions, each of whose due dates is unreadable in its own way. */
export async function longReturn(rows = manyRows): Promise<Uint8Array> {
  const bytes = await writeXlsx(issued());
  const workbook = readXlsx(bytes);
  const nextMilestones = Array.from({ length: rows }, (_, index) => ({
    Action: index % 2 === 0 ? 13 : 25,
    Milestone: `Publish report ${index + 1}${", and say what came of it".repeat(index % 7)}`,
    Due: `when report ${index + 1} is wanted`,
  }));
  return patchXlsx(bytes, [
    ...sampleEdits(workbook),
    ...answerEdits(readReturn(workbook, embeddedPlan()), { nextMilestones }),
  ]);
}

/** The embedded plan with more delivery partners, who all own action 13 together with NICE. */
export function widePlan(more: number): Uint8Array {
  const added = Array.from({ length: more }, (_, index) => ({
    code: `trust-${index + 1}`,
    name: `Example Hospital Trust ${index + 1}`,
    aliases: [],
    predecessors: [],
  }));
  const wide = {
    ...plan,
    id: "wide-example",
    partners: [...plan.partners, ...added],
    actions: plan.actions.map((action) =>
      action.number === 13
        ? { ...action, owners: [...action.owners, ...added.map(({ code }) => code)] }
        : action,
    ),
  };
  return new TextEncoder().encode(JSON.stringify(wide));
}

/** Files that nobody can read, as they come in a mailbox. */
export function notWorkbooks(count: number): { name: string; mimeType: string; buffer: Buffer }[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `scan-${String(index + 1).padStart(3, "0")}.xlsx`,
    mimeType: "",
    buffer: Buffer.from(`not a workbook ${index + 1}`),
  }));
}
