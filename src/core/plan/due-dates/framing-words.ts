/** The words before a time that say how something falls due then: those of English, and those of the plan. */

import type { DueWordSettings } from "./due-words";
import type { Point } from "./point";
import { phrase, phraseWith, type Phrase } from "./tokens";
import { rememberingFor } from "../../remember";

/** What the words before a time make of it. */
export type Framing =
  "by" | "before" | "not-before" | "from" | "after" | "throughout" | "until" | "over" | "in" | "at" | "bare";

interface FramingWords {
  readonly words: Phrase;
  readonly framing: Framing;
  readonly isPeriod?: true;
  readonly only?: readonly Point["grain"][];
}

/** Tried in this order, so longer phrases come before the words they end in. */
export const framingsOf = rememberingFor(
  ({ dueWords: { planned } }: DueWordSettings): readonly FramingWords[] => [
    {
      words: phrase(
        "over|during|for|across|in? a|the|this? #|two|three|four|five|six|ten -? year -? period from|of|,|:?",
      ),
      framing: "over",
      isPeriod: true,
    },
    {
      words: phraseWith(
        ["from", ...planned.beginning],
        (start) =>
          `over|during|for|across a|the? #|two|three|four|five|six|ten years|year|months|month ${start} in?`,
      ),
      framing: "over",
      isPeriod: true,
    },
    { words: phrase("by? no|not later than"), framing: "by" },
    { words: phrase("by|on|in or before"), framing: "by" },
    { words: phrase("at the latest by"), framing: "by" },
    { words: phrase("in time for"), framing: "by" },
    { words: phrase("at the? earliest by"), framing: "not-before" },
    { words: phrase("by"), framing: "by" },
    { words: phrase("not before"), framing: "not-before" },
    { words: phrase("no|not earlier|sooner than"), framing: "not-before" },
    { words: phrase("at the? earliest in|from|during?"), framing: "not-before" },
    { words: phrase("before"), framing: "before" },
    { words: phrase("prior to"), framing: "before" },
    { words: phrase("ahead of"), framing: "before" },
    { words: phrase("in advance of"), framing: "before" },
    { words: phrase("with effect from"), framing: "from" },
    {
      words: phraseWith([...planned.beginning, ...planned.effective, "as"], (start) => `${start}? from`),
      framing: "from",
    },
    { words: phrase("after"), framing: "after" },
    { words: phrase("following"), framing: "after" },
    { words: phraseWith(planned.putOff, (verb) => `${verb} back|over? until|till|to|into`), framing: "in" },
    { words: phrase("up to and including"), framing: "until" },
    { words: phrase("up to"), framing: "until" },
    { words: phrase("through? until|till"), framing: "until" },
    { words: phrase("through to"), framing: "until" },
    { words: phrase("throughout"), framing: "throughout" },
    { words: phrase("all? through"), framing: "throughout" },
    { words: phrase("across"), framing: "throughout" },
    { words: phrase("for the? rest|remainder|whole|duration of"), framing: "throughout" },
    { words: phrase("over|between"), framing: "over" },
    { words: phraseWith(planned.plannedFor, (verb) => `${verb} for`), framing: "in" },
    { words: phrase("as part of"), framing: "in", only: ["publication"] },
    { words: phrase("for|via|with|alongside"), framing: "in", only: ["publication"] },
    { words: phrase("later|sometime? during|within|in|into"), framing: "in" },
    { words: phrase("on"), framing: "in", only: ["day", "edge", "publication"] },
    { words: phrase("at"), framing: "at" },
  ],
);

/** What may stand between those words and the time. */
export const fillersOf = rememberingFor(({ dueWords }: DueWordSettings): readonly Phrase[] => [
  phrase("the? course|rest|remainder|whole|duration|month|months|period|year|summer of"),
  phraseWith(dueWords.publishing, (word) => `the? ${word} of`),
  phrase("around|about|approximately|approx|circa|roughly"),
  phrase("the? period"),
  phrase("each|both of"),
]);
