/** Where something came from: a file, and a cell in it, as "A12". */
export interface Provenance {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}
