import { decodeText, encodeText } from "./encoding";
import type { OpenPackage } from "./package";
import { isSelfClosing, replaced, tagStart, type Replacement } from "./patch-text";
import { spreadsheetNamespaces } from "./spreadsheet-namespaces";

/** A formula that is gone: the `sheetId` of its sheet, and the address of its cell. */
export interface DroppedFormula {
  readonly sheetId: string;
  readonly address: string;
}

interface Link {
  readonly start: number;
  readonly openEnd: number;
  readonly sheetId: string;
  readonly saysSheet: boolean;
  readonly isDropped: boolean;
}

/**
 * Takes cells out of the calculation chain: Excel offers to repair a workbook whose chain names a cell without a
 * formula. Null when nothing would be left, for an empty chain is not allowed either.
 */
export function patchCalculationChain(
  from: OpenPackage,
  part: string,
  dropped: readonly DroppedFormula[],
): Uint8Array | null {
  const { text, encoding } = decodeText(from.readBytes(part), part);
  const links = readLinks(
    from,
    part,
    text,
    new Set(dropped.map(({ sheetId, address }) => `${sheetId}!${address}`)),
  );
  if (links.every(({ isDropped }) => isDropped)) return null;

  const changes: Replacement[] = [];
  let saidSheet = "";
  for (const { start, openEnd, sheetId, saysSheet, isDropped } of links) {
    if (isDropped) {
      changes.push({
        start,
        end: isSelfClosing(text, openEnd) ? openEnd : text.indexOf(">", openEnd) + 1,
        by: "",
      });
      continue;
    }
    // A link without "i" is on the sheet of the link before it, which may just have gone.
    if (!saysSheet && saidSheet !== sheetId) {
      const nameEnd = start + (/^<[^\s/>]+/.exec(text.slice(start, openEnd))?.[0].length ?? 0);
      changes.push({ start: nameEnd, end: nameEnd, by: ` i="${sheetId}"` });
    }
    saidSheet = sheetId;
  }
  return encodeText(replaced(text, changes), encoding);
}

function readLinks(from: OpenPackage, part: string, text: string, dropped: ReadonlySet<string>): Link[] {
  const links: Link[] = [];
  from.readXml(part, spreadsheetNamespaces, {
    open(name, { r, i }, depth, place) {
      if (depth !== 2 || name !== "c") return;
      const openEnd = place.position();
      const sheetId = i ?? links.at(-1)?.sheetId ?? "";
      links.push({
        start: tagStart(text, openEnd),
        openEnd,
        sheetId,
        saysSheet: i !== undefined,
        isDropped: dropped.has(`${sheetId}!${r ?? ""}`),
      });
    },
  });
  return links;
}
