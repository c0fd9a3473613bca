/**
 * A correction note as HTML that survives e-mail: styles on the elements, because mail programs drop style sheets; no
 * script, picture, link or address of anything; headings and lists that a screen reader announces.
 */

import type { CorrectionNote, NoteItem, NotePart } from "./correction-note";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element. Control characters, which HTML does not allow, become the sign for what cannot be shown. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Black on white, as GOV.UK has it: 20 to 1. */
const body =
  "margin:0;padding:24px;background:#ffffff;color:#0b0c0c;font-family:Arial,sans-serif;font-size:16px;line-height:1.5";
const column = "max-width:640px";
const gap = "margin:0 0 16px";

const element = (name: string, style: string, text: string) =>
  `<${name} style="${style}">${escapeHtml(text)}</${name}>`;
const labelled = (label: string, text: string) =>
  `<p style="margin:0 0 4px"><strong>${escapeHtml(label)}</strong> ${escapeHtml(text)}</p>`;

function itemHtml({ what, where, why, todo, offer }: NoteItem): string {
  return [
    `<li style="margin:0 0 20px">`,
    element("p", "margin:0 0 4px", what),
    ...where.map((place) => labelled("Where:", place)),
    labelled("What to do:", todo),
    ...(offer === null ? [] : [labelled("The check offers:", offer)]),
    labelled("Why:", why),
    "</li>",
  ].join("\n");
}

function partHtml({ heading, opening, items }: NotePart): string {
  return [
    element("h2", "margin:24px 0 8px;font-size:20px;line-height:1.25", heading),
    element("p", gap, opening),
    `<ol style="margin:0;padding:0 0 0 24px">`,
    ...items.map(itemHtml),
    "</ol>",
  ].join("\n");
}

export function noteAsHtml({ subject, to, opening, parts, closing }: CorrectionNote): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title>`,
    "</head>",
    `<body style="${body}">`,
    `<main style="${column}">`,
    element("h1", "margin:0 0 16px;font-size:24px;line-height:1.25", subject),
    element("p", gap, to === null ? "Hello" : `Dear ${to}`),
    ...opening.map((words) => element("p", gap, words)),
    ...parts.map(partHtml),
    ...closing.map((words) => element("p", gap, words)),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
