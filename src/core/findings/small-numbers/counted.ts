/** Which milestones ask for a count of people with a condition. */

import { lexiconOf, type Lexicon } from "./lexicon";
import { haveCondition } from "./people";
import { metricOf } from "../../plan/compare/metric";
import { wordsOf } from "../words";
import { milestonesOf, type Plan } from "../../plan/plan";

/** Between "number of" and the people there are only words about them. */
const cutsOff = /^(?:in|on|at|by|for|to|with|that|which|who|per|[a-z]+ing)$/;
/** Words after "number of" within which the people are named. */
const reach = 6;

/** Words about people that are registered or found count here: what is asked for is how many there are. */
export function countsPeople(plan: Plan, milestone: string, lexicon: Lexicon): boolean {
  const metric = metricOf(plan, milestone);
  const { number, proportion } = plan.ruleSettings.metrics;
  if (!metric.number && !metric.proportion && !/\bhow many\b/i.test(milestone)) return false;
  const words = wordsOf(milestone);
  return words.some(({ plain }, at) => {
    if (
      !number.includes(plain) &&
      !proportion.includes(plain) &&
      !(plain === "many" && words[at - 1]?.plain === "how")
    )
      return false;
    for (let place = at + 1; place <= at + reach; place += 1) {
      const word = words[place];
      if (!word || word.breaks || cutsOff.test(word.plain)) return false;
      const noun = lexicon.nouns.get(word.plain);
      if (noun?.many) {
        return haveCondition(words, { from: at, figureEnd: at, noun: place }, lexicon, false);
      }
      if (/[^siu]s$/.test(word.plain)) return false;
    }
    return false;
  });
}

/** The ids of all milestones that do; an item that asks for no figure of its own asks for what its milestone does. */
export function peopleMilestones(plan: Plan): ReadonlySet<string> {
  const known = idsByPlan.get(plan);
  if (known) return known;
  const lexicon = lexiconOf(plan);
  const ids = new Set<string>();
  for (const { id, text, parent } of plan.actions.flatMap(milestonesOf)) {
    const metric = metricOf(plan, text);
    const inherits = !metric.number && !metric.proportion && parent !== null && ids.has(parent);
    if (inherits || countsPeople(plan, text, lexicon)) ids.add(id);
  }
  idsByPlan.set(plan, ids);
  return ids;
}

/** A plan's words do not change, and every return is checked against them. */
const idsByPlan = new WeakMap<Plan, ReadonlySet<string>>();
