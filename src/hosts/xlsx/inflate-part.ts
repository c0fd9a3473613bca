import { InflateError } from "./bit-reader";
import type { Budgets } from "./budgets";
import { crc32 } from "./crc32";
import { damaged, tooBig } from "./errors";
import type { Inflater } from "./inflate";
import type { Zip, ZipEntry } from "./zip";

/** The most that data of this size can take packed, generously: deflate adds 5 bytes for each 16 KiB block. */
const mostPacked = (size: number) => size * 1.01 + 1024;

/**
 * Hands the part's bytes to `sink` as they are inflated, in pieces that hold only until it returns. Throws when the
 * part is over budget, before reading by what the zip declares and while reading by what comes out, or when size or
 * CRC-32 are not as declared.
 */
export function inflatePart(
  { bytes }: Zip,
  entry: ZipEntry,
  budgets: Budgets,
  inflate: Inflater,
  countBlock: () => void,
  sink: (bytes: Uint8Array) => void,
): void {
  if (entry.size > budgets.partBytes) throw tooBig(`bytes of ${entry.name}`, entry.size, budgets.partBytes);
  if (entry.compressedSize > mostPacked(entry.size))
    throw damaged(`${entry.name}: longer packed than unpacked`);
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);

  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw damaged(`${entry.name}: longer than the zip declares`);
    crc = crc32(piece, crc);
    sink(piece);
  };

  if (entry.method === 0) take(packed);
  else if (entry.method === 8) {
    try {
      inflate(packed, countBlock, take);
    } catch (error) {
      if (error instanceof InflateError) throw damaged(`${entry.name}: ${error.message}`);
      throw error;
    }
  } else throw damaged(`${entry.name}: compression method ${entry.method}`);

  if (size !== entry.size) throw damaged(`${entry.name}: shorter than the zip declares`);
  if (crc !== entry.crc) throw damaged(`${entry.name}: checksum differs`);
}
