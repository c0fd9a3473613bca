import { consolidatedBudgets } from "./budgets";
import { UnreadableFileError } from "./errors";
import { openPackage } from "./package";
import { readBook } from "./read-book";
import { readRelationships } from "./relationships";

const kibibyte = 1024;

/** Enough to read what a workbook says it consists of, and no sheet: a few milliseconds, whatever else is in the file. */
const peeking = {
  ...consolidatedBudgets,
  partBytes: 512 * kibibyte,
  readBytes: 1024 * kibibyte,
  packedBytes: 256 * kibibyte,
  blocks: 1_000,
  marks: 100_000,
};

/**
 * Whether a file that was too big to be read says that it has such a sheet. It says no more than that: anybody can
 * name a sheet so.
 */
export function listsSheet(bytes: Uint8Array, name: string): boolean {
  try {
    const from = openPackage(bytes, peeking);
    const { sheets } = readBook(from, readRelationships(from, ""));
    return sheets.some((sheet) => sheet.name.toLowerCase() === name);
  } catch (error) {
    if (error instanceof UnreadableFileError) return false;
    throw error;
  }
}
