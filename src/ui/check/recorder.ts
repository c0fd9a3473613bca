/** Changes that leave an entry in the return's record: fixes, decisions, waivers and the seal. */

import { fixEntries, recordEdits, type CellEdit, type RecordEntry } from "#src/core/index";
import type { OpenState } from "../use-open-workbook";
import type { RecognisedReturn } from "./recognise";

const lost =
  "This workbook has lost the hidden sheet that keeps its record, so nothing can be kept in it: copy your answers into the workbook as you were sent it.";

export interface Recorder {
  fix(rule: string, edits: readonly CellEdit[], words: string): Promise<boolean>;
  /** Puts an entry on record and changes nothing else; false where that was refused. */
  add(entry: RecordEntry, words: string): Promise<boolean>;
}

/** @param on ISO, the day that entries are given. */
export function recorder(state: OpenState, { checked }: RecognisedReturn, on: string): Recorder {
  const { returned } = checked;
  return {
    // A fix is worth making even where there is no record any more to note it in.
    fix: (rule, edits, words) =>
      state.change(
        [...edits, ...(recordEdits(returned.record, fixEntries(returned, { rule, edits, on })) ?? [])],
        words,
      ),
    async add(entry, words) {
      const edits = recordEdits(returned.record, [entry]);
      if (edits) return state.change(edits, words);
      state.refuse(lost);
      return false;
    },
  };
}
