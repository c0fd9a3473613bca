/** Filled returns in any number: the embedded plan's largest partner, over and over under other names. */

import { issueTemplates, parseCycle, parsePlan, type Plan } from "#src/core/index";
import { answerEdits, readReturn } from "#src/core/index";
import { answersFor } from "./answers";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

export interface BenchReturn {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly plan: Plan;
}

/** A plan in which each of `count` partners owns its own copy of the largest partner's actions. */
function widePlan(plan: Plan, count: number): Plan {
  const owned = (code: string) => plan.actions.filter(({ owners }) => owners.includes(code));
  const [largest] = [...plan.partners].sort((a, b) => owned(b.code).length - owned(a.code).length);
  if (!largest) return plan;
  const actions = owned(largest.code);
  const partners = Array.from({ length: count }, (_, index) => ({
    ...largest,
    parent: undefined,
    aliases: [],
    predecessors: [],
    code: `partner-${index + 1}`,
    name: `Partner ${index + 1}`,
  }));
  return parsePlan({
    ...plan,
    partners: partners.map(({ parent: _parent, ...partner }) => partner),
    actions: partners.flatMap(({ code, name }, copy) =>
      actions.map((action, index) => {
        const number = copy * actions.length + index + 1;
        const renumber = (list: Plan["actions"][number]["nextMilestones"]): typeof list =>
          list.map(({ id: _id, children, ...bullet }) => ({
            ...bullet,
            ...(children ? { children: renumber(children) } : {}),
          }));
        return {
          ...action,
          number,
          owners: [code],
          ownerText: name,
          nextMilestones: renumber(action.nextMilestones),
        };
      }),
    ),
  });
}

export async function returnsOf(plan: Plan, count: number): Promise<BenchReturn[]> {
  const wide = widePlan(plan, count);
  const cycle = parseCycle(wide, "2025-annual");
  if (!cycle) throw new Error("The plan has no annual cycle.");
  const templates = issueTemplates({
    plan: wide,
    cycle,
    partners: wide.partners.map(({ code }) => code),
    returnBy: "2025-01-31",
    digest: textFingerprint,
  });
  const returns: BenchReturn[] = [];
  for (const { partner, file, draft } of templates) {
    const issued = await writeXlsx(draft);
    const edits = answerEdits(readReturn(readXlsx(issued), wide), answersFor(wide, partner));
    returns.push({ file, bytes: patchXlsx(issued, edits), plan: wide });
  }
  return returns;
}
