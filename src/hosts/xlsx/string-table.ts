import { storedText } from "./stored-text";

/** The texts of all cells of a workbook, each stored once (ECMA-376 Part 1, 18.4). */
export interface StringTable {
  /** The number by which a cell refers to the text. */
  numberOf(text: string): number;
  toXml(): string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A bare carriage return would come back as a line feed.
  "\r": "_x000D_",
};

/** White space at either end, tabs and line ends are dropped by some readers unless told not to. */
const needsPreserving = /^ | $|[\t\n]/;

export function stringTable(): StringTable {
  const numbers = new Map<string, number>();
  const items: string[] = [];
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const stored = storedText(text);
      const escaped = stored.replace(/[&<>\r]/g, (character) => entities[character] ?? character);
      items.push(`<si><t${needsPreserving.test(stored) ? ' xml:space="preserve"' : ""}>${escaped}</t></si>`);
      numbers.set(text, items.length - 1);
      return items.length - 1;
    },
    toXml: () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${items.length}" uniqueCount="${items.length}">${items.join("")}</sst>`,
  };
}
