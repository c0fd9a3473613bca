/** Plain text as copied from a published page: a list sign before bullets, one paragraph a line. */

import { tidySpaces } from "../../text";
import { indentOf, listDepth, sourceLines } from "./list-depth";
import type { PublishedDocument, PublishedLine } from "./published-document";

/** Hollow and square signs stand a level below the round one where the indentation is the same. */
const signDepth: Readonly<Record<string, number>> = { "◦": 0.25, o: 0.25, "▪": 0.5, "▫": 0.5 };

const bullet = /^(?<sign>[•‣◦▪▫●∙·*–—-]|o)[\s\u200B]+(?<text>\S.*)$/u;
const numbered = /^(?:\d{1,2}|[a-z])[.)]\s+(?<text>\S.*)$/u;
/** Page headings are numbered too ("1. Annex A: …"), and they are no list items. */
const numberedHeading = /^\d+(\.\d+)*[.)]?\s+(annex|priority|action|cross[\s-]*cutting)\b/iu;

/** Reads plain text with "•" (or "-", "*", "o" and the like) bullets, nested by indentation. */
export function linesOfPlainText(text: string): PublishedDocument {
  const depth = listDepth();
  const lines: PublishedLine[] = [];
  let afterBullet = false;
  for (const [index, source] of sourceLines(text).entries()) {
    const content = tidySpaces(source);
    if (content === "") {
      afterBullet = false;
      continue;
    }
    const indent = indentOf(source);
    const item =
      bullet.exec(content)?.groups ??
      (numberedHeading.test(content) ? undefined : numbered.exec(content)?.groups);
    const previous = lines.at(-1);
    if (item?.text) {
      lines.push({
        line: index + 1,
        kind: "bullet",
        depth: depth.of(indent + (signDepth[item.sign ?? ""] ?? 0)),
        text: item.text,
      });
      afterBullet = true;
    } else if (afterBullet && indent > 0 && previous) {
      lines[lines.length - 1] = { ...previous, text: `${previous.text} ${content}` };
    } else {
      depth.end();
      lines.push({ line: index + 1, kind: "text", depth: 0, text: content });
      afterBullet = false;
    }
  }
  return { lines };
}
