/** Thrown where a consolidated workbook cannot be merged into; the message says why and what to do. */
export class ConsolidatedError extends Error {
  override readonly name = "ConsolidatedError";
}
