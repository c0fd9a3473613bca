/** A word, a run of digits or a single mark of a text, with its place in it. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, plain hyphens and apostrophes. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** Offsets into the original text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** True when no white space stands before it. */
  readonly glued: boolean;
}

const piece = /(?<word>\p{L}+(?:'\p{L}+)*)|(?<number>\d+)|(?<mark>\S)/gu;

/** Cuts a text into tokens. Dashes, apostrophes and wide spaces of every kind count as the plain ones. */
export function tokenise(text: string): readonly Token[] {
  // One character for one, so that offsets stay those of the original.
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02BC`]/g, "'")
    .replace(/[\u00A0\u200B\u2060\uFEFF]/g, " ");

  const tokens: Token[] = [];
  for (const match of plain.matchAll(piece)) {
    const [found] = match;
    const end = match.index + found.length;
    tokens.push({
      kind: match.groups?.word ? "word" : match.groups?.number ? "number" : "mark",
      text: found.toLowerCase(),
      raw: text.slice(match.index, end),
      start: match.index,
      end,
      glued: tokens.at(-1)?.end === match.index,
    });
  }
  return tokens;
}

/** A short pattern over tokens: words by spaces, alternatives by "|", "?" for what may be absent, "#" for a number. */
export interface Phrase {
  readonly steps: readonly { readonly words: readonly string[]; readonly optional: boolean }[];
  /** The words that it can begin with, so that most places are passed over at a glance; null where it may be empty. */
  readonly begins: ReadonlySet<string> | null;
}

export function phrase(source: string): Phrase {
  const steps = source.split(" ").map((step) => ({
    words: step.replace(/\?$/, "").split("|"),
    optional: step.endsWith("?"),
  }));
  const firstNeeded = steps.findIndex(({ optional }) => !optional);
  const opening = steps.slice(0, firstNeeded + 1).flatMap(({ words }) => words);
  return { steps, begins: firstNeeded < 0 ? null : new Set(opening) };
}

/** As `phrase`, with words of a plan as alternatives; without any it stands nowhere. */
export function phraseWith(list: readonly string[], source: (alternatives: string) => string): Phrase {
  const words = list.map((word) => word.toLowerCase()).filter((word) => /^\p{L}+$/u.test(word));
  return words.length === 0 ? nowhere : phrase(source(words.join("|")));
}

const nowhere: Phrase = { steps: [{ words: [], optional: false }], begins: new Set() };

function mayBegin(token: Token | undefined, begins: ReadonlySet<string>): boolean {
  return token !== undefined && (begins.has(token.text) || (token.kind === "number" && begins.has("#")));
}

/** Index of the token after the phrase when it stands at `at`; null when it does not. */
export function follows(tokens: readonly Token[], at: number, { steps, begins }: Phrase): number | null {
  if (begins && !mayBegin(tokens[at], begins)) return null;
  let next = at;
  for (const { words, optional } of steps) {
    if (isOneOf(tokens[next], words)) next += 1;
    else if (!optional) return null;
  }
  return next;
}

/** As `follows`, for the first of several phrases that stands there. */
export function firstFollowing(
  tokens: readonly Token[],
  at: number,
  phrases: readonly Phrase[],
): number | null {
  for (const words of phrases) {
    const next = follows(tokens, at, words);
    if (next !== null) return next;
  }
  return null;
}

/** Index of the phrase's first token when it ends just before `at`; null when it does not. */
export function precedes(tokens: readonly Token[], at: number, { steps }: Phrase): number | null {
  let first = at;
  for (const { words, optional } of steps.toReversed()) {
    if (isOneOf(tokens[first - 1], words)) first -= 1;
    else if (!optional) return null;
  }
  return first;
}

export function isOneOf(token: Token | undefined, words: readonly string[]): boolean {
  return (
    token !== undefined && (words.includes(token.text) || (token.kind === "number" && words.includes("#")))
  );
}

/** True for a token that is none, a mark, or where a clause ends: what follows it is not its noun. */
export function isPause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === "mark" && !["'", "&", "£"].includes(token.text));
}
