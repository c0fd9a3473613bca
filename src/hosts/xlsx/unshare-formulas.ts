import { escapeXml } from "./patch-cell";
import type { Replacement } from "./patch-text";
import type { SheetSpans } from "./scan-sheet";
import { shiftFormula } from "./shift-formula";

/**
 * When a cell that carries the text of a shared formula is about to change, each other cell of the group is given
 * the formula in full, as it reads there. Cells that change themselves are left out.
 */
export function unshared(
  { prefix, wideFormulas }: SheetSpans,
  isEdited: (row: number, column: number) => boolean,
): Replacement[] {
  const carriers = wideFormulas.filter(
    (formula) =>
      formula.attributes.t === "shared" && formula.text !== "" && isEdited(formula.row, formula.column),
  );
  return carriers.flatMap((carrier) =>
    wideFormulas
      .filter(
        ({ attributes, text: own }) =>
          attributes.t === "shared" && attributes.si === carrier.attributes.si && own === "",
      )
      .filter(({ row, column }) => !isEdited(row, column))
      .map(({ start, end, row, column }) => {
        const formula = shiftFormula(carrier.text, row - carrier.row, column - carrier.column);
        return { start, end, by: `<${prefix}f>${escapeXml(formula)}</${prefix}f>` };
      }),
  );
}
