/** The edition that introduced an action, where neither a label nor the previous edition tells. */

import { listInWords } from "../../text";
import type { ImportFinding, PlanAction } from "../plan";
import { importFinding } from "./import-finding";
import type { ActionRead } from "./read-action";

/**
 * Numbers are given in the order in which editions introduce actions, so an action is as old as the highest number
 * below it that is known, or as the first plan that the annex names. Numbers that are only assumed date no neighbour.
 */
export function withIntroduction(
  reads: readonly ActionRead[],
  edition: number,
  annexYears: readonly number[],
  unsure: ReadonlySet<number>,
): { actions: PlanAction[]; findings: ImportFinding[] } {
  const sorted = [...reads].sort((a, b) => a.action.number - b.action.number);
  const assumed: number[] = [];
  const firstEdition = Math.min(edition - 1, ...annexYears);
  let latest = firstEdition;
  const actions = sorted.map(({ action, introducedIn }) => {
    if (introducedIn === null) assumed.push(action.number);
    const own = introducedIn ?? latest;
    if (!unsure.has(action.number)) latest = own;
    const { number, title, ownerText, owners, priority, themes, ...rest } = action;
    return { number, title, ownerText, owners, priority, themes, introducedIn: own, ...rest };
  });
  // Labels tell the last edition's new actions apart from older ones; among older ones they tell nothing.
  const certain = annexYears.length > 0 && edition - firstEdition <= 2;
  const findings =
    certain || assumed.length === 0
      ? []
      : [
          importFinding(
            "advice",
            "introduction-assumed",
            { line: null, action: null },
            `The document does not say which edition introduced ${assumed.length === 1 ? "action" : "actions"} ${listInWords(assumed.map(String))}. It is taken from the actions numbered next below, and is ${firstEdition} for the lowest. Import with the previous edition to be sure.`,
          ),
        ];
  return { actions, findings };
}
