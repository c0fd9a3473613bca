/** The plans that come with the product. Another strategy is a JSON file given with --plan, or a line here. */

import england2024 from "./england-2024.json";
import type { Plan } from "../plan";

const files = { "england-2024": england2024 as Plan } as const satisfies Record<string, Plan>;

export type EmbeddedPlanName = keyof typeof files;

export const embeddedPlanNames: readonly EmbeddedPlanName[] = ["england-2024"];

/**
 * A plan that comes with the product. A test validates it, so that pages need no schema library to start; nothing is
 * left out of its file that has a default.
 */
export function embeddedPlan(name: EmbeddedPlanName = "england-2024"): Plan {
  return files[name];
}
