/** One change to a text: what stands from `start` to `end` gives way to `by`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** Makes all changes at once; they must not overlap, and those in one place are made in the order given. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  const inOrder = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of inOrder) {
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Where an element begins: `after` is the index after its start tag, in which no other "<" can stand. */
export function tagStart(text: string, after: number): number {
  return text.lastIndexOf("<", after - 1);
}

export function isSelfClosing(text: string, after: number): boolean {
  return text[after - 2] === "/";
}

/** The prefix of an element's name with its colon: "x:" for "<x:c r=...", "" for "<c>". */
export function prefixAt(text: string, start: number): string {
  return /^<([^\s:/>]+:)/.exec(text.slice(start, start + 200))?.[1] ?? "";
}
