/** A draft that Excel could not open as meant: a fault of ours, never of a delivery partner. */
export class DraftError extends Error {
  override readonly name = "DraftError";

  constructor(
    problem: string,
    readonly sheet?: string,
    readonly cell?: string,
  ) {
    const place = [sheet === undefined ? "" : `sheet “${sheet}”`, cell ?? ""].filter((part) => part !== "");
    super(`The workbook cannot be written${place.length > 0 ? ` (${place.join(", ")})` : ""}: ${problem}`);
  }
}
