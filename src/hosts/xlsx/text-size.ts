/** How much room text takes in Arial, near enough to set a row's height; programs measure fonts differently. */

const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const widthOfSpace = 0.55;

/** By character code. A column's width counts digits: a digit of Arial is 0.556 of the font size wide. */
const widths = new Float64Array(0x10000).fill(1);
for (let code = "A".charCodeAt(0); code <= "Z".charCodeAt(0); code += 1) widths[code] = 1.2;
for (const letter of " !'(),-./:;I[]`fijlrt|’‘·") widths[letter.charCodeAt(0)] = widthOfSpace;
for (const letter of "%@GMOQWmw—…") widths[letter.charCodeAt(0)] = 1.5;
// Of the two halves of a character beyond these, one counts.
widths.fill(0, 0xdc00, 0xe000);

const boldness = 1.08;

/** The width of one line of text in characters of a column; bold is somewhat wider. */
export function textWidth(text: string, bold = false): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += widths[text.charCodeAt(at)] ?? 0;
  return bold ? width * boldness : width;
}

/** How many lines the text takes when wrapped at words in a column of this width. */
export function linesOf(text: string, width: number, bold = false): number {
  const room = Math.max(1, width - 1);
  let lines = 1;
  let used = 0;
  let word = 0;

  const endWord = () => {
    const wide = bold ? word * boldness : word;
    if (used > 0 && used + wide > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the column, such as a web address, is broken across lines.
    if (wide > room) lines += Math.ceil(wide / room) - 1;
    used += (wide > room ? wide % room : wide) + widthOfSpace;
    word = 0;
  };

  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === space) endWord();
    else if (code === lineFeed || code === carriageReturn) {
      endWord();
      if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
      lines += 1;
      used = 0;
    } else word += widths[code] ?? 0;
  }
  endWord();
  return lines;
}
