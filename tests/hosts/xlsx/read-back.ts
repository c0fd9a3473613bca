/** A text as it is read from a workbook that it was written to: NUL and halves of surrogate pairs cannot be written. */
export const readBack = (text: string) => text.replace(/[\u0000\uD800-\uDFFF]/gu, "\uFFFD");
