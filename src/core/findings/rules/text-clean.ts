import { answerCells } from "../answers";
import { safeFix } from "../fixes";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { listInWords } from "../../text";

/** Bullet signs, and Word's private one; a dash, star or point only where a space follows: "-5" is a number. */
const bulletSign = /^[ \t\u00A0]*(?:[•●▪◦‣\uF0B7][ \t\u00A0]*|[*·–-][ \t\u00A0]+)/u;

/** Unlike white space these show nothing at all, so they go without leaving a space. */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/u;

const stains: readonly (readonly [what: string, sign: RegExp])[] = [
  ["no-break spaces", /[\u00A0\u202F]/u],
  ["tabs", /\t/u],
  ["double spaces", /[^\s] {2,}[^\s]/u],
  ["spaces at the start or end of a line", /^ | $/mu],
  ["blank lines at the start or end", /^\s*\n|\n\s*$/u],
  ["characters that cannot be seen", invisible],
];

const linesOf = (text: string) => text.split(/\r\n|\r|\n/);

function cleaned(text: string): string {
  return linesOf(text)
    .map((line) =>
      line
        .replace(bulletSign, "")
        .replace(new RegExp(invisible, "gu"), "")
        .replace(/[\t\u00A0\u202F ]+/gu, " ")
        .trim(),
    )
    .join("\n")
    .trim();
}

export const textClean = defineRule({
  id: "text-clean",
  severity: "advice",
  title: "Text has no stray spaces, control characters or pasted bullet signs",
  why: "The plan is published as a web page with bullets of its own: pasted signs would show twice, and stray spaces break searching and comparing.",
  remedy: "Use the fix, or tidy the text by hand.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annexes: statuses and owners are printed with trailing and no-break spaces",

  example: {
    table: "milestones",
    wrong: { Progress: "•  The guide is  out." },
    right: { Progress: "The guide is out." },
  },

  *check({ returned }) {
    for (const { place, type } of answerCells(returned)) {
      const { cell } = place;
      if (type !== "text" && type !== "bullets" && type !== "due") continue;
      if (cell.content.kind !== "text" || cell.formula !== undefined) continue;
      const lines = linesOf(cell.text).join("\n");
      const tidy = cleaned(cell.text);
      if (tidy === lines || tidy === "") continue;
      const found = stains.filter(([, sign]) => sign.test(lines)).map(([what]) => what);
      if (lines.split("\n").some((line) => bulletSign.test(line))) found.push("pasted bullet signs");
      const message = `${cellInWords(place)} has ${listInWords(found.length > 0 ? found : ["stray spaces"])}.`;
      yield { at: place, message, ...safeFix(cell, tidy, "Tidy the text") };
    }
  },
});
