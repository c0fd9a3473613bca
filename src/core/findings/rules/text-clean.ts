import { answerCells } from "../answers";
import { safeFix } from "../fixes";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { listInWords } from "../../text";

/** Bullet signs, those of Word's symbol fonts, and its "o" before a tab. Nothing else begins a line so. */
const sureBullet = /^[ \t\u00A0]*(?:[•●▪◦‣\uE000-\uF8FF][ \t\u00A0]*|o\t[ \t\u00A0]*)/u;
/** A dash, star or point where a space follows. */
const likelyBullet = /^[ \t\u00A0]*[*·–-][ \t\u00A0]+/u;

/**
 * How bullets stand in a text. "- 5 degrees" alone may be a minus, and a star may point to another further on: these
 * are bullets only where the text cannot be read otherwise.
 */
function bulletsOf(lines: readonly string[]): (line: string) => string {
  const likely = lines.filter((line) => likelyBullet.test(line)).length;
  const pointsOn = lines.some((line) => line.replace(likelyBullet, "").includes("*"));
  return (line) => {
    if (sureBullet.test(line)) return line.replace(sureBullet, "");
    const rest = line.replace(likelyBullet, "");
    if (likely < 2 && /^[\d.£%]/.test(rest)) return line;
    return pointsOn && /^[ \t\u00A0]*\*/.test(line) ? line : rest;
  };
}

/** Unlike white space these show nothing at all, so they go without leaving a space. */
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/u;
const everyInvisible = new RegExp(invisible, "gu");

const stains: readonly (readonly [what: string, sign: RegExp])[] = [
  ["no-break spaces", /[\u00A0\u202F]/u],
  ["spaces of unusual widths", /[\u2000-\u200A\u205F\u3000]/u],
  ["tabs", /\t/u],
  ["double spaces", /[^\s] {2,}[^\s]/u],
  ["spaces at the start or end of a line", /^ | $/mu],
  ["blank lines at the start or end", /^\s*\n|\n\s*$/u],
  ["characters that cannot be seen", invisible],
];

const linesOf = (text: string) => text.split(/\r\n|\r|\n/);

function cleaned(text: string): string {
  const lines = linesOf(text);
  const withoutBullet = bulletsOf(lines);
  return lines
    .map((line) =>
      withoutBullet(line)
        .replace(everyInvisible, "")
        .replace(/[\t\u00A0\u202F\u2000-\u200A\u205F\u3000 ]+/gu, " ")
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
      const typed = lines.split("\n");
      const withoutBullet = bulletsOf(typed);
      if (typed.some((line) => withoutBullet(line) !== line)) found.push("pasted bullet signs");
      const message = `${cellInWords(place)} has ${listInWords(found.length > 0 ? found : ["stray spaces"])}.`;
      yield { at: place, message, ...safeFix(cell, tidy, "Tidy the text") };
    }
  },
});
