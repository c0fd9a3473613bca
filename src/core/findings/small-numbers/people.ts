/** Who a count is about: people with a condition, or people who take part in the work. */

import type { Lexicon } from "./lexicon";
import { sequenceAt, sequenceEndingAt, type Word } from "../words";

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const passive = setOf("were was are is been being be");
const passedOver = setOf(
  "were was are is been being be have has had who that now newly also already currently so far only all then to date successfully since still each living",
);
const having = setOf("have has had having");
const prepositions = setOf(
  "with in by at for to on under through from as during within across of about aged over",
);
/** After one of these, or at the end, a participle says what was done to people: "12 children screened in 2024". */
const goesOn = setOf("so since and but or who until after before");
const standsBetween = setOf("with of from by for to among the a between involving including about on");
/** After one of these, what is joined is no longer said of the people: "12 registered, and this was told to the board". */
const turns = setOf("and but which this it as");
const into = setOf("on to onto of in for");

/** Words after the noun within which what is said about the people is looked for. */
const reach = 14;
/** How many kinds of people may share what is said of them: "two adults, three girls and four boys with". */
const longestList = 5;

interface Counted {
  /** The first word of the count. */
  readonly from: number;
  /** The last word of the figure, and the noun. */
  readonly figureEnd: number;
  readonly noun: number;
}

/** Whether a participle at a place says what was done to the people, and not what they did ("tested the app"). */
function isDoneTo(words: readonly Word[], at: number, sawPassive: boolean): boolean {
  const next = words[at + 1];
  if (sawPassive || !next || next.breaks || next.gap.includes(",")) return true;
  return prepositions.has(next.plain) || goesOn.has(next.plain);
}

const endsPhrase = setOf("last this early late once twice every each today free");

/** False for the "disease" of "the rare disease course". */
function isHead(next: Word | undefined): boolean {
  if (!next || next.breaks || next.gap.includes(",")) return true;
  const { plain } = next;
  return prepositions.has(plain) || goesOn.has(plain) || passedOver.has(plain) || endsPhrase.has(plain);
}

function careFollows(words: readonly Word[], at: number, { care }: Lexicon): boolean {
  for (let place = at; place < at + 5; place += 1) {
    const word = words[place];
    if (!word || word.breaks || prepositions.has(word.plain)) return false;
    if (care.has(word.plain)) return isHead(words[place + 1]);
  }
  return false;
}

/** "with amyloidosis" names a condition; "with lived experience" does not. */
const isCondition = (words: readonly Word[], at: number, { notConditions }: Lexicon) =>
  [at, at + 1].every((place) => sequenceAt(notConditions, words, place) === 0);

/** What the text says of the people: something done to them for a condition, surely or perhaps, or that they have one. */
type Said = "done" | "perhaps" | "has" | null;

function nextNoun(words: readonly Word[], at: number, { nouns }: Lexicon): number | null {
  for (let place = at; place < at + 5; place += 1) {
    if (!words[place] || words[place]?.breaks) return null;
    if (nouns.get(words[place]?.plain ?? "")?.many) return place;
  }
  return null;
}

function saidAfter(words: readonly Word[], noun: number, lexicon: Lexicon, others = longestList): Said {
  let sawPassive = false;
  let astray = false;
  for (let at = noun + 1; at < noun + reach; at += 1) {
    const word = words[at];
    if (!word || word.breaks) return null;
    const { plain } = word;
    const follows = at === noun + 1 || passedOver.has(words[at - 1]?.plain ?? "");
    if (passive.has(plain)) sawPassive = true;
    if (
      (having.has(plain) || lexicon.receivingVerbs.has(plain)) &&
      (!astray || follows) &&
      careFollows(words, at + 1, lexicon)
    )
      return "done";
    if (passedOver.has(plain)) continue;
    // "two adults and four children with amyloidosis"
    if (plain === "and" || (word.gap.includes(",") && !astray)) {
      const next = nextNoun(words, at, lexicon);
      if (next !== null && others > 0) return saidAfter(words, next, lexicon, others - 1);
    }
    if (plain === "with" && !astray) return isCondition(words, at + 1, lexicon) ? "has" : null;
    const sure = lexicon.conditionVerbs.has(plain);
    if ((sure || lexicon.joiningVerbs.has(plain)) && follows && isDoneTo(words, at, sawPassive)) {
      return sure ? "done" : "perhaps";
    }
    // "12 children in the north of England were diagnosed": what follows a preposition is passed over.
    if (prepositions.has(plain)) astray = true;
    if (!astray) return null;
  }
  return null;
}

/** "found in a single family" */
function foundIn(words: readonly Word[], from: number, { conditionVerbs, joiningVerbs }: Lexicon): boolean {
  const place = words[from - 1]?.plain === "a" ? from - 2 : from - 1;
  if (words[place]?.plain !== "in" || words.slice(place, from + 1).some(({ breaks }) => breaks)) return false;
  return [1, 2].some((back) => {
    const plain = words[place - back]?.plain ?? "";
    return conditionVerbs.has(plain) || joiningVerbs.has(plain);
  });
}

function takesPartAfter(words: readonly Word[], noun: number, lexicon: Lexicon): boolean {
  let sawPassive = false;
  let joins = -reach;
  for (let at = noun + 1; at < noun + reach; at += 1) {
    const word = words[at];
    if (!word || word.breaks) return false;
    if (passive.has(word.plain)) sawPassive = true;
    if (lexicon.conditionVerbs.has(word.plain) && isDoneTo(words, at, sawPassive)) return false;
    if (sequenceAt(lexicon.takingPart, words, at) > 0 || sequenceAt(lexicon.activities, words, at) > 0)
      return true;
    if ((into.has(word.plain) || lexicon.memberVerbs.has(word.plain)) && joins > -2 * reach) joins = at;
    if (turns.has(word.plain)) joins = -2 * reach;
    if (joins >= 0 && at - joins < 6 && sequenceAt(lexicon.bodies, words, at) > 0) return true;
  }
  return false;
}

/** "a workshop with 12 patients", "interviews with 12 patients", "a panel of 12 patients" */
function takesPartBefore(words: readonly Word[], from: number, { involving }: Lexicon): boolean {
  for (let at = from - 1; at >= from - 4; at -= 1) {
    const word = words[at];
    if (!word || words[at + 1]?.breaks) return false;
    if (sequenceEndingAt(involving, words, at) > 0) return true;
    if (!standsBetween.has(word.plain)) return false;
  }
  return false;
}

/**
 * Whether a count is one of people with a condition. Patients are, and people of whom the text says so; those who sit
 * on a board, answer a survey or come to a workshop are not. `voice`: the column asks who took part, so that a count
 * is one of patients only where the text says what was done to them.
 */
export function haveCondition(
  words: readonly Word[],
  { from, figureEnd, noun }: Counted,
  lexicon: Lexicon,
  voice: boolean,
): boolean {
  const said = saidAfter(words, noun, lexicon);
  const named = words
    .slice(figureEnd + 1, noun + 1)
    .some((_, index) => sequenceAt(lexicon.conditionWords, words, figureEnd + 1 + index) > 0);
  const arePatients = lexicon.nouns.get(words[noun]?.plain ?? "")?.kind === "patients";
  if (!arePatients && !said && !named && !foundIn(words, from, lexicon)) return false;
  if (takesPartAfter(words, noun, lexicon) || takesPartBefore(words, from, lexicon)) return false;
  return !voice || said === "done" || said === "perhaps";
}
