/** Reading a plan file: every fault is named with its path and the value that stands there. */

import { lineageFaults } from "./lineage-faults";
import type { Plan } from "./plan";
import { planSchema } from "./plan-schema";
import { faultInWords } from "./schema-words";

/** A plan that cannot be used. `problems` holds one sentence each; the message joins them for a person. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  constructor(readonly problems: readonly string[]) {
    super(
      problems.length === 1
        ? `This is not a plan that can be used: ${problems[0]}.`
        : `This is not a plan that can be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
  }
}

/** `actions[3].owners[0]` */
function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === "object" && found !== null && Object.hasOwn(found, key)
        ? Reflect.get(found, key)
        : undefined,
    value,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What a schema cannot say: references between the parts of a plan. */
function* brokenReferences(plan: Plan): Generator<string> {
  const unique = function* <T>(items: readonly T[], key: (item: T) => string | number, what: string) {
    const seen = new Set<string | number>();
    for (const [index, item] of items.entries()) {
      const value = key(item);
      if (seen.has(value)) yield `${what}[${index}]: ${JSON.stringify(value)} is there twice`;
      seen.add(value);
    }
  };
  yield* unique(plan.actions, ({ number }) => number, "actions");
  yield* unique(plan.partners, (partner) => partner.code, "partners");
  yield* unique(plan.statuses, ({ label }) => label.toLowerCase(), "statuses");
  yield* unique(plan.outcomes, ({ label }) => label.toLowerCase(), "outcomes");
  yield* unique(plan.priorities, ({ number }) => number, "priorities");
  yield* unique(plan.cycles, ({ kind }) => kind, "cycles");

  const codes = new Set(plan.partners.map((partner) => partner.code));
  const priorities = new Set(plan.priorities.map(({ number }) => number));
  const themes = new Set(plan.themes.map((theme) => theme.code));
  const statuses = new Set(plan.statuses.map(({ label }) => label));
  for (const [index, { parent }] of plan.partners.entries()) {
    if (parent && !codes.has(parent))
      yield `partners[${index}].parent: ${shown(parent)} is not a partner's code`;
  }
  for (const [index, action] of plan.actions.entries()) {
    const at = `actions[${index}]`;
    for (const [i, owner] of action.owners.entries()) {
      if (!codes.has(owner)) yield `${at}.owners[${i}]: ${shown(owner)} is not a partner's code`;
    }
    if (action.priority !== null && !priorities.has(action.priority)) {
      yield `${at}.priority: ${shown(action.priority)} is not a priority's number`;
    }
    for (const [i, theme] of action.themes.entries()) {
      if (!themes.has(theme)) yield `${at}.themes[${i}]: ${shown(theme)} is not a theme's code`;
    }
    if (action.status.value !== null && !statuses.has(action.status.value)) {
      yield `${at}.status.value: ${shown(action.status.value)} is not one of the plan's statuses`;
    }
  }
  yield* lineageFaults(plan);
}

/**
 * Turns parsed JSON into a plan.
 * @throws PlanError naming the path and the value of every fault.
 */
export function parsePlan(json: unknown): Plan {
  // Something else altogether gets one sentence, not a list of all that a plan would have.
  if (typeof json !== "object" || json === null || !("actions" in json)) {
    throw new PlanError(["the file: has no list of actions"]);
  }
  const parsed = planSchema.safeParse(json);
  if (!parsed.success) {
    throw new PlanError(
      parsed.error.issues.map((fault) => {
        const value = valueAt(json, fault.path);
        const found = value === undefined ? "" : ` (found ${shown(value)})`;
        return `${pathInWords(fault.path) || "the file"}: ${faultInWords(fault, value)}${found}`;
      }),
    );
  }
  const broken = [...brokenReferences(parsed.data)];
  if (broken.length > 0) throw new PlanError(broken);
  return parsed.data;
}
