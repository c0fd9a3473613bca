/** The planted return and what belongs to it as files, made as the command line makes them. */

import { consolidatedOf, consolidatedPartners } from "./planted-consolidation";
import { cycle, issued, partner, plantedEdits, sampleEdits } from "./planted-return";
import { answerEdits, embeddedPlan, readReturn } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

export async function plantedFile(): Promise<Uint8Array> {
  const bytes = await writeXlsx(issued());
  return patchXlsx(bytes, plantedEdits(readXlsx(bytes)));
}

/** Another partner's return, filled with its sample answers. */
export async function sampleFile(of: string): Promise<Uint8Array> {
  const bytes = await writeXlsx(issued(of));
  return patchXlsx(bytes, sampleEdits(readXlsx(bytes), of));
}

/** Of two owners of action 15, who give it another status each: a conflict between them. */
export async function disagreeingFiles(): Promise<readonly Uint8Array[]> {
  const other = await sampleFile("mrc");
  const edits = answerEdits(readReturn(readXlsx(other), embeddedPlan()), {
    actions: { "15": { Status: "ongoing" } },
  });
  return [await sampleFile("dhsc"), patchXlsx(other, edits)];
}

export async function consolidatedFile(): Promise<Uint8Array> {
  const returns = await Promise.all(
    consolidatedPartners.map(async (of) => ({
      file: `${cycle}-${of}.xlsx`,
      workbook: readXlsx(await (of === partner ? plantedFile() : sampleFile(of))),
    })),
  );
  return writeXlsx(consolidatedOf(returns));
}
