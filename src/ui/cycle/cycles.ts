import { parseCycle, type Plan, type ReportingCycle } from "#src/core/index";

/** The cycles that can be asked for after the plan's edition: the annual return, and as many reports as a year has room for. */
export function cyclesOf(plan: Plan): ReportingCycle[] {
  const year = plan.edition + 1;
  const daysOfYear = 365;
  const names = plan.cycles.flatMap(({ kind, everyDays }) =>
    kind === "annual"
      ? [`${year}-annual`]
      : Array.from(
          { length: Math.floor(daysOfYear / everyDays) },
          (_, index) => `${year}-progress-${index + 1}`,
        ),
  );
  return names.flatMap((name) => parseCycle(plan, name) ?? []);
}
