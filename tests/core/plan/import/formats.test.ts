import { describe, expect, test } from "vitest";
import { linesOfGovspeak, wordsOfGovspeak } from "#src/core/plan/import/govspeak";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { publishedFormat, type PublishedDocument } from "#src/core/plan/import/published-document";

const shown = ({ lines }: PublishedDocument) =>
  lines.map(({ line, kind, depth, text }) => `${line} ${kind}${depth} ${text}`);

describe("plain text", () => {
  test.each<[string, string, string[]]>([
    [
      "bullets nested by indentation",
      "Head:\n\n  • one\n    • two\n\n  • three",
      ["1 text0 Head:", "3 bullet0 one", "4 bullet1 two", "6 bullet0 three"],
    ],
    ["a list that begins indented", "      - one\n      - two", ["1 bullet0 one", "2 bullet0 two"]],
    [
      "hollow signs at the same indentation",
      "• one\n◦ two\n▪ three\n• four",
      ["1 bullet0 one", "2 bullet1 two", "3 bullet2 three", "4 bullet0 four"],
    ],
    [
      "tabs and no-break spaces",
      "\u00a0\u00a0•\u00a0one\u00a0item\u00a0\n\t•\ttwo",
      ["1 bullet0 one item", "2 bullet1 two"],
    ],
    [
      "bullets that drift by a column, without a level more",
      "  • one\n   • two\n    • three\n\u00a0    • four\n  • five",
      ["1 bullet0 one", "2 bullet0 two", "3 bullet1 three", "4 bullet1 four", "5 bullet0 five"],
    ],
    [
      "a list whose first bullet drifts",
      "  • one\n  • two\n\nBy May:\n   • three\n    • four",
      ["1 bullet0 one", "2 bullet0 two", "4 text0 By May:", "5 bullet0 three", "6 bullet1 four"],
    ],
    [
      "a hollow sign that drifts",
      "• one\n ◦ two\n◦ three\n • four",
      ["1 bullet0 one", "2 bullet1 two", "3 bullet1 three", "4 bullet0 four"],
    ],
    [
      "a bullet wrapped over lines",
      "  • one goes\n    on here\n\nText",
      ["1 bullet0 one goes on here", "4 text0 Text"],
    ],
    ["signs without a space after them", "•one\n\uF0B7 two", ["1 bullet0 one", "2 bullet0 two"]],
    [
      "an indented label after a bullet",
      "  • one\n    Status: ongoing",
      ["1 bullet0 one", "2 text0 Status: ongoing"],
    ],
    ["indented text beside a bullet", "  • one\n  Another line", ["1 bullet0 one", "2 text0 Another line"]],
    [
      "text that ends a list",
      "    • one\nBy May:\n  • two",
      ["1 bullet0 one", "2 text0 By May:", "3 bullet0 two"],
    ],
    [
      "numbered lists and numbered headings",
      "1. first\n2. Annex A: things",
      ["1 bullet0 first", "2 text0 2. Annex A: things"],
    ],
    [
      "line ends of every kind and a byte order mark",
      "\uFEFFa\r\nb\rc\n",
      ["1 text0 a", "2 text0 b", "3 text0 c"],
    ],
    ["words that begin with o are no bullets", "over the hill", ["1 text0 over the hill"]],
  ])("reads %s", (_, text, expected) => {
    expect(shown(linesOfPlainText(text))).toEqual(expected);
  });
});

describe("Govspeak", () => {
  test.each<[string, string, string[]]>([
    [
      "headings with their level",
      "## Annex A: work {#annex-a}\n\n#### Action 1: dig ####",
      ["1 heading2 Annex A: work", "3 heading4 Action 1: dig"],
    ],
    [
      "bullets of both signs, nested",
      "* one\n  * two\n    - three\n* four",
      ["1 bullet0 one", "2 bullet1 two", "3 bullet2 three", "4 bullet0 four"],
    ],
    ["a bullet that runs on", "* one\nruns on\n\nText", ["1 bullet0 one runs on", "4 text0 Text"]],
    [
      "a label right after a list",
      "* one\n**Status:** ongoing",
      ["1 bullet0 one", "2 text0 Status: ongoing"],
    ],
    [
      "footnotes, abbreviations and attributes left out",
      "Text[^1]\n\n[^1]: A note\n    that goes on\n*[RA]: Rivers Agency\n{: .wide}\n",
      ["1 text0 Text"],
    ],
    [
      "boxes without their signs",
      "$CTA\nRead this\n$CTA\n\n^Mind the gap^",
      ["2 text0 Read this", "5 text0 Mind the gap"],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(shown(linesOfGovspeak(text))).toEqual(expected);
  });

  test.each([
    ["**Owner:** RA", "Owner: RA"],
    ["see [the page](https://example.org/a_(b)) now", "see the page now"],
    [
      "a *soft* and _low_ word, 2 * 3 * 4, snake_case_name",
      "a soft and low word, 2 * 3 * 4, snake_case_name",
    ],
    ["fish &amp; chips &#8211; &nbsp; 5", "fish & chips – 5"],
    ["not \\*starred\\*", "not *starred*"],
    ["<abbr title='x'>RA</abbr> and <https://example.org>", "RA and https://example.org"],
  ])("keeps the words of %j", (source, expected) => {
    expect(wordsOfGovspeak(source)).toBe(expected);
  });
});

describe("which format a file is", () => {
  test.each([
    ["<!DOCTYPE html><html><p>x</p></html>", "html"],
    ["\uFEFF\n<!-- saved from a page -->\n<html><body></body></html>", "html"],
    ["<p>Owner: RA</p>\n<ul><li>one</li></ul>", "html"],
    ["## Annex A\n\n* one\n* two", "govspeak"],
    ["**Owner:** RA\n\n- one", "govspeak"],
    ["Annex A: work\n\n  • one\n  • two - three", "plain"],
    ["Nothing in particular", "plain"],
    ["", "plain"],
  ])("%j is %s", (text, format) => {
    expect(publishedFormat(text)).toBe(format);
  });
});
