/** How deep a list item stands, from how far it is indented. */

export interface ListDepth {
  /** 0 at the top of the list. Deeper indentation than the item above opens a level. */
  of(indent: number): number;
  /** Another paragraph ended the list. */
  end(): void;
}

export function listDepth(): ListDepth {
  let levels: number[] = [];
  return {
    of(indent) {
      levels = levels.filter((level) => level < indent);
      levels.push(indent);
      return levels.length - 1;
    },
    end() {
      levels = [];
    },
  };
}

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
