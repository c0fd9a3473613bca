import { Inflate } from "fflate";
import type { Budgets } from "./budgets";
import { crc32 } from "./crc32";
import { damaged, tooBig } from "./errors";
import type { Zip, ZipEntry } from "./zip";

/**
 * Compressed bytes given to the inflater at a time. One byte can become 1,032, so this bounds what is met before
 * the count is checked to eight mebibytes.
 */
const stepBytes = 8 * 1024;

/** A stored block comes out only when it is whole. */
const longestStoredBlock = 64 * 1024;

/** The most that data of this size can take packed, generously: deflate adds 5 bytes for each 16 KiB block. */
const mostPacked = (size: number) => size * 1.01 + 1024;

/**
 * Hands the part's bytes to `sink` as they are inflated. Throws when the part is over budget, before reading by
 * what the zip declares and while reading by what comes out, or when size or CRC-32 are not as declared.
 */
export function inflatePart(
  zip: Zip,
  entry: ZipEntry,
  budgets: Budgets,
  sink: (bytes: Uint8Array) => void,
): void {
  if (entry.size > budgets.partBytes) throw tooBig(`bytes of ${entry.name}`, entry.size, budgets.partBytes);
  if (entry.compressedSize > mostPacked(entry.size))
    throw damaged(`${entry.name}: longer packed than unpacked`);
  const packed = zip.bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);

  let size = 0;
  let crc = 0;
  const take = (bytes: Uint8Array) => {
    size += bytes.length;
    if (size > entry.size) throw damaged(`${entry.name}: longer than the zip declares`);
    crc = crc32(bytes, crc);
    sink(bytes);
  };

  if (entry.method === 0) take(packed);
  else if (entry.method === 8) inflate(packed, entry.name, take);
  else throw damaged(`${entry.name}: compression method ${entry.method}`);

  if (size !== entry.size) throw damaged(`${entry.name}: shorter than the zip declares`);
  if (crc !== entry.crc) throw damaged(`${entry.name}: checksum differs`);
}

function inflate(packed: Uint8Array, name: string, take: (bytes: Uint8Array) => void): void {
  let output = new Uint8Array();
  const inflater = new Inflate((bytes) => (output = bytes));
  let produced = 0;
  for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
    try {
      inflater.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    } catch (error) {
      throw damaged(`${name}: ${String(error)}`);
    }
    if (output.length > 0) take(output);
    produced += output.length;
    if (at > mostPacked(produced) + longestStoredBlock)
      throw damaged(`${name}: compressed data that yield little`);
  }
}
