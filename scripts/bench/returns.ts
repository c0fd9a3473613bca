/** Filled returns in any number: those of the embedded plan's partners, over and over under other names. */

import { issueTemplates, parseCycle, parsePlan, type Plan } from "#src/core/index";
import { answerEdits, dueContextFor, readDues, readReturn } from "#src/core/index";
import { answersFor } from "./answers";
import { reworder } from "./reword";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

export interface BenchReturn {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly plan: Plan;
}

/**
 * Whose the returns are. "plan": those of the plan's partners, in as many versions as it takes. "largest partner": all of
 * the one with the most actions. The others are of as many partners as returns, with a plan as much larger: "mixed" of
 * the sizes of the plan's own by turns, "largest" each of the largest.
 */
export type Kind = "plan" | "largest partner" | "mixed" | "largest";

const byNumberOfActions = (plan: Plan) => {
  const owned = ({ code }: Plan["partners"][number]) =>
    plan.actions.filter(({ owners }) => owners.includes(code)).length;
  return plan.partners.filter((one) => owned(one) > 0).sort((a, b) => owned(b) - owned(a));
};

/** A plan of `count` partners, each with actions of its own that are as many and as long as those of one of the plan's. */
function widePlan(plan: Plan, count: number, kind: "mixed" | "largest"): Plan {
  const owned = (code: string) => plan.actions.filter(({ owners }) => owners.includes(code));
  const bySize = byNumberOfActions(plan);
  const models = kind === "largest" ? bySize.slice(0, 1) : bySize;
  const reworded = reworder(plan);
  const context = dueContextFor(plan, plan.edition);
  let number = 0;
  const copies = Array.from({ length: count }, (_, copy) => {
    const model = models[copy % models.length];
    if (!model) throw new Error("The plan has no partner with actions.");
    const [code, name] = [`partner-${copy + 1}`, `Partner ${copy + 1}`];
    const turn = Math.floor(copy / models.length);
    const again = (list: Plan["actions"][number]["nextMilestones"]): typeof list =>
      list.map(({ id: _id, text: printed, due: _due, history: _history, children, ...bullet }) => {
        const text = reworded(printed, turn);
        // As an imported plan has it.
        const due = readDues(text, context).map(({ text: words, start, end, kind }) => ({
          text: words,
          start,
          end,
          kind,
        }));
        return { ...bullet, text, due, ...(children ? { children: again(children) } : {}) };
      });
    return {
      partner: { ...model, aliases: [], predecessors: [], code, name },
      // Where they came from refers to actions by the numbers that they have in the plan.
      actions: owned(model.code).map(({ lineage: _lineage, ...action }) => {
        number += 1;
        return {
          ...action,
          number,
          owners: [code],
          ownerText: name,
          title: reworded(action.title, turn),
          nextMilestones: again(action.nextMilestones),
          problem: again(action.problem),
          outputs: again(action.outputs),
          outcomes: again(action.outcomes),
        };
      }),
    };
  });
  return parsePlan({
    ...plan,
    partners: copies.map(({ partner: { parent: _parent, ...partner } }) => partner),
    actions: copies.flatMap(({ actions }) => actions),
  });
}

/** @param among how many partners a larger plan has: with fewer than returns, some have several versions. */
export async function returnsOf(
  plan: Plan,
  count: number,
  kind: Kind,
  among = count,
): Promise<BenchReturn[]> {
  const ofPlan = kind === "plan" || kind === "largest partner";
  const asked = ofPlan ? plan : widePlan(plan, among, kind);
  const partners =
    kind === "largest partner" ? byNumberOfActions(asked).slice(0, 1) : byNumberOfActions(asked);
  const cycle = parseCycle(asked, "2025-annual");
  if (!cycle) throw new Error("The plan has no annual cycle.");
  const templates = issueTemplates({
    plan: asked,
    cycle,
    partners: partners.map(({ code }) => code),
    returnBy: "2025-01-31",
    digest: textFingerprint,
  });
  const blank = await Promise.all(
    templates.map(async ({ draft, ...template }) => {
      const bytes = await writeXlsx(draft);
      return { ...template, bytes, read: readReturn(readXlsx(bytes), asked) };
    }),
  );
  return Array.from({ length: count }, (_, index) => {
    const template = blank[index % blank.length];
    if (!template) throw new Error("The plan has no partner with actions.");
    const version = Math.floor(index / blank.length);
    const bytes = patchXlsx(
      template.bytes,
      answerEdits(template.read, answersFor(asked, template.partner, version)),
    );
    return { file: `${version}-${template.file}`, bytes, plan: asked };
  });
}
