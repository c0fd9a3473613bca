/** A published document as lines, whatever it was saved as. */

export interface PublishedLine {
  /** Counts from 1 in the source file. */
  readonly line: number;
  readonly kind: "heading" | "bullet" | "text";
  /** Of a bullet: 0 at the top of its list. Of a heading: its level, or 0 where that is not known. */
  readonly depth: number;
  /** White space tidied, list sign and marks of emphasis left out, else as printed. */
  readonly text: string;
}

export interface PublishedDocument {
  /** The file's name, for findings when one edition comes in several files. */
  readonly name?: string | undefined;
  readonly lines: readonly PublishedLine[];
}

export type PublishedFormat = "html" | "govspeak" | "plain";

const htmlOpening =
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|ul)\b/i;
const htmlBlock = /<(p|ul|ol|li|h[1-6]|div|body)(\s[^<>]*)?>/gi;
const govspeakMark = /^(#{1,6}\s+\S|\s*[*-]\s+\S.*|\*\[[^\]]+\]:\s|\$(CTA|C|A|E|D)\s*$|\s*\*\*[^*]+\*\*)/gm;

/** What a saved document is, judged by its marks. The list sign "•" speaks for plain text. */
export function publishedFormat(text: string): PublishedFormat {
  const opening = text.replace(/^\uFEFF/, "");
  if (htmlOpening.test(opening.slice(0, 5000))) return "html";
  const plainBullets = opening.match(/^[ \t\u00A0]*[•‣◦▪]/gmu)?.length ?? 0;
  const tags = opening.match(htmlBlock)?.length ?? 0;
  const marks = opening.match(govspeakMark)?.length ?? 0;
  if (tags > plainBullets && tags > marks) return "html";
  return marks > plainBullets ? "govspeak" : "plain";
}
