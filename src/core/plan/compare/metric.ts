/** What a milestone's own words ask to be counted. */

import { anyOf } from "../phrases";
import type { Plan } from "../plan";
import { remembering, rememberingFor } from "../../remember";

export interface Metric {
  readonly number: boolean;
  /** A part of a whole: needs both. */
  readonly proportion: boolean;
  readonly example: boolean;
  /** The count grows over time, so that it says nothing without its date. */
  readonly cumulative: boolean;
}

type Settings = Plan["ruleSettings"]["metrics"];

/**
 * A number is asked for where the words open with it or a word of counting stands before it. "A number of", "a small
 * number of" and "to the number of trusts agreed" ask for none.
 */
function numberPattern({ number, growing, counting, always }: Settings): RegExp {
  const [what, grows] = [anyOf(number), anyOf(growing)];
  const counts = `${anyOf(counting)}(?: (?:on|of))?`;
  return new RegExp(
    `(?:^|[;:.] )(?:the )?(?:${grows} )?${what} (?!\\d)|\\b${counts} (?:the )?(?:${grows} )?${what} (?:of|and)\\b|\\b${grows} ${what} of\\b|\\b${anyOf(always)}\\b|\\b${counts} how many\\b`,
    "u",
  );
}

/** How verbs tell of what has come about since a start: "have registered", "had been enrolled". */
const perfect = "(?:have|has|had) (?:been )?(?:self-)?\\w+ed";

const readerOf = rememberingFor((settings: Settings) => {
  const number = numberPattern(settings);
  const proportion = new RegExp(`\\b${anyOf(settings.proportion)} of\\b`, "u");
  const example = new RegExp(`\\b${anyOf(settings.example)} of\\b`, "u");
  const cumulative = new RegExp(`\\b(?:${anyOf(settings.cumulative)}|${perfect})\\b`, "u");
  return remembering((milestone): Metric => {
    // An aside gives an example of the work; it does not ask for one.
    const text = milestone
      .replace(/\([^()]*\)/g, "")
      .replace(/\s+/g, " ")
      .trim()
      .toLowerCase();
    const asksNumber = number.test(text);
    return {
      number: asksNumber,
      proportion: proportion.test(text),
      example: example.test(text),
      cumulative: asksNumber && cumulative.test(text),
    };
  });
});

export const metricOf = ({ ruleSettings }: Pick<Plan, "ruleSettings">, milestone: string): Metric =>
  readerOf(ruleSettings.metrics)(milestone);
