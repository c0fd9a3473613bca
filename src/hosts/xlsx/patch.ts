import type { CellEdit } from "#src/core/index";
import { ordinaryBudgets } from "./budgets";
import { cutElements } from "./cut-elements";
import { decodeText, encodeText } from "./encoding";
import { openPackage, type OpenPackage } from "./package";
import { patchCalculationChain, type DroppedFormula } from "./patch-calculation-chain";
import { patchSheet, type PatchContext } from "./patch-sheet";
import { readBook, type Book, type ListedSheet } from "./read-book";
import { readDateStyles } from "./read-styles";
import { insideTarget, readRelationships, relationshipsPart, targetsOf } from "./relationships";
import { partKey } from "./zip";
import { rewriteZip } from "./zip-rewrite";

/**
 * Changes single cells of an .xlsx file. Nothing else changes: other cells, sheets and parts, and whatever the file
 * holds that this product does not know, keep their bytes. A cell keeps its style and loses its formula; a date goes
 * in as a date where the style shows dates, and in words elsewhere. Tables do not grow. The same file and edits give
 * the same bytes, and of two edits of one cell the later holds.
 *
 * Throws UnreadableFileError for a file that cannot be read, and Error for an edit that cannot be made: no such
 * worksheet, text over 32,767 characters, a number or a date that is none, one cell of an array formula.
 */
export function patchXlsx(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  // A sheet is read twice: as text to change, and as XML to find the places.
  const { packedBytes, blocks, readBytes } = ordinaryBudgets;
  const from = openPackage(bytes, {
    packedBytes: 2 * packedBytes,
    blocks: 2 * blocks,
    readBytes: 2 * readBytes,
  });
  const book = readBook(from, readRelationships(from, ""));
  const [styles] = targetsOf(book.relationships, "styles");
  const context = {
    dateStyles: styles === undefined ? [] : readDateStyles(from, styles),
    date1904: book.date1904,
  };

  const changes = new Map<string, Uint8Array | null>();
  const dropped: DroppedFormula[] = [];
  for (const sheet of new Set(edits.map(({ at }) => at.sheet))) {
    const ofSheet = edits.filter(({ at }) => at.sheet === sheet);
    const listed = book.sheets.find(({ name }) => name === sheet);
    if (listed?.relationship.kind !== "worksheet")
      throw new Error(`The workbook has no worksheet “${sheet}”`);
    dropped.push(...patchListedSheet(from, listed, ofSheet, context, changes));
  }
  if (dropped.length > 0) patchChain(from, book, dropped, changes);
  return rewriteZip(from.zip, changes);
}

function patchListedSheet(
  from: OpenPackage,
  { relationship, sheetId }: ListedSheet,
  edits: readonly CellEdit[],
  context: PatchContext,
  changes: Map<string, Uint8Array | null>,
): DroppedFormula[] {
  const part = insideTarget(relationship);
  const { text, encoding } = decodeText(from.readBytes(part), part);
  const patch = patchSheet(from, part, text, edits, context);
  if (patch.text !== text) changes.set(partKey(part), encodeText(patch.text, encoding));
  return patch.formulasDropped.map((address) => ({ sheetId, address }));
}

const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

function patchChain(
  from: OpenPackage,
  { part, relationships }: Book,
  dropped: readonly DroppedFormula[],
  changes: Map<string, Uint8Array | null>,
): void {
  const [chain] = targetsOf(relationships, "calculation-chain");
  if (chain === undefined) return;
  const left = patchCalculationChain(from, chain, dropped);
  changes.set(partKey(chain), left);
  if (left !== null) return;

  const id = [...relationships].find(([, { kind }]) => kind === "calculation-chain")?.[0];
  const path = relationshipsPart(part);
  changes.set(
    partKey(path),
    cutElements(from, path, packageRelationships, ({ Id }) => Id === id),
  );
  const types = "[Content_Types].xml";
  const isChain = ({ PartName: name }: { readonly PartName?: string }) =>
    partKey(name ?? "") === `/${partKey(chain)}`;
  changes.set(partKey(types), cutElements(from, types, contentTypes, isChain));
}
