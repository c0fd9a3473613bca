/** Govspeak, the Markdown that GOV.UK pages are written in (govspeak and kramdown documentation). */

import { tidySpaces } from "../../text";
import { listDepth } from "./list-depth";
import { beginsWithLabel, indentOf, sourceLines } from "./source-lines";
import type { PublishedDocument, PublishedLine } from "./published-document";

const heading = /^(?<level>#{1,6})\s*(?<text>.+?)\s*#*\s*(\{[:#][^}]*\})?$/u;
const item = /^(?:[*+-]|\d+[.)]|s\d+\.)\s+(?<text>\S.*)$/u;
/** Abbreviations, footnotes, link targets and attribute lists: about the page, not part of the plan. */
const definition = /^(\*\[[^\]]+\]:|\[\^[^\]]+\]:|\[[^\]^]+\]:\s*\S+\s*$|\{:{1,2}[^}]*\}\s*$)/u;
/** Signs around a box on the page ($CTA, $A, %, ^): the sign goes, the words stay. */
const boxSign = /^(\$(CTA|[A-Z]{1,2}|!)|[%^~]{1,3}|:{2,3}\w*)\s*$/u;
const rule = /^([*_-]\s*){3,}$/u;
const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ndash: "–",
  mdash: "—",
  rsquo: "’",
  lsquo: "‘",
};

/** Words of a line without links, emphasis, footnote signs, tags and escapes. */
export function wordsOfGovspeak(text: string): string {
  const words = text
    .replace(/\[\^[^\]]+\]/gu, "")
    .replace(/!?\[([^\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, "$1")
    .replace(/\[([^\]]+)\]\[[^\]]*\]/gu, "$1")
    .replace(/<((?:https?:|mailto:)[^<>\s]+)>/giu, "$1")
    .replace(/<\/?[a-z][^<>]*>/giu, "")
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1/gu, "$2")
    .replace(/(?<![\\\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=[^\s\\])\1(?![\w*])/gu, "$2")
    .replace(/\\([\\`*_{}[\]()#+.!$%^|~<>-])/gu, "$1")
    .replace(/&(?:#(\d{1,6})|(\w+));/gu, (whole, decimal: string | undefined, name: string | undefined) =>
      decimal ? String.fromCodePoint(Math.min(Number(decimal), 0x10ffff)) : (entities[name ?? ""] ?? whole),
    );
  return tidySpaces(words);
}

/** Reads Govspeak: "#" headings, "*" or "-" bullets nested by indentation, bold labels. */
export function linesOfGovspeak(markdown: string): PublishedDocument {
  const depth = listDepth();
  const lines: PublishedLine[] = [];
  let open = false;
  let inDefinition = false;
  for (const [index, source] of sourceLines(markdown).entries()) {
    const content = tidySpaces(source);
    if (content === "" || rule.test(content) || boxSign.test(content)) {
      open = false;
      inDefinition = false;
      continue;
    }
    if (definition.test(content) || (inDefinition && indentOf(source) > 0)) {
      inDefinition = true;
      continue;
    }
    inDefinition = false;
    const boxless = content.replace(/^\^(.+)\^$|^%(.+)%$/u, "$1$2");
    const title = heading.exec(boxless)?.groups;
    const listed = item.exec(boxless)?.groups;
    const previous = lines.at(-1);
    if (title?.text && title.level) {
      depth.end();
      lines.push({
        line: index + 1,
        kind: "heading",
        depth: title.level.length,
        text: wordsOfGovspeak(title.text),
      });
      open = false;
    } else if (listed?.text) {
      lines.push({
        line: index + 1,
        kind: "bullet",
        depth: depth.of(indentOf(source)),
        text: wordsOfGovspeak(listed.text),
      });
      open = true;
    } else if (open && previous && !beginsWithLabel(wordsOfGovspeak(boxless))) {
      lines[lines.length - 1] = { ...previous, text: `${previous.text} ${wordsOfGovspeak(boxless)}` };
    } else {
      // An indented paragraph after a blank line belongs to its bullet, but only a person can say where.
      if (indentOf(source) === 0) depth.end();
      lines.push({ line: index + 1, kind: "text", depth: 0, text: wordsOfGovspeak(boxless) });
      open = true;
    }
  }
  return { lines: lines.filter(({ text }) => text !== "") };
}
