/** Long text over several cells. */

/** Excel's limit for one cell is 32,767 characters. */
const longestChunk = 32_000;

/** Stands at both ends of a chunk: programs drop white space there, and take some first characters for a formula. */
const mark = "|";

/** The text in pieces that a cell can hold, none of which ends between the halves of a surrogate pair. */
export function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + longestChunk, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    chunks.push(`${mark}${text.slice(start, end)}${mark}`);
    start = end;
  }
  return chunks;
}

/** The text of chunks in their order. */
export function textOfChunks(chunks: readonly string[]): string {
  return chunks.map((chunk) => chunk.trim().slice(mark.length, -mark.length)).join("");
}
