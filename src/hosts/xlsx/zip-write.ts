import type { DeflatedPart } from "./deflate";
import { joined } from "./package";

/** Numbers of the zip format (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const localHeader = 0x04034b50;
const centralRecord = 0x02014b50;
const endRecord = 0x06054b50;
/** 2.0: the first version with deflate. */
const version = 20;
const deflate = 8;
/** 1 January 1980, the zero of zip: the same parts give the same bytes on every day. */
const date = (1 << 5) | 1;

/** Number fields one after the other, each of two or four bytes. */
function fields(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const record = new Uint8Array(numbers.reduce((length, [, bytes]) => length + bytes, 0));
  const view = new DataView(record.buffer);
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return record;
}

/** A zip of deflated parts, in their order. Names are ASCII. */
export function zipOf(parts: readonly (readonly [name: string, part: DeflatedPart])[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let length = 0;
  for (const [partName, { crc, size, packed }] of parts) {
    const name = encoder.encode(partName);
    const described = [
      [version, 2],
      [0, 2],
      [deflate, 2],
      [0, 2],
      [date, 2],
      [crc, 4],
      [packed.length, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ] as const;
    directory.push(
      fields([centralRecord, 4], [version, 2], ...described, [0, 2], [0, 2], [0, 2], [0, 4], [length, 4]),
      name,
    );
    const header = fields([localHeader, 4], ...described);
    pieces.push(header, name, packed);
    length += header.length + name.length + packed.length;
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = fields(
    [endRecord, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [directoryLength, 4],
    [length, 4],
    [0, 2],
  );
  return joined([...pieces, ...directory, end]);
}
