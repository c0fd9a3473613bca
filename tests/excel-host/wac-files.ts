/** getFileAsync: the open document as bytes, handed out in slices. */

import { commonErrors, part } from "./wac-messages";

const compressed = 1;
/** Office keeps at most two documents in memory. */
const mostOpen = 2;

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

export interface WacFiles {
  open(data: unknown): object;
  slice(data: unknown): object;
  close(data: unknown): object;
  count(): number;
}

export function createWacFiles(fileBytes: (() => Uint8Array) | undefined): WacFiles {
  const files = new Map<number, OpenFile>();
  let last = 0;
  return {
    open(data) {
      if (!fileBytes || part(data, 0) !== compressed || files.size >= mostOpen) {
        return { Error: commonErrors.invalidOperation };
      }
      const bytes = fileBytes();
      files.set(++last, { bytes, sliceSize: Number(part(data, 1)) });
      return { 0: last, 1: bytes.length };
    },
    slice(data) {
      const file = files.get(Number(part(data, 2)));
      if (!file) return { Error: commonErrors.notSupported };
      const from = Number(part(data, 3)) * file.sliceSize;
      const slice = file.bytes.subarray(from, from + file.sliceSize);
      return { 0: [...slice], 1: slice.length };
    },
    close(data) {
      files.delete(Number(part(data, 2)));
      return {};
    },
    count: () => files.size,
  };
}
