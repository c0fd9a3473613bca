/** Lines of a source file: where they end, how far they are indented, and whether a label begins them. */

/** Width of leading white space; a tab counts to the next multiple of 4, any other kind of space as one. */
export function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === "\t") width += 4 - (width % 4);
    else if (/\s/.test(character)) width += 1;
    else break;
  }
  return width;
}

/** Lines of a file, whatever their ends, without a byte order mark. */
export function sourceLines(text: string): string[] {
  return text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
}

/** Whether a line begins with a label ("Owner:", "Status (…):"): it stands alone even without an empty line before it. */
export function beginsWithLabel(line: string): boolean {
  return /^\W{0,3}\p{Lu}[^.!?]{0,90}:/u.test(line);
}
