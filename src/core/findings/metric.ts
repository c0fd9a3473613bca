/** What a milestone's own words ask to be counted. */

export interface Metric {
  readonly number: boolean;
  /** A part of a whole: needs both. */
  readonly proportion: boolean;
  readonly example: boolean;
  /** The count grows over time, so that it says nothing without its date. */
  readonly cumulative: boolean;
}

/**
 * A number is asked for where the words open with it or a word of counting stands before it. "A number of", "a small
 * number of" and "to the number of trusts agreed" ask for none.
 */
const counting =
  "(?:identify|work out|count|track|monitor|measure|record|publish|report)(?:ing)?(?: (?:on|of))?";
const grows = "(?:increased?|increasing|total|overall|cumulative)";
const numberOf = new RegExp(
  `(?:^|[;:.] )(?:the )?(?:${grows} )?numbers? (?!\\d)|\\b${counting} (?:the )?(?:${grows} )?numbers? (?:of|and)\\b|\\b${grows} number of\\b|\\busage numbers\\b|\\b${counting} how many\\b`,
);

const proportionOf = /\b(?:proportion|percentage|share) of\b/;
const examplesOf = /\bexamples? of\b/;

/** Words of registers and counters, which are never set back to nothing. */
const cumulative =
  /\b(?:to date|so far|since|cumulative|total|increased|registered|enrolled|recruited|considered|awarded|progressing|sharing|(?:have|has|had) (?:been )?(?:self-)?\w+ed)\b/;

export function metricOf(milestone: string): Metric {
  // An aside gives an example of the work; it does not ask for one.
  const text = milestone
    .replace(/\([^()]*\)/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  const number = numberOf.test(text);
  return {
    number,
    proportion: proportionOf.test(text),
    example: examplesOf.test(text),
    cumulative: number && cumulative.test(text),
  };
}
