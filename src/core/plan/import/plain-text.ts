/** Plain text as copied from a published page: a list sign before bullets, one paragraph a line. */

import { tidySpaces } from "../../text";
import { listDepth, meantColumn } from "./list-depth";
import { beginsWithLabel, indentOf, sourceLines } from "./source-lines";
import type { PublishedDocument, PublishedLine } from "./published-document";

/** Hollow and square signs stand a level below the round one where the indentation is the same. */
const signRank: Readonly<Record<string, number>> = { "◦": 1, o: 1, "\uF0A7": 2, "▪": 2, "▫": 2 };

/** Signs that are nothing else need no space after them; U+F0B7 and U+F0A7 are those of word processors. */
const bullet = /^(?:(?<sign>[•‣◦▪▫●\uF0B7\uF0A7])\s*|(?:(?<letter>o)|[∙·►➢*–—-])\s+)(?<text>\S.*)$/u;
const numbered = /^(?:\d{1,2}|[a-z])[.)]\s+(?<text>\S.*)$/u;
/** Page headings are numbered too ("1. Annex A: …"), and they are no list items. */
const numberedHeading = /^\d+(\.\d+)*[.)]?\s+(annex|priority|action|cross[\s-]*cutting)\b/iu;

function listItem(content: string) {
  const marked = bullet.exec(content)?.groups;
  if (marked) return marked;
  return numberedHeading.test(content) ? undefined : numbered.exec(content)?.groups;
}

/** Reads plain text with "•" (or "-", "*", "o" and the like) bullets, nested by indentation. */
export function linesOfPlainText(text: string): PublishedDocument {
  const depth = listDepth();
  const lines: PublishedLine[] = [];
  const sources = sourceLines(text);
  const meant = meantColumn(sources.filter((source) => listItem(tidySpaces(source))).map(indentOf));
  /** Indentation of the bullet on the line above. */
  let bulletIndent: number | null = null;
  for (const [index, source] of sources.entries()) {
    const content = tidySpaces(source);
    if (content === "") {
      bulletIndent = null;
      continue;
    }
    const indent = indentOf(source);
    const item = listItem(content);
    const previous = lines.at(-1);
    if (item?.text) {
      lines.push({
        line: index + 1,
        kind: "bullet",
        depth: depth.of(meant(indent), signRank[item.sign ?? item.letter ?? ""]),
        text: item.text,
      });
      bulletIndent = indent;
    } else if (bulletIndent !== null && indent > bulletIndent && previous && !beginsWithLabel(content)) {
      lines[lines.length - 1] = { ...previous, text: `${previous.text} ${content}` };
    } else {
      depth.end();
      lines.push({ line: index + 1, kind: "text", depth: 0, text: content });
      bulletIndent = null;
    }
  }
  return { lines };
}
