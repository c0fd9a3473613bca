/** What all objects of one workbook share. */

import type { ModelEvent, Source } from "./events";
import type { CellValue } from "./values";
import { notModelled, type WireError } from "../wire-error";

export interface BookState {
  readonly raise: (event: ModelEvent) => void;
  readonly newId: () => string;
  readonly newTableId: () => string;
  source: Source;
  /** Why nothing may be written at the moment, if so. */
  refusal: (() => WireError | null) | null;
  /** The result of a formula; the model is no calculator. */
  calculate: (formula: string) => CellValue;
}

export function createState(raise: (event: ModelEvent) => void): BookState {
  let sheets = 0;
  let tables = 0;
  return {
    raise,
    newId: () => `{00000000-0000-0000-0000-${String(++sheets).padStart(12, "0")}}`,
    newTableId: () => `{${String(++tables).padStart(8, "0")}-TABLE}`,
    source: "Local",
    refusal: null,
    calculate(formula) {
      throw notModelled(`the result of ${formula} (give the fake a calculate function)`);
    },
  };
}
