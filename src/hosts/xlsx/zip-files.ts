import { zipSync } from "fflate";

export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first day that a zip can name: the same files give the same bytes on every day. */
const earliest = new Date(1980, 0, 1);

/** Several files as one zip. They are stored as they are, because workbooks are compressed already. */
export function zipFiles(files: readonly ZippedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: earliest,
  });
}
