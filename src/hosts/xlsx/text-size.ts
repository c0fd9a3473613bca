/** How much room text takes in Arial, near enough to set a row's height; programs measure fonts differently. */

const narrowLetters = new Set(" !'(),-./:;I[]`fijlrt|’‘·");
const wideLetters = new Set("%@GMOQWmw—…");

/** A column's width counts digits: a digit of Arial is 0.556 of the font size wide, the average letter 0.5. */
function letterWidth(letter: string): number {
  if (narrowLetters.has(letter)) return 0.55;
  if (wideLetters.has(letter)) return 1.5;
  return letter >= "A" && letter <= "Z" ? 1.2 : 1;
}

/** The width of one line of text in characters of a column; bold is somewhat wider. */
export function textWidth(text: string, bold = false): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return bold ? width * 1.08 : width;
}

/** How many lines the text takes when wrapped at words in a column of this width. */
export function linesOf(text: string, width: number, bold = false): number {
  const room = Math.max(1, width - 1);
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\n|\r/)) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const wide = textWidth(word, bold);
      if (used > 0 && used + wide > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the column, such as a web address, is broken across lines.
      if (wide > room) lines += Math.ceil(wide / room) - 1;
      used += (wide > room ? wide % room : wide) + letterWidth(" ");
    }
  }
  return lines;
}
