import { damaged } from "./errors";
import type { XmlAttributes } from "./xml-namespaces";

/** Formula texts of one sheet. Cells filled down share one text, which only the first of them carries. */
export interface FormulaReader {
  /** The formula of a cell from its <f> element, without "="; "" when the element is empty. */
  formulaOf(attributes: XmlAttributes, text: string): string;
}

/**
 * A cell that shares a formula is given the text of the cell that carries it, references unmoved: enough to show
 * that, and what, it calculates.
 */
export function formulaReader(part: string): FormulaReader {
  const shared = new Map<string, string>();
  return {
    formulaOf({ t: type, si: group, r1, r2 }, written) {
      const text = written.startsWith("=") ? written.slice(1) : written;
      if (type === "dataTable" && text === "")
        return `TABLE(${[r1, r2].filter((cell) => cell !== undefined).join(",")})`;
      if (type !== "shared" || group === undefined) return text;
      if (text !== "") shared.set(group, text);
      const found = shared.get(group);
      if (found === undefined) throw damaged(`${part}: shared formula ${group} is nowhere`);
      return found;
    },
  };
}
