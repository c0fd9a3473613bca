/** The plans that come with the product. Another strategy is a JSON file given with --plan, or a line here. */

import england2024 from "./england-2024.json";
import { parsePlan } from "../parse-plan";
import type { Plan } from "../plan";

const files = { "england-2024": england2024 } as const satisfies Record<string, unknown>;

export type EmbeddedPlanName = keyof typeof files;

export const embeddedPlanNames: readonly EmbeddedPlanName[] = ["england-2024"];

/** Reads and validates a plan that comes with the product. */
export function embeddedPlan(name: EmbeddedPlanName = "england-2024"): Plan {
  return parsePlan(files[name]);
}
