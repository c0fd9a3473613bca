/** What commands are given on the command line, loaded: plans, registers, partners, dates. */

import { dirname, join } from "node:path";
import { stat } from "node:fs/promises";

import { UsageError } from "./usage";
import {
  embeddedPlan,
  embeddedPlanNames,
  isIsoDate,
  isSameCycle,
  joinRegisters,
  parseCycle,
  parsePlan,
  parseRegister,
  PlanError,
  RegisterError,
  registerName,
  type IssueRegister,
  type Plan,
  type ReportingCycle,
} from "#src/core/index";
import { exists, readText } from "#src/hosts/node/files";

async function readJson(path: string, what: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not ${what}: it is not JSON.`);
  }
}

/** The plan in a file, one that comes with the product by its name, or the first of those. */
export async function loadPlan(path: string | undefined): Promise<Plan> {
  if (path === undefined) return embeddedPlan();
  const embedded = embeddedPlanNames.find((name) => name === path);
  if (embedded !== undefined) return embeddedPlan(embedded);
  const json = await readJson(path, "a plan");
  try {
    return parsePlan(json);
  } catch (error) {
    if (error instanceof PlanError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

export function cycleNamed(plan: Plan, name: string): ReportingCycle {
  const cycle = parseCycle(plan, name);
  if (!cycle) {
    throw new UsageError(
      `There is no reporting cycle “${name}”: write a year and its kind, such as ${plan.edition + 1}-annual or ${plan.edition + 1}-progress-1.`,
    );
  }
  return cycle;
}

export function dateGiven(option: string, text: string): string {
  if (!isIsoDate(text)) throw new UsageError(`${option} needs a date such as 2025-01-31, not “${text}”.`);
  return text;
}

async function loadRegister(path: string): Promise<IssueRegister> {
  const json = await readJson(path, "an issue register");
  try {
    return parseRegister(json);
  } catch (error) {
    if (error instanceof RegisterError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

/**
 * The issue register named, or those beside the returns. Registers of one plan and cycle are read as one.
 * @throws UsageError where they are of different cycles.
 */
export async function findRegister(
  named: string | undefined,
  inputs: readonly string[],
): Promise<IssueRegister | null> {
  const folders = new Set<string>();
  for (const input of inputs) {
    const kind = await stat(input).catch(() => null);
    folders.add(kind?.isDirectory() ? input : dirname(input));
  }
  const paths: string[] = [];
  if (named !== undefined) paths.push(named);
  else
    for (const folder of folders)
      if (await exists(join(folder, registerName))) paths.push(join(folder, registerName));

  const [first, ...others] = await Promise.all(paths.map(loadRegister));
  if (!first) return null;
  for (const [index, other] of others.entries()) {
    if (!isSameCycle(first, other)) {
      throw new UsageError(
        `${paths[0]} and ${paths[index + 1]} are the registers of different cycles: name the one to use with --register.`,
      );
    }
  }
  return joinRegisters(first, others);
}
