/** What one workbook may cost. A return takes about one hundredth of each, a consolidation of thirty one tenth. */
export interface Budgets {
  /** Bytes of the file as it was sent. */
  readonly fileBytes: number;
  /** Entries in the zip. Excel writes about three per sheet. */
  readonly parts: number;
  /** Bytes of all parts together, as the zip declares them; pictures count here and nowhere else. */
  readonly declaredBytes: number;
  /** Bytes of one part that is read, declared or met. */
  readonly partBytes: number;
  /** Compressed bytes of all parts that are read. */
  readonly packedBytes: number;
  /** Blocks in them. One ordinarily gives 16 KiB or more; one of ten bytes takes as long to prepare. */
  readonly blocks: number;
  /** Bytes of all parts that are read: what the reader spends its time on. */
  readonly readBytes: number;
  /** Places in the XML at which the parser stops (see `countMarks`); a cell has about ten. */
  readonly marks: number;
  /** Cells of all sheets, styled empty ones among them: what the reader spends its memory on. */
  readonly cells: number;
  /**
   * Characters of all cells together, each use of a shared string counted. In memory a shared string is one, but
   * whoever writes or compares the cells meets it as often as it is used.
   */
  readonly textCharacters: number;
  readonly sheets: number;
  readonly relationships: number;
  readonly names: number;
  readonly tables: number;
  readonly properties: number;
  /** Merged ranges and validations are counted and never expanded: one range may span the whole sheet. */
  readonly merges: number;
  readonly validations: number;
}

const mebibyte = 1024 * 1024;

export const ordinaryBudgets: Budgets = {
  fileBytes: 64 * mebibyte,
  parts: 2_000,
  declaredBytes: 256 * mebibyte,
  partBytes: 48 * mebibyte,
  readBytes: 64 * mebibyte,
  packedBytes: 8 * mebibyte,
  blocks: 50_000,
  marks: 4_000_000,
  cells: 400_000,
  textCharacters: 64 * mebibyte,
  sheets: 500,
  relationships: 100_000,
  names: 20_000,
  tables: 1_000,
  properties: 1_000,
  merges: 50_000,
  validations: 50_000,
};

/**
 * For a consolidated workbook, which keeps every return that it was made from. Somebody in the consolidator's own team
 * made it, so it may cost what a merge of hundreds of returns costs.
 */
export const consolidatedBudgets: Budgets = {
  ...ordinaryBudgets,
  fileBytes: 512 * mebibyte,
  declaredBytes: 2_048 * mebibyte,
  partBytes: 512 * mebibyte,
  readBytes: 1_024 * mebibyte,
  packedBytes: 256 * mebibyte,
  marks: 64_000_000,
  cells: 4_000_000,
  textCharacters: 512 * mebibyte,
};

/** Raises the count by one, and calls back when that passes `most`. */
export function counter(most: number, refuse: (found: number) => Error): () => number {
  let count = 0;
  return () => {
    count += 1;
    if (count > most) throw refuse(count);
    return count;
  };
}
