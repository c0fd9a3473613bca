/** What a consolidation keeps of a workbook that it received. */

import { identityLabels, identityName } from "../../return/identity";
import { sheetNames } from "../../return/layout";
import { comparable } from "../../text";
import type { Sheet, SheetCell, Workbook } from "../../workbook";

/** Made anew from the plan whenever a return is issued: nobody answers there. */
const leftOut = new Set([sheetNames.guidance, sheetNames.lists].map(comparable));

const isKept = ({ content, formula }: SheetCell) => content.kind !== "blank" || formula !== undefined;

function keptSheet({ name, visibility, cells, tables }: Sheet): Sheet {
  return {
    name,
    visibility,
    cells: cells.every(isKept) ? cells : cells.filter(isKept),
    tables: tables.map((table) => ({ name: table.name, range: table.range })),
  };
}

/**
 * All that reading, checking and merging look at: the cells, without guidance and lists, and which return it is. A
 * return is merged in this form from the first time on, so that it makes no difference when it came.
 */
export function keptWorkbook(workbook: Workbook): Workbook {
  return {
    sheets: workbook.sheets.filter(({ name }) => !leftOut.has(comparable(name))).map(keptSheet),
    names: workbook.names
      .filter(({ name }) => name.toLowerCase() === identityName.toLowerCase())
      .map(({ name, refersTo }) => ({ name, refersTo })),
    properties: new Map(
      identityLabels.flatMap((label) => {
        const value = workbook.properties.get(label);
        return value === undefined ? [] : [[label, value] as const];
      }),
    ),
    hasMacros: workbook.hasMacros,
    hasExternalLinks: workbook.hasExternalLinks,
    modified: workbook.modified,
  };
}

/** About a hundred times the largest return: beyond it, a file is no return that anybody filled in. */
const mostCharacters = 8_000_000;

/** What a cell costs beside its text. */
const cellCost = 8;

/** True where a workbook holds more than a consolidation can keep beside all the others. */
export function isTooBigToKeep({ sheets }: Workbook): boolean {
  let characters = 0;
  for (const { cells } of sheets) {
    for (const { content, formula = "" } of cells) {
      characters += cellCost + formula.length + (content.kind === "text" ? content.text.length : 0);
    }
  }
  return characters > mostCharacters;
}
