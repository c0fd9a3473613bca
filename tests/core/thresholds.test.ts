/**
 * From which number on a rule speaks, or the importer takes two texts for one, is plan data
 * (`src/core/plan/rule-settings.ts`), so that a policy officer can change it. This reads the source and fails on a
 * number that has a name or is compared with, unless it is listed here with why no plan needs another.
 */

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { foundIn, sourceFiles } from "#tests/core/source-files";

const comparisons = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** The numbers of an expression, sums and negatives looked into; null where it is more than numbers. */
function numbersIn(node: ts.Node): { readonly numbers: readonly number[]; readonly isNumber: boolean } {
  if (ts.isNumericLiteral(node)) return { numbers: [Number(node.text)], isNumber: true };
  if (ts.isParenthesizedExpression(node)) return numbersIn(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return numbersIn(node.operand);
  if (!ts.isBinaryExpression(node)) return { numbers: [], isNumber: false };
  const [left, right] = [numbersIn(node.left), numbersIn(node.right)];
  return { numbers: [...left.numbers, ...right.numbers], isNumber: left.isNumber && right.isNumber };
}

/** None, one, and one more than before are no thresholds. */
const isTelling = (number: number) => number !== 0 && number !== 1;

/** "Several or not" asks for two of a list. */
const asksSeveral = ({ left, operatorToken, right }: ts.BinaryExpression) =>
  /\.(?:length|size)$/.test(left.getText()) &&
  /^(?:<|>=)$/.test(operatorToken.getText()) &&
  right.getText() === "2";

/** Examples of rules are answers of a return. */
const isOfExample = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node) && node.name.getText() === "example") ||
  (node.parent !== undefined && isOfExample(node.parent));

/** What has a name, or is compared with. */
function namedOrCompared(node: ts.Node): string[] {
  const isNamed = ts.isVariableDeclaration(node) && (node.parent.flags & ts.NodeFlags.Const) !== 0;
  if (isNamed || ts.isParameter(node) || ts.isPropertyDeclaration(node)) {
    return node.initializer && numbersIn(node.initializer).isNumber ? [node.getText()] : [];
  }
  if (ts.isPropertyAssignment(node)) {
    const { numbers, isNumber } = numbersIn(node.initializer);
    return isNumber && numbers.some(isTelling) && !isOfExample(node) ? [node.getText()] : [];
  }
  if (!ts.isBinaryExpression(node) || !comparisons.has(node.operatorToken.kind) || asksSeveral(node))
    return [];
  const numbers = [node.left, node.right].flatMap((side) => numbersIn(side).numbers);
  return numbers.some(isTelling) ? [node.getText().replace(/\s+/g, " ")] : [];
}

const isToldAbove = ({ parent }: ts.Node): boolean =>
  namedOrCompared(parent).length > 0 ||
  ((ts.isBinaryExpression(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isParenthesizedExpression(parent)) &&
    isToldAbove(parent));

/** A part of a whole is a share, wherever it stands. */
function thresholdAt(node: ts.Node): string[] {
  const isShare = ts.isNumericLiteral(node) && !Number.isInteger(Number(node.text));
  return isShare && !isToldAbove(node) ? [node.text] : namedOrCompared(node);
}

const thresholdsIn = (source: string) => foundIn(source, thresholdAt);

/** What stays in code: why no plan needs another number, and where it stands. */
const stays: readonly {
  readonly why: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    why: "how many of the things found a message or a fix names, and how a note or a copy is laid out",
    where: {
      "findings/group-findings.ts": ["mostNamed = 12"],
      "findings/note/correction-note.ts": ["mostPlaces = 8"],
      "findings/note/note-as-text.ts": ["lineWidth = 72"],
      "findings/marked-copy.ts": ["gap = 2"],
      "findings/rules/abbreviation-expanded.ts": ["mostNamed = 12"],
      "findings/rules/actions-all-reported.ts": ["mostNamed = 12"],
      "findings/rules/outcome-evidenced.ts": ["mostPoints = 3"],
      "findings/rules/small-numbers-held.ts": ["mostNamed = 12"],
      "plan/parse-plan.ts": ["text.length > 60"],
      "plan/import/read-action.ts": ["words.length <= 12"],
    },
  },
  {
    why: "Excel's limits",
    where: {
      "findings/rules/text-fits.ts": ["cellLimit = 32_767"],
      "findings/marked-copy.ts": ["longest = 32_000"],
    },
  },
  {
    why: "bounds on time and memory: what is longer, or has more, is hostile or says nothing more",
    where: {
      "findings/measures/compare-measures.ts": ["mostCompared = 50"],
      "findings/measures/numbers-in-text.ts": ["mostDates = 12"],
      "findings/measures/remaining-parts.ts": ["mostBefore = 12"],
      "findings/rules/abbreviation-expanded.ts": ["most = 4"],
      "findings/rules/baseline-unchanged.ts": ["longestWording = 2000"],
      "findings/rules/claim-strength.ts": ["mostSentences = 50"],
      "findings/rules/milestone-promises.ts": ["longestSubject = 200"],
      "findings/rules/milestone-unique.ts": ["mostTexts = 200", "longestText = 3000"],
      "findings/runs-of-words.ts": ["slotsForRun = 8", "severalTexts = -1"],
      "plan/due-dates/lengths.ts": ["longest = 120"],
      "plan/due-dates/point.ts": ["mostItems = 12"],
    },
  },
  {
    why: "how far English may put words from each other that belong together",
    where: {
      "findings/abbreviations/expansion.ts": ["mostSkipped = 1", "longest = 14"],
      "findings/contractors.ts": ["longestName = 120", "words.length < 3"],
      "findings/names.ts": ["lookAround = 40"],
      "findings/told-months.ts": ["longestLimit = 8"],
      "findings/measures/listed-parts.ts": ["reach = 8", "longestList = 60"],
      "findings/measures/numbers-in-text.ts": ["longestRun = 6", "longestClause = 16"],
      "findings/personal-data/numbers.ts": ["lookBack = 40"],
      "findings/rules/baseline-given.ts": ["mostWordsToPlural = 4"],
      "findings/small-numbers/counted.ts": ["reach = 6"],
      "findings/small-numbers/disclosures.ts": ["to < figure.to + 2"],
      "findings/small-numbers/parts.ts": ["reach = 40"],
      "findings/small-numbers/people.ts": [
        ...["reach = 14", "longestList = 5", "place < at + 5", "place < at + 5"],
        ...["joins > -2 * reach", "at - joins < 6", "at >= from - 4"],
      ],
      "findings/small-numbers/placing.ts": ["nearEnough = 4", "at < noun + 10"],
      "plan/compare/same-words.ts": ["littleWords = 4"],
      "plan/due-dates/building-on.ts": ["longestPhrase = 14"],
      "plan/due-dates/dated.ts": ["mostJoiningWords = 3"],
      "plan/due-dates/events.ts": ["mostWordsToEvent = 5", "mostWordsToState = 12"],
      "plan/due-dates/publications.ts": ["mostNameWords = 6"],
      "plan/due-dates/references.ts": ["point.to - point.from > 3"],
      "plan/due-dates/tense.ts": ["farthest = 80"],
    },
  },
  {
    why: "the shapes of English words: stems, small words, capitals, names in a word or two",
    where: {
      "findings/copied-text.ts": ["word.length > 3"],
      "findings/names.ts": ['alias.split(" ").length > 2'],
      "findings/proper-names.ts": ["capitals.length * 2 > letters.length"],
      "findings/abbreviations/abbreviations.ts": ["capitals * 2 > letters"],
      "plan/compare/words.ts": ["longestStem = 8", "cut.length >= 3"],
    },
  },
  {
    why: "how words weigh, and which of several milestones is the likest: one that stands whole in another goes before most",
    where: { "plan/compare/match-milestones.ts": ["0.9"], "plan/compare/words.ts": ["0.5"] },
  },
  {
    why: "numerals, and the digits of numbers that the world has agreed on",
    where: {
      "findings/figures/figures.ts": ["value < 10"],
      "findings/figures/numerals.ts": ["first >= 48", "first <= 57"],
      "findings/personal-data/numbers.ts": [
        ...["sum % 11 === 0", "digits.length !== 11", "digits.length === 10"],
      ],
    },
  },
  {
    why: "the calendar, and the digits of its days, months and years",
    where: {
      "findings/dates-in-text.ts": [
        ...["year.length === 2", "Number(day) > 31", "last.length === 2", "first.length === 2"],
        ...["last.length === 4", "last.length === 2", "first.length === 2", "from < 2010"],
        ...["last.length === 2", "to % 100 <= 12"],
      ],
      "findings/rules/return-on-time.ts": ["everyDays % 7 === 0"],
      "plan/calendar.ts": [
        ...["dayInMilliseconds = 86_400_000", "year > 9999", "month > 12", "month === 2"],
        ...["year % 4 === 0", "year % 100 !== 0", "year % 400 === 0"],
      ],
      "plan/due-dates/days.ts": [
        ...["year?.length !== 4", "month?.length !== 2", "day?.length !== 2", "day.length > 2"],
        ...["month.length > 2", "numbers[0].length <= 2", "numbers[2].length <= 2"],
        ...["number.text.length > 2", "token.text.length > 2"],
      ],
      "plan/due-dates/expression.ts": ["edition < 1900", "edition > 2200"],
      "plan/due-dates/interval.ts": ["daysInLongestYear = 366"],
      "plan/due-dates/months-and-seasons.ts": [
        ...["winter = 3", "(tokens[at]?.text.length ?? 0) < 5", "number.text.length <= 2"],
      ],
      "plan/due-dates/parts-of-years.ts": [
        ...["part.of === 2", "number > 4", "of: 4", "half === 2", "of: 2", "number > 4", "of: 4"],
      ],
      "plan/due-dates/relative.ts": ["month < 4"],
      "plan/due-dates/spans.ts": [
        ...["months = 1", "months = 12", "late: 2", "months % 3 === 0", "part === 2"],
      ],
      "plan/due-dates/time-words.ts": ["token.text.length < 5"],
      "plan/due-dates/year-after.ts": ["digits.text.length !== 2"],
      "plan/due-dates/years.ts": ["two.text.length === 2", "one.text.length === 2"],
    },
  },
  {
    why: "how the pages of a published annex are laid out, which the importer reads whatever the plan says",
    where: {
      "plan/owners.ts": ["longestRun = 6", "inner.split(/\\s+/).length > 7"],
      "plan/import/dues.ts": ["longestDateLabel = 8"],
      "plan/import/edition.ts": ["linesOfTitle = 40"],
      "plan/import/labels.ts": ["longestLabel = 160"],
      "plan/import/list-depth.ts": ["columnsToChild = 2", "rank = 0"],
      "plan/import/nesting.ts": ["promised >= 2", "wordCount(text) > 2 * longest", "wordCount(text) > 12"],
      "plan/import/plain-text.ts": ['"\\uF0A7": 2', '"▪": 2', '"▫": 2'],
      "plan/import/read-block.ts": ['text.split(" ").length <= 6'],
    },
  },
  {
    why: "two editions back there are no older actions that a label could tell from others",
    where: { "plan/import/introduced-in.ts": ["edition - firstEdition <= 2"] },
  },
  {
    why: "the order of severities, and one bullet that may be a minus against several that cannot",
    where: {
      "findings/gravity.ts": ["error: 2"],
      "findings/rules/text-clean.ts": ["likely < 2"],
    },
  },
];

/** What a plan that gives none has is a setting, and stands with the settings. */
const isSettings = /-settings\.ts$/;
const files = sourceFiles(["findings", "plan"]).filter(({ name }) => !isSettings.test(name));
const staysIn = (name: string) => stays.flatMap(({ where }) => where[name] ?? []);

describe("no rule holds a threshold", () => {
  it.each(files)("$name", ({ name, text }) => {
    expect(thresholdsIn(text).toSorted()).toEqual(staysIn(name).toSorted());
  });

  it("and what stays stands in a file that is there", () => {
    const names = files.map(({ name }) => name);
    expect(stays.flatMap(({ where }) => Object.keys(where)).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });

  it.each([
    "const leastShared = 0.22;",
    "const tolerance = 1 / 10;",
    "const fewest = 1;",
    "const speaks = (share: number) => share >= 0.6;",
    "const speaks = (days: number) => 112 < days;",
    "const speaks = (days: number, from: number) => days > from + 16 * 7;",
    "const isLong = (words: readonly string[]) => words.length > 60;",
    "const likely = (parts: readonly string[]) => parts.length === 2;",
    "function speaks(days: number, limit = 31) { return days > limit; }",
    "const limits = { slippedDays: 180 };",
    "const least = (isShort: boolean) => (isShort ? 0.9 : 0);",
    "const most = words.length * 0.9;",
    "class Limits { readonly days = 180; }",
  ])("would find: %s", (source) => {
    expect(thresholdsIn(source)).toHaveLength(1);
  });

  it.each([
    "const speaks = (share: number, least: number) => share >= least;",
    "const isEmpty = (found: readonly string[]) => found.length === 0;",
    "const several = (found: readonly string[]) => found.length > 1 && found.length >= 2;",
    "let at = 12;",
    "const first = words.slice(0, 12);",
    'const rule = { example: { right: { Value: 14, "Out of": 31 } } };',
  ])("would leave alone: %s", (source) => {
    expect(thresholdsIn(source)).toEqual([]);
  });
});
