/** Things that a milestone lists by name within its sentence, and what the return says of them. */

import { promisesFor, type MilestoneAnswer } from "./answers";
import { pointsOf, tellingWords } from "./evidence";
import { anyOf } from "../plan/phrases";
import type { ReturnContext } from "./rule";
import type { Milestone, Plan } from "../plan/plan";
import { rememberingFor } from "../remember";
import { cellByKey } from "../return/return";
import { tidySpaces } from "../text";

/** What comes before a list that is promised whole. "For example" and "such as" promise none of what follows. */
const opensListBy = rememberingFor(
  ({ listOpeners }: Plan["ruleSettings"]) => new RegExp(`(?:\\b${anyOf(listOpeners)}:?|:) `, "iu"),
);
const endsList = /[.;:()–]| - /u;

/** "…, including: cardiology, primary care and endocrinology" names three. */
export function namedItems({ ruleSettings }: Plan, milestone: string): string[] {
  const { fewestItems, longestItem } = ruleSettings.lists;
  const opened = opensListBy(ruleSettings).exec(milestone);
  if (!opened) return [];
  const list = milestone.slice(opened.index + opened[0].length).split(endsList, 1)[0] ?? "";
  const parts = list.split(/,\s*/);
  const last = (parts.pop() ?? "").replace(/^(?:and|or) /iu, "").split(/ (?:and|or) /iu);
  const items = [...parts, ...last].map(tidySpaces).filter((item) => item !== "");
  const isList = parts.length > 0 && items.length >= fewestItems;
  return isList && items.every((item) => item.split(" ").length <= longestItem) ? items : [];
}

const ownColumns = ["progress", "reason", "evidence", "newDue"] as const;

/** Everything that the return says of a milestone's action: its points, its next milestones, the milestone's own row. */
function wordsAbout({ plan, returned }: ReturnContext, { row }: MilestoneAnswer, { action }: Milestone) {
  const texts = [
    ...ownColumns.map((column) => cellByKey(row, column)?.text ?? ""),
    ...pointsOf(returned, action.number).map(({ cells }) => cells.report.text),
    ...promisesFor(returned, action.number).map(({ cells }) => cells.milestone.text),
  ];
  return tellingWords(plan, texts.join(" "));
}

/** The items that a milestone names and of which the return holds not one word. */
export function itemsUntold(context: ReturnContext, answer: MilestoneAnswer): string[] {
  const items = namedItems(context.plan, answer.milestone.text);
  if (items.length === 0) return [];
  const said = wordsAbout(context, answer, answer.milestone);
  return items.filter((item) => {
    const words = tellingWords(context.plan, item);
    return words.size > 0 && ![...words].some((word) => said.has(word));
  });
}
