/** Comparing wordings: what was copied, and what was lost. */

/** Words as they are compared; a financial year and the plan's own name count as one word each. */
export const comparedWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(20\d\d )?(england )?rare diseases? action plan/g, "planname")
    .replace(/(20\d\d) to (20\d\d)/g, "year$1")
    .match(/[a-z0-9']+/g) ?? [];

export const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));

/** What rules read in a milestone: numbers, words of time, conditions and quantifiers. */
const tellingWords =
  /\d+(?:,\d{3})*|\b(january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|early|late|quarter|throughout|during|if|dependent|where data|at least|all outstanding|all milestones|numbers? of|numbers?|proportion|examples?)\b/gi;

export const telling = (text: string): string[] =>
  [...text.matchAll(tellingWords)].map(([word]) => word.toLowerCase()).sort();

/** The words of the first list that the second one has not, or not as often. */
export const missing = (theirs: readonly string[], ours: readonly string[]): string[] => {
  const left = [...ours];
  return theirs.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
