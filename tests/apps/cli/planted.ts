/** A filled return with some cells typed over, as a file. */

import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { parseCellAddress, type CellEdit } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";

/** Values by place: "Milestones!J4". */
export type Typing = Readonly<Record<string, CellEdit["value"]>>;

export function editsOf(typing: Typing): CellEdit[] {
  return Object.entries(typing).map(([place, value]) => {
    const [sheet = "", address = ""] = place.split("!");
    const at = parseCellAddress(address);
    if (!at) throw new Error(`${place} is no place`);
    return { at: { sheet, ...at }, value };
  });
}

/** Writes the copy beside the file, under the name given, and gives its path. */
export async function planted(path: string, name: string, typing: Typing): Promise<string> {
  const copy = join(dirname(path), `${name}-${basename(path)}`);
  await writeFile(copy, patchXlsx(await readFile(path), editsOf(typing)));
  return copy;
}
