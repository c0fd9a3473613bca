/** Code points that XML 1.0 cannot carry; lone surrogates are among them. */
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/**
 * An underscore that a reader would take for the start of an escape such as "_x0041_" (ECMA-376, ST_Xstring).
 * A carriage return is written as "_x000D_", and so is what XML cannot carry: these may also complete the pattern.
 */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}[_\r\u0001-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF])/g;

/** What XML cannot carry and an escape can. Not NUL, nor halves of surrogate pairs: programs end or drop a text there. */
const escapable = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What turns into a formula when somebody opens the cell and presses Enter; full-width signs do too. */
const looksLikeFormula = /^[=+\-@\t\r＝＋－＠]/;

/** The same, and halves of surrogate pairs that may be whole: looked for first, because it is quick. */
const mayNotBeXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text that any XML part can carry: what cannot be written becomes U+FFFD, so that the loss is seen. */
export function xmlText(text: string): string {
  return mayNotBeXml.test(text) ? text.replace(notXml, "\uFFFD") : text;
}

const escapeOf = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Text of type ST_Xstring, for a cell or an attribute, so that a reader gets it back. */
export function storedText(text: string): string {
  const plain = text.replace(looksEscaped, "_x005F_");
  return mayNotBeXml.test(plain) ? xmlText(plain.replace(escapable, escapeOf)) : plain;
}

/** True for text to be marked as typed with a leading apostrophe, which keeps it text when edited. */
export function needsQuote(text: string): boolean {
  return looksLikeFormula.test(text);
}
