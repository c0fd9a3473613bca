/** What is known of a cell of the consolidated workbook that is open. */

import {
  ConsolidatedError,
  editBeside,
  provenanceOf,
  type CellProvenance,
  type CellRef,
  type EditBeside,
  type Plan,
  type Workbook,
} from "#src/core/index";

export interface Origin {
  readonly from: CellProvenance;
  /** Null where DHSC cannot put its own words beside it. */
  readonly edit: EditBeside | null;
}

/** A sentence instead where the workbook is no longer whole. */
export function originOf(
  workbook: Workbook,
  plan: Plan,
  cell: CellRef,
): Origin | { readonly refusal: string } {
  try {
    return { from: provenanceOf(workbook, plan, cell), edit: editBeside(workbook, plan, cell) };
  } catch (error) {
    if (error instanceof ConsolidatedError) return { refusal: error.message };
    throw error;
  }
}
