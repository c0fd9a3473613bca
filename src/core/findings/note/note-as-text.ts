/** A correction note as plain text, for the body of an e-mail. */

import type { CorrectionNote, NoteItem } from "./correction-note";

const lineWidth = 72;

function wrapped(text: string, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > lineWidth) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

function itemLines({ what, where, why, todo, offer }: NoteItem, number: number): string[] {
  const indent = "   ";
  return [
    ...wrapped(`${number}. ${what}`, indent).map((line, index) => (index === 0 ? line.trimStart() : line)),
    ...where.flatMap((place) => wrapped(`Where: ${place}`, indent)),
    ...wrapped(`What to do: ${todo}`, indent),
    ...(offer === null ? [] : wrapped(`The check offers: ${offer}`, indent)),
    ...wrapped(`Why: ${why}`, indent),
    "",
  ];
}

const paragraph = (text: string) => [...wrapped(text), ""];

/** The subject is the first line. */
export function noteAsText({ subject, to, opening, parts, closing }: CorrectionNote): string {
  return [
    `Subject: ${subject.replace(/\s+/g, " ")}`,
    "",
    ...paragraph(to === null ? "Hello" : `Dear ${to}`),
    ...opening.flatMap(paragraph),
    ...parts.flatMap(({ heading, opening: intro, items }) => [
      heading.toUpperCase(),
      "",
      ...paragraph(intro),
      ...items.flatMap((item, index) => itemLines(item, index + 1)),
    ]),
    ...closing.flatMap(paragraph),
  ].join("\n");
}
