import type { CellStyle as Meaning } from "#src/core/index";
import type { CellStyle } from "hucre/xlsx";
import { lookOf, type Circumstances } from "./looks";

/** The looks of the cells of a workbook, numbered from 1 in the order they are met; 0 is the look of empty cells. */
export interface LookTable {
  numberOf(meaning: Meaning, circumstances: Circumstances): number;
  readonly looks: readonly CellStyle[];
}

export function lookTable(): LookTable {
  const numbers = new Map<string, number>();
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
      const key = `${meaning} ${holds} ${inTable} ${wraps} ${quoted}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const number = numberOfLook(lookOf(meaning, circumstances));
      numbers.set(key, number);
      return number;
    },
  };
}
