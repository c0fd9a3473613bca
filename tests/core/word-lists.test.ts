/**
 * What a rule, the importer or the reading of due dates looks for is plan data (`src/core/plan/rule-settings.ts`), so
 * that a policy officer can change it. This reads their source and fails on a list of English words that stands in code.
 * Small words, the names of days and numbers and the names of columns are no vocabulary; what else has a reason to stay
 * is listed with it, word by word.
 */

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { values } from "#src/core/findings/figures/numerals";
import { monthNumber } from "#src/core/plan/calendar";
import { dueKinds } from "#src/core/plan/due-kinds";
import { columnsOf, tableKeys } from "#src/core/return/layout";
import { foundIn, sourceFiles } from "#tests/core/source-files";

/** Words that belong to the grammar of English, whatever a plan is about. */
const grammar = new Set(
  [
    "a an the this that these those such each every all any some both no none not never either neither nor",
    "it its he his she her they them their there here we us our you your who whom whose which what where when why how",
    "is are was were be been being am has have had having do does did will would shall should can could may might must",
    "and or but so if as than because while whilst although though whereas unless until till since once also only just",
    "of in on at by for to from with without into onto upon within across between among through throughout over under",
    "about after before during off out up down per via near like despite plus including involving except",
    "first second third fourth last next previous former latter same other others another more most less fewer many much",
    "several few rest remaining extra further additional now then already still yet currently newly later early late",
    "today ever too even far whether free date successfully living need own cent percent",
    "day days week weeks month months quarter year years time times",
  ].flatMap((line) => line.split(" ")),
);
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|spring|summer|autumn|winter|mid|st|nd|rd|th)$/;
const countingWords = /^(?:hundred|thousand|million|billion|dozen|couple|pair)$/;

/** Names in code: of columns, tables, states of cells and kinds of dates. */
const names = new Set<string>([
  ...tableKeys.flatMap((key) => [key, ...columnsOf(key).map((column) => column.key)]),
  ...dueKinds,
  ..."table column row action milestone blank absent unusable".split(" "),
]);

/** Lists that stay, by file: why no plan needs another, and all the words that are in them. */
const stays: Readonly<Record<string, { readonly why: string; readonly words: string }>> = {
  "findings/rules/baseline-given.ts": {
    why: "endings by which English tells an adjective: “more effective” counts nothing",
    words: "likely ive able ible ful ous ic ant ent ed ly complex timely joined",
  },
  "findings/rules/numbers-continue.ts": {
    why: "the heading of an action, which is the format's own: “Proposed new action 37:”",
    words: "proposed new number",
  },
  "findings/rules/reference-exists.ts": {
    why: "what follows a number that is no action's; “annex” and “action” are the format's own",
    words: "annex copy list",
  },
  "findings/measures/numbers-in-text.ts": {
    why: "plurals of English without an “s”",
    words: "people children women men staff",
  },
  "findings/leads.ts": {
    why: "how English joins a name to the words of the plan: “the owner is”, “the partner:”, “joint lead”",
    words: "partner organisation body co joint lead",
  },
  "findings/personal-data/birth.ts": {
    why: "what English calls everybody: “all born on 1 April” names nobody",
    words: "everyone anyone anybody everybody",
  },
  "plan/lineage-schema.ts": {
    why: "names in the format of plans",
    words: "carried reworded split merged handed-over introduced renamed taken-over concluded",
  },
  "plan/lineage-faults.ts": {
    why: "names in the format of plans",
    words: "introduced split merged handed-over taken-over",
  },
  "plan/plan-schema.ts": { why: "names in the format of plans", words: "error warning advice" },
  "plan/owners.ts": {
    why: "remarks beside an owner, which are the format's own: “(jointly with the Met Office)”",
    words: "jointly co- lead formerly",
  },
  "plan/compare/words.ts": {
    why: "endings that English words lose in their stems",
    words: "isation ization ation ment ing ied ie er ed ally al ion",
  },
  "plan/import/headings.ts": {
    why: "the headings of annexes, which are the format's own: “Summary of new actions”",
    words: "summary new list",
  },
  "plan/import/labels.ts": {
    why: "the labels of an action's parts, which are the format's own: “Lead organisations:”, “Delivery partners:”",
    words: "owners lead organi ations ation delivery partners",
  },
  "plan/import/plain-text.ts": {
    why: "the headings above actions, which are the format's own: “Cross-cutting actions”",
    words: "annex cross cutting",
  },
  "plan/import/published-document.ts": {
    why: "names in the markup of pages",
    words: "xml doctype html head body main article section div ul ol li",
  },
  "plan/due-dates/bare-dates.ts": { why: "prepositions of time", words: "coming towards toward" },
  "plan/due-dates/days.ts": {
    why: "the days of the week, and “week commencing”",
    words: "tue wed thu sat commencing beginning starting",
  },
  "plan/due-dates/events.ts": {
    why: "how English joins work to what it waits for: “shortly after”, “once it has been fully signed”",
    words: "soon shortly immediately directly possible practicable following becomes fully formally",
  },
  "plan/due-dates/framing-words.ts": {
    why: "parts of a time, and a time that is not exact: “for the rest of 2025”, “around June 2025”",
    words: "remainder whole duration course period around approximately approx circa roughly",
  },
  "plan/due-dates/framing.ts": { why: "prepositions of time", words: "onwards onward beyond" },
  "plan/due-dates/lengths.ts": { why: "prepositions of time", words: "old ago following prior" },
  "plan/due-dates/publications.ts": {
    why: "which edition comes next",
    words: "following forthcoming subsequent",
  },
  "plan/due-dates/recurring.ts": {
    why: "how English counts times: “twice yearly”, “at 6-weekly intervals”",
    words: "twice yearly annually monthly weekly quarterly basis intervals interval",
  },
  "plan/due-dates/reference-words.ts": {
    why: "prepositions, and forms of verbs that are used as prepositions",
    words:
      "against alongside subject dependent depending pending include includes following onwards using again",
  },
  "plan/due-dates/references.ts": {
    why: "parts of a time: “the first half of 2025”",
    words: "fy half ahead final middle end close start beginning coming forthcoming upcoming current towards",
  },
  "plan/due-dates/relative.ts": { why: "which year comes next", words: "coming forthcoming upcoming" },
  "plan/due-dates/tense.ts": {
    why: "irregular forms of English verbs, by which the past is told from what is to come",
    words:
      "taken held begun made met run set given gone become seen ed wrote took gave began became led saw ran",
  },
  "plan/due-dates/thirds-and-ends.ts": {
    why: "parts of a time: “towards the end of 2025”",
    words: "start beginning outset towards toward nearing end",
  },
  "plan/due-dates/years.ts": { why: "kinds of years", words: "financial fiscal tax" },
};

const isVocabulary = (word: string) =>
  !grammar.has(word) &&
  !names.has(word) &&
  !values.has(word) &&
  !calendar.test(word) &&
  !countingWords.test(word) &&
  monthNumber(word) === null;

/** Each run of small letters is a word; escapes, classes and names of groups are none. */
const wordsIn = (source: string) =>
  source
    .replace(/\\[pP]\{[^}]*\}|\\.|\[[^\]]*\]|\(\?<[a-z]\w*>|\(\?[:=!<]+|\$\{[^}]*\}/g, " ")
    .match(/(?<![\p{L}'’])\p{Ll}[\p{Ll}'’-]+/gu) ?? [];

/** "jan(?:uary)?" and "years?" are one word each in what a reader would say. */
const patternWords = (source: string) =>
  wordsIn(source.replace(/\((?:\?:)?(\p{Ll}+)\)\?/gu, "$1").replace(/(?<=\p{Ll})s\?/gu, "s"));

/** A word or a few: what is longer, or has capitals, is said to people. */
const phrase = /^[\p{Ll}'’.*-]+(?: [\p{Ll}'’.*-]+){0,2}$/u;

/** The words of one list: an array, a text that is cut at its spaces, a pattern with alternatives. */
function listAt(node: ts.Node): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) {
    return node.text.includes("|") ? patternWords(node.text.replace(/\/\w*$/, "")) : [];
  }
  if (ts.isArrayLiteralExpression(node)) {
    const texts = node.elements.flatMap((element) => (ts.isStringLiteral(element) ? [element.text] : []));
    return texts.filter((text) => phrase.test(text)).flatMap(wordsIn);
  }
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  const text = ts.isTemplateExpression(node) ? node.getText() : node.text;
  if (/\p{Ll}\|/u.test(text)) return patternWords(text);
  const { parent } = node;
  const isCut =
    (ts.isCallExpression(parent) && /^(?:set|setOf|split|phrase)$/.test(parent.expression.getText())) ||
    (ts.isPropertyAccessExpression(parent) && parent.name.text === "split");
  return isCut ? wordsIn(text) : [];
}

/** Two words may be an idiom; three are a list. */
const mostWords = 2;

const vocabularyIn = (source: string) =>
  foundIn(source, (node) => {
    const words = new Set(listAt(node).filter(isVocabulary));
    return words.size > mostWords ? [[...words].join(" ")] : [];
  });

/** What a plan that gives none has is a setting, and stands with the settings. */
const isSettings = /-settings\.ts$/;
const files = sourceFiles(["findings", "plan"]).filter(({ name }) => !isSettings.test(name));
const wordsOf = (lists: readonly string[]) => [...new Set(lists.flatMap((list) => list.split(" ")))].sort();

describe("no rule, importer or reader of dates holds a list of words", () => {
  it.each(files.filter(({ name }) => !(name in stays)))("$name", ({ text }) => {
    expect(vocabularyIn(text)).toEqual([]);
  });

  it.each(Object.entries(stays))("%s holds just what is said of it: $why", (name, { words }) => {
    const text = files.find((file) => file.name === name)?.text ?? "";
    expect(wordsOf(vocabularyIn(text))).toEqual(wordsOf([words]));
  });

  it.each([
    `const words = ["delayed", "postponed", "deferred"];`,
    `const words = new Set("delayed postponed deferred".split(" "));`,
    `const words = setOf("delayed postponed deferred");`,
    `const words = phrase("delayed|postponed|deferred until");`,
    "const words = /\\b(?:delay(?:ed)?|postponed|deferred)\\b/i;",
    "const words = new RegExp(`\\\\b(?:delayed|postponed|deferred)\\\\b`);",
  ])("would find: %s", (source) => {
    expect(vocabularyIn(source)).toHaveLength(1);
  });

  it.each([
    `const message = "The milestone is delayed, postponed and deferred.";`,
    `const columns = ["progress", "reason", "evidence"];`,
    "const month = /jan(?:uary)?|feb(?:ruary)?|spring|twenty/;",
    `const small = setOf("of in on at by for to from with");`,
    `const start = phrase("once|when|as soon as");`,
  ])("would leave alone: %s", (source) => {
    expect(vocabularyIn(source)).toEqual([]);
  });
});
