import type { CellContent } from "#src/core/index";
import { blank } from "#src/core/index";
import { unescaped } from "./escaped-text";
import type { OpenPackage } from "./package";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

/**
 * The workbook's shared strings as cell contents, in order, so that each is made once. The runs of a rich string
 * are joined; phonetic runs, which repeat the text as it is pronounced, are left out.
 */
export function readSharedStrings(from: OpenPackage, part: string): readonly CellContent[] {
  const strings: CellContent[] = [];
  let text = "";
  let listening = false;
  let isPhonetic = false;

  from.readXml(part, spreadsheetNamespaces, {
    open(name, _, depth) {
      if (depth === 2) text = "";
      else if (depth === 3 && name === "rPh") isPhonetic = true;
      listening = name === "t" && !isPhonetic && (depth === 3 || depth === 4);
    },
    text(piece) {
      if (listening) text += piece;
    },
    close(depth) {
      listening = false;
      if (depth === 3) isPhonetic = false;
      else if (depth === 2) strings.push(textContent(text));
    },
  });
  return strings;
}

/** Text as a cell's content; none is blank. */
export function textContent(stored: string): CellContent {
  const text = unescaped(stored);
  return text === "" ? blank : { kind: "text", text };
}
