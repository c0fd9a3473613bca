import type { CellStyle as Meaning } from "#src/core/index";
import type { CellStyle } from "hucre/xlsx";
import { lookOf, type Circumstances } from "./looks";

/** The looks of the cells of a workbook, numbered from 1 in the order they are met; 0 is the look of empty cells. */
export interface LookTable {
  numberOf(meaning: Meaning, circumstances: Circumstances): number;
  readonly looks: readonly CellStyle[];
}

const holdings: readonly Circumstances["holds"][] = ["text", "date", "moment", "other"];

export function lookTable(): LookTable {
  /** By meaning, then by circumstances as a number: asked for each of a hundred thousand cells. */
  const numbers = new Map<Meaning, number[]>();
  const byContent = new Map<string, number>();
  const looks: CellStyle[] = [];

  /** Different meanings may look the same. */
  const numberOfLook = (look: CellStyle): number => {
    const content = JSON.stringify(look);
    const known = byContent.get(content);
    if (known !== undefined) return known;
    looks.push(look);
    byContent.set(content, looks.length);
    return looks.length;
  };

  return {
    looks,
    numberOf(meaning, circumstances) {
      const { holds, inTable, wraps, quoted } = circumstances;
      const key = holdings.indexOf(holds) * 8 + (inTable ? 4 : 0) + (wraps ? 2 : 0) + (quoted ? 1 : 0);
      let ofMeaning = numbers.get(meaning);
      if (!ofMeaning) numbers.set(meaning, (ofMeaning = []));
      return (ofMeaning[key] ??= numberOfLook(lookOf(meaning, circumstances)));
    },
  };
}
