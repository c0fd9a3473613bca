/** A page saved as HTML, as the lines of a published document. GOV.UK's own pages first, any other as it comes. */

import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { tidySpaces, type PublishedDocument, type PublishedLine } from "#src/core/index";
import { isLeftOut } from "./left-out";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page nested so deeply is not one that people wrote. */
export class PageTooDeepError extends Error {
  override readonly name = "PageTooDeepError";
  constructor() {
    super(`This page nests its parts more than ${deepest} levels deep, which no published page does.`);
  }
}

const deepest = 400;
const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
const lists = new Set(["ul", "ol", "menu"]);
const blocks = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "main",
  "p",
  "pre",
  "section",
  "summary",
  "table",
  "tbody",
  "td",
  "tfoot",
  "th",
  "thead",
  "tr",
]);

interface Gathering {
  readonly lines: PublishedLine[];
  /** The line being put together; inline elements add to it. */
  words: string;
  /** Where its first word stands, from 1. */
  line: number;
  kind: PublishedLine["kind"];
  depth: number;
}

/** The page's headings, paragraphs and list items in order. `line` counts in the HTML source. */
export function documentFromHtml(html: string): PublishedDocument {
  const page = parse(html, { sourceCodeLocationInfo: true });
  const gathering: Gathering = { lines: [], words: "", line: 0, kind: "text", depth: 0 };
  for (const node of page.childNodes) gather(node, gathering, { listDepth: 0, level: 0 });
  flush(gathering, "text", 0);
  return { lines: gathering.lines };
}

function flush(gathering: Gathering, kind: PublishedLine["kind"], depth: number): void {
  const text = tidySpaces(gathering.words);
  if (text !== "")
    gathering.lines.push({ line: gathering.line, kind: gathering.kind, depth: gathering.depth, text });
  gathering.words = "";
  gathering.kind = kind;
  gathering.depth = depth;
}

function addText(node: DefaultTreeAdapterTypes.TextNode, gathering: Gathering): void {
  if (gathering.words.trim() === "") {
    const before = /^\s*/u.exec(node.value)?.[0] ?? "";
    gathering.line = (node.sourceCodeLocation?.startLine ?? 1) + before.split("\n").length - 1;
  }
  gathering.words += node.value;
}

function gather(
  node: Node,
  gathering: Gathering,
  { listDepth, level }: { readonly listDepth: number; readonly level: number },
): void {
  if (level > deepest) throw new PageTooDeepError();
  if (node.nodeName === "#text" && "value" in node) {
    addText(node, gathering);
    return;
  }
  if (!("tagName" in node) || isLeftOut(node)) return;
  const within = { listDepth: listDepth + (lists.has(node.tagName) ? 1 : 0), level: level + 1 };
  const inside = () => {
    for (const child of node.childNodes) gather(child, gathering, within);
  };
  const heading = headings[node.tagName];
  if (node.tagName === "br" && gathering.kind === "text") flush(gathering, "text", 0);
  else if (node.tagName === "br") gathering.words += " ";
  else if (heading !== undefined) around(gathering, "heading", heading, inside);
  else if (node.tagName === "li") around(gathering, "bullet", Math.max(0, listDepth - 1), inside);
  else if (lists.has(node.tagName)) around(gathering, "text", 0, inside);
  else if (blocks.has(node.tagName)) aroundBlock(gathering, inside);
  else inside();
}

/** An element with lines of its own; what follows it is plain text. */
function around(gathering: Gathering, kind: PublishedLine["kind"], depth: number, inside: () => void): void {
  flush(gathering, kind, depth);
  inside();
  flush(gathering, "text", 0);
}

/** The first paragraph of a list item is the item; a heading's inner blocks are the heading. */
function aroundBlock(gathering: Gathering, inside: () => void): void {
  const keeps = gathering.kind !== "text" && gathering.words.trim() === "";
  if (keeps) {
    inside();
    flush(gathering, "text", 0);
  } else around(gathering, "text", 0, inside);
}
