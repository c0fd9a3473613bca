/** What is remembered from one visit to the next: for the person's ease, and never needed. */

import type { Plan } from "#src/core/index";
import { findingKinds } from "./check/finding-kind";
import { noFilter, type Filter } from "./check/sections";
import type { UiHost } from "./host";

type Remembering = Pick<UiHost, "memory">;

const planName = "plan";
/** By the file: another return is looked at afresh. */
const filterName = (file: string) => `findings of ${file}`;

/** True where a plan of the person's own was worked with last. */
export function hasOwnPlan({ memory }: Remembering): boolean {
  return memory.get(planName) !== undefined;
}

/** The plan that was worked with last; null where it cannot be used any more, and is then forgotten. */
export async function ownPlan({ memory }: Remembering): Promise<Plan | null> {
  const { planFromJson } = await import("./plan/read-plan");
  const read = planFromJson(memory.get(planName));
  if ("plan" in read) return read.plan;
  memory.set(planName, null);
  return null;
}

/** Null goes back to the plan that comes with the product. */
export function rememberPlan({ memory }: Remembering, plan: Plan | null): void {
  memory.set(planName, plan);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What findings of that file were looked at last; all of them where nothing is remembered. */
export function rememberedFilter({ memory }: Remembering, file: string | null): Filter {
  const value = file === null ? undefined : memory.get(filterName(file));
  if (!isRecord(value)) return noFilter;
  return {
    kind: findingKinds.find((kind) => kind === value["kind"]) ?? "all",
    action: typeof value["action"] === "number" ? value["action"] : "all",
  };
}

export function rememberFilter({ memory }: Remembering, file: string | null, filter: Filter): void {
  if (file === null) return;
  memory.set(filterName(file), filter.kind === "all" && filter.action === "all" ? null : filter);
}
