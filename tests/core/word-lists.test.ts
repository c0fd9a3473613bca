/**
 * What a rule looks for is plan data (`src/core/plan/rule-settings.ts`), so that a policy officer can change it. This
 * reads the source of all rules and fails on a list of English words that stands in code. Small words, the names of
 * days and numbers and the names of columns are no vocabulary; what else has a reason to stay is listed with it.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { values } from "#src/core/findings/figures/numerals";
import { monthNumber } from "#src/core/plan/calendar";
import { dueKinds } from "#src/core/plan/due-kinds";
import { columnsOf, tableKeys } from "#src/core/return/layout";

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

/** Lists that stay, by file: what they hold, and why no plan needs another. */
const stays: Readonly<Record<string, string>> = {
  "rules/baseline-given.ts": "endings by which English tells an adjective: “more effective” counts nothing",
  "rules/numbers-continue.ts":
    "the heading of an action, which is the format's own: “Proposed new action 37:”",
  "rules/reference-exists.ts":
    "what follows a number that is no action's; “annex” and “action” are the format's own",
  "measures/numbers-in-text.ts": "plurals of English without an “s”",
  "leads.ts": "how English joins a name to the words of the plan: “the owner is”, “the partner:”",
  "personal-data/birth.ts": "what English calls everybody: “all born on 1 April” names nobody",
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

function vocabularyIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const words = new Set(listAt(node).filter(isVocabulary));
    if (words.size > mostWords) found.push([...words].join(" "));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("rule.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}

const folder = "src/core/findings";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const vocabularyOf = (name: string) => vocabularyIn(readFileSync(join(folder, name), "utf8"));

describe("no rule holds a list of words", () => {
  it.each(files.filter((name) => !(name in stays)))("%s", (name) => {
    expect(vocabularyOf(name)).toEqual([]);
  });

  it.each(Object.entries(stays))("%s holds what is said of it: %s", (name) => {
    expect(vocabularyOf(name)).not.toEqual([]);
  });

  it.each([
    `const words = ["delayed", "postponed", "deferred"];`,
    `const words = new Set("delayed postponed deferred".split(" "));`,
    `const words = setOf("delayed postponed deferred");`,
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
  ])("would leave alone: %s", (source) => {
    expect(vocabularyIn(source)).toEqual([]);
  });
});
