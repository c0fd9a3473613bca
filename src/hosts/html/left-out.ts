/** Parts of a saved page that are about the page or the site, not of the document on it. */

import type { DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

const tags = new Set([
  "audio",
  "button",
  "canvas",
  "footer",
  "head",
  "iframe",
  "input",
  "math",
  "nav",
  "noscript",
  "object",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
]);
const roles = new Set([
  "banner",
  "contentinfo",
  "doc-backlink",
  "doc-endnotes",
  "doc-noteref",
  "navigation",
  "search",
]);
/** GOV.UK's own components (govuk_publishing_components) and design system. */
const classes = [
  "footnotes",
  "gem-c-back-to-top",
  "gem-c-contents-list",
  "gem-c-contextual",
  "gem-c-cookie-banner",
  "gem-c-feedback",
  "gem-c-print-link",
  "gem-c-related-navigation",
  "govuk-cookie-banner",
  "govuk-footer",
  "govuk-skip-link",
  "govuk-visually-hidden",
];

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((candidate) => candidate.name === name)?.value;

function isFootnoteSign(element: Element): boolean {
  const pointsToNote = (candidate: Element) => /^#fn(ref)?[:\d-]/u.test(attribute(candidate, "href") ?? "");
  const within = element.childNodes.filter((node): node is Element => "tagName" in node);
  return element.tagName === "sup"
    ? within.some(pointsToNote)
    : element.tagName === "a" && pointsToNote(element);
}

/** Whether an element's words are left out of the document. */
export function isLeftOut(element: Element): boolean {
  const names = (attribute(element, "class") ?? "").split(/\s+/u);
  return (
    tags.has(element.tagName) ||
    roles.has(attribute(element, "role") ?? "") ||
    attribute(element, "hidden") !== undefined ||
    attribute(element, "aria-hidden") === "true" ||
    names.some((name) => classes.some((start) => name.startsWith(start))) ||
    isFootnoteSign(element)
  );
}
