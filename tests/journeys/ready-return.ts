/** A ready return of the embedded plan, as a file: issued, filled and saved by the product itself. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import samples from "../../assets/samples/2025-annual.json";
import { answerEdits, embeddedPlan, readReturn, type ReturnAnswers } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";

export const sampleAnswers: Readonly<Record<string, ReturnAnswers>> = samples.returns;
export const { asAt, cycle, returnBy } = samples;

/** Issues to the given partners (all when none is given) in `folder`, and fills each with its sample answers. */
export async function fillSamples(
  folder: string,
  partners: readonly string[] = Object.keys(sampleAnswers),
): Promise<string[]> {
  const options = partners.flatMap((partner) => ["--partner", partner]);
  const { code, stderr } = await returns(
    "issue",
    "--cycle",
    cycle,
    "--return-by",
    returnBy,
    ...options,
    "-o",
    folder,
  );
  if (code !== 0) throw new Error(stderr);
  const plan = embeddedPlan();
  const paths: string[] = [];
  for (const partner of partners) {
    const path = join(folder, `${cycle}-${partner}.xlsx`);
    const issued = await readFile(path);
    const answers = sampleAnswers[partner];
    if (!answers) throw new Error(`There are no sample answers for ${partner}.`);
    await writeFile(path, patchXlsx(issued, answerEdits(readReturn(readXlsx(issued), plan), answers)));
    paths.push(path);
  }
  return paths;
}
