/** The planted return as a file, made as the command line makes it. */

import { issued, plantedEdits } from "./planted-return";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";

export async function plantedFile(): Promise<Uint8Array> {
  const bytes = await writeXlsx(issued());
  return patchXlsx(bytes, plantedEdits(readXlsx(bytes)));
}
