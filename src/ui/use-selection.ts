import { useEffect, useState } from "react";
import type { CellRef } from "#src/core/index";
import type { OpenWorkbook } from "./host";

/** The cell that is selected in the program that shows the workbook; null while that is not known. */
export function useSelection({ shown }: OpenWorkbook): CellRef | null {
  const [selected, setSelected] = useState<CellRef | null>(null);
  useEffect(() => {
    if (!shown) return;
    let isCurrent = true;
    const stop = shown.onSelection(setSelected);
    shown.selection().then(
      (cell) => isCurrent && setSelected(cell),
      // Help for a cell is an extra: where the program does not say which is selected, none is shown.
      () => undefined,
    );
    return () => {
      isCurrent = false;
      stop();
    };
  }, [shown]);
  return selected;
}
