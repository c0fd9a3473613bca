/** returns plan next: the plan of the next edition, from what was consolidated. */

import { readConsolidatedFile } from "../consolidated-file";
import { loadPlan } from "../load";
import { wrap, type Out } from "../output";
import { refuseAsOutput } from "../received";
import { UsageError } from "../usage";
import { consolidate, counted, milestonesOf, nextPlan, parsePlan } from "#src/core/index";
import { writeFiles } from "#src/hosts/node/files";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export interface NextPlanOptions {
  readonly plan?: string;
  readonly published?: string;
  readonly asAt: string | null;
  readonly output: string;
}

/** @returns 0 when nothing is left to settle, 1 when the plan lists what is. */
export async function planNext(path: string, options: NextPlanOptions, out: Out): Promise<number> {
  const { output, published, asAt } = options;
  if (!/\.json$/i.test(output)) throw new UsageError(`${output} must end in .json: a plan is a JSON file.`);
  await refuseAsOutput(output, [path, options.plan]);
  const plan = await loadPlan(options.plan);
  const { kept } = await readConsolidatedFile(path, plan);
  const consolidation = consolidate({
    plan,
    cycle: kept.cycle,
    files: [],
    into: kept,
    register: null,
    asAt,
    digest: textFingerprint,
  });
  // What is written is read back, so that nobody finds out at the next issue that it is no plan.
  const next = parsePlan(
    JSON.parse(
      JSON.stringify(nextPlan({ consolidation, ...(published === undefined ? {} : { published }) })),
    ),
  );
  const text = `${JSON.stringify(next, null, 2)}\n`;
  await writeFiles([{ path: output, bytes: new TextEncoder().encode(text) }]);
  out.json(next);
  const milestones = next.actions.flatMap(milestonesOf).length;
  out.text([
    `${next.title} ${next.edition}: ${counted(next.actions.length, "action")}, ${counted(milestones, "milestone")} for the coming year.`,
    "",
    ...next.findings.flatMap(({ severity, code, message }) => [
      `  ${severity}: ${code}`,
      ...wrap(message, 4),
    ]),
    next.findings.length === 0
      ? "Nothing is left to settle."
      : `${counted(next.findings.length, "thing")} to settle or look at.`,
    `The plan is ${output}.`,
  ]);
  return next.findings.length > 0 ? 1 : 0;
}
