const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Text of type ST_Xstring: "_x000D_" stands for the character of that number (ECMA-376 Part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
