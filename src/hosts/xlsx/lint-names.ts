import { parseCellAddress, type WorkbookDraft } from "#src/core/index";
import { DraftError } from "./draft-error";
import { isRange } from "./write-ranges";

const longestName = 255;
const longestConstant = 255;

/** Table names and defined names share one space, in which case does not count. */
export function lintNames({ sheets, names }: WorkbookDraft): void {
  const seen = new Set<string>();
  const claim = (name: string): void => {
    if (!isName(name)) throw new DraftError(`Excel does not allow “${name}” as a name.`);
    const key = name.toLowerCase();
    if (seen.has(key)) throw new DraftError(`two tables or names are called ${name}.`);
    seen.add(key);
  };

  for (const { tables } of sheets) for (const { name } of tables) claim(name);
  for (const entry of names) {
    claim(entry.name);
    if ("text" in entry) {
      lintConstant(entry.name, entry.text);
    } else if (!sheets.some(({ name }) => name === entry.sheet)) {
      throw new DraftError(`the name ${entry.name} refers to a sheet that is not there.`, entry.sheet);
    } else if (!isRange(entry.range)) {
      throw new DraftError(`the name ${entry.name} refers to cells that no sheet has.`, entry.sheet);
    }
  }
}

/** A letter or underscore first, then letters, digits, full stops, underscores; nothing that reads as a cell. */
function isName(name: string): boolean {
  return (
    name.length <= longestName &&
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    parseCellAddress(name) === null &&
    !/^(r\d*)?(c\d*)?$|^_xlnm|^(true|false)$/i.test(name)
  );
}

/** A constant is stored as a formula, where no escape exists but the doubled quotation mark. */
function lintConstant(name: string, text: string): void {
  if (text.length > longestConstant) {
    throw new DraftError(`the text of the name ${name} is longer than ${longestConstant} characters.`);
  }
  if (/[\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9a-f]{4}_/iu.test(text)) {
    throw new DraftError(`the text of the name ${name} holds characters that a formula cannot carry.`);
  }
}
