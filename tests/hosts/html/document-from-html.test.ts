import { describe, expect, test } from "vitest";
import { documentFromHtml, PageTooDeepError } from "#src/hosts/html/document-from-html";

const shown = (html: string) =>
  documentFromHtml(html).lines.map(({ line, kind, depth, text }) => `${line} ${kind}${depth} ${text}`);

describe("a page saved as HTML", () => {
  test.each<[string, string, string[]]>([
    [
      "headings with their level",
      "<h2>Annex A</h2>\n<h4 id=x>Action 1: <em>dig</em></h4>",
      ["1 heading2 Annex A", "2 heading4 Action 1: dig"],
    ],
    [
      "lists within lists",
      "<ul>\n<li>one\n<ul><li>two</li></ul>\n</li>\n<li>three</li></ul>",
      ["2 bullet0 one", "3 bullet1 two", "5 bullet0 three"],
    ],
    [
      "paragraphs within items",
      "<ul><li><p>one</p><ul><li><p>two</p></li></ul></li></ul>",
      ["1 bullet0 one", "1 bullet1 two"],
    ],
    [
      "text after an inner list",
      "<ul><li>one<ul><li>two</li></ul>rest</li></ul>",
      ["1 bullet0 one", "1 bullet1 two", "1 text0 rest"],
    ],
    [
      "a list directly in a list",
      "<ul><li>one</li><ul><li>two</li></ul></ul>",
      ["1 bullet0 one", "1 bullet1 two"],
    ],
    ["ordered lists", "<ol><li>one<li>two</ol>", ["1 bullet0 one", "1 bullet0 two"]],
    [
      "labels in bold and breaks",
      "<p><strong>Owner:</strong>&nbsp;<abbr title='Rivers Agency'>RA</abbr><br>Status: ongoing</p>",
      ["1 text0 Owner: RA", "1 text0 Status: ongoing"],
    ],
    ["a break within an item", "<ul><li>one<br>and more</li></ul>", ["1 bullet0 one and more"]],
    ["entities", "<p>fish &amp; chips &lt; 5&nbsp;pounds</p>", ["1 text0 fish & chips < 5 pounds"]],
    [
      "lines of the source",
      "<p>\n\n  late</p>\n<div>\n<p>later</p></div>",
      ["3 text0 late", "5 text0 later"],
    ],
    ["tables, a cell a line", "<table><tr><th>A</th><td>b</td></tr></table>", ["1 text0 A", "1 text0 b"]],
    ["bare text", "just words", ["1 text0 just words"]],
    ["unclosed tags", "<ul><li>one<li>two<p>three", ["1 bullet0 one", "1 bullet0 two", "1 text0 three"]],
  ])("reads %s", (_, html, expected) => {
    expect(shown(html)).toEqual(expected);
  });

  test.each([
    "<script>var a = '<p>no</p>'</script>",
    "<style>p { color: red }</style>",
    "<nav><ul><li>Contents</li></ul></nav>",
    "<footer><p>Help</p></footer>",
    "<div role='banner'><p>Site</p></div>",
    "<div class='gem-c-contents-list'><h2>Contents</h2></div>",
    "<a class='govuk-skip-link' href='#content'>Skip</a>",
    "<p hidden>secret</p>",
    "<p aria-hidden='true'>secret</p>",
    "<template><p>later</p></template>",
    "<noscript><p>turn it on</p></noscript>",
    "<div class='footnotes' role='doc-endnotes'><ol><li>a note</li></ol></div>",
    "<!-- a comment -->",
  ])("leaves out %s", (html) => {
    expect(shown(`<html><head><title>T</title></head><body>${html}<p>kept</p></body></html>`)).toEqual([
      "1 text0 kept",
    ]);
  });

  test("a footnote's sign is left out of its sentence", () => {
    expect(
      shown("<p>We dig<sup id='fnref:1'><a href='#fn:1'>[footnote 1]</a></sup> and fill CO<sub>2</sub></p>"),
    ).toEqual(["1 text0 We dig and fill CO2"]);
  });

  test("a page nested without end is refused, not crashed on", () => {
    expect(() => documentFromHtml("<div>".repeat(10_000))).toThrow(PageTooDeepError);
    expect(shown(`${"<div>".repeat(100)}deep`)).toEqual(["1 text0 deep"]);
  });

  test("nothing at all", () => {
    expect(documentFromHtml("").lines).toEqual([]);
  });
});
