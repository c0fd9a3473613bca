import type { Budgets } from "./budgets";
import { damaged, tooBig, UnreadableFileError } from "./errors";
import { recogniseZip } from "./recognise";
import { findDirectory, readUnsigned64, zip64FieldsOf, type ZipDirectory } from "./zip-records";

/** One file in the zip: what the central directory says of it, and where its bytes stand. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; nothing else can be read. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly dataAt: number;
  /** The entry's own record in the central directory. */
  readonly recordAt: number;
  readonly recordLength: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** By part key, in the order of the directory. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly directory: ZipDirectory;
}

/** Part names differ by more than case (ECMA-376 Part 2, 6.2.2.3). */
export const partKey = (name: string): string => name.toLowerCase();

const centralRecord = 0x02014b50;
const localHeader = 0x04034b50;
const encryptedFlag = 1;
const maskedHeaderFlag = 1 << 13;
const sizesFollowFlag = 1 << 3;
const saturated32 = 0xffffffff;

const nameDecoder = new TextDecoder();

/**
 * Reads the directory of a zip and checks that every entry is where and as long as it says; inflates nothing.
 * Throws UnreadableFileError where two readers could see different files: names twice, entries that overlap, a
 * local header that contradicts the directory.
 */
export function openZip(file: Uint8Array, budgets: Budgets): Zip {
  // Node's Buffer is a Uint8Array whose slice() does not copy.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > budgets.fileBytes) throw tooBig("bytes in the file", bytes.length, budgets.fileBytes);
  recogniseZip(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.entries > budgets.parts) throw tooBig("parts", directory.entries, budgets.parts);

  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  let at = directory.at;
  for (let index = 0; index < directory.entries; index += 1) {
    const entry = readEntry(view, bytes, at, directory);
    const key = partKey(entry.name);
    if (entries.has(key)) throw damaged(`${entry.name}: in the zip twice`);
    entries.set(key, entry);
    declared += entry.size;
    at += entry.recordLength;
  }
  if (at !== directory.at + directory.length) throw damaged("zip directory: length and entries disagree");
  if (declared > budgets.declaredBytes) throw tooBig("bytes declared", declared, budgets.declaredBytes);
  refuseOverlaps(entries, directory.at);
  return { bytes, entries, directory };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, directory: ZipDirectory): ZipEntry {
  const end = directory.at + directory.length;
  if (at + 46 > end || view.getUint32(at, true) !== centralRecord)
    throw damaged("zip directory: not a record");
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const recordLength = 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + recordLength > end) throw damaged("zip directory: a record runs over its end");

  const name = nameDecoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (flags & (encryptedFlag | maskedHeaderFlag))
    throw new UnreadableFileError("encrypted", `${name}: zip password`);

  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let headerAt = view.getUint32(at + 42, true);
  const long = zip64FieldsOf(view, at + 46 + nameLength, extraLength);
  if (size === saturated32) size = readUnsigned64(view, long.next());
  if (compressedSize === saturated32) compressedSize = readUnsigned64(view, long.next());
  if (headerAt === saturated32) headerAt = readUnsigned64(view, long.next());

  const found = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    headerAt,
    recordAt: at,
    recordLength,
  };
  return { ...found, dataAt: findData(view, bytes, found, nameLength, directory.at) };
}

/** The local header repeats what the directory says; a reader that streams would believe it instead. */
function findData(
  view: DataView,
  bytes: Uint8Array,
  entry: Omit<ZipEntry, "dataAt">,
  nameLength: number,
  directoryAt: number,
): number {
  const { headerAt, name } = entry;
  if (headerAt + 30 > directoryAt || view.getUint32(headerAt, true) !== localHeader) {
    throw damaged(`${name}: no entry where the zip directory says`);
  }
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + entry.compressedSize > directoryAt) throw damaged(`${name}: runs over the end of the entries`);

  const sameName =
    view.getUint16(headerAt + 26, true) === nameLength &&
    bytes
      .subarray(headerAt + 30, headerAt + 30 + nameLength)
      .every((byte, i) => byte === bytes[entry.recordAt + 46 + i]);
  if (!sameName) throw damaged(`${name}: another name in its local header`);
  if (view.getUint16(headerAt + 8, true) !== entry.method)
    throw damaged(`${name}: another method in its local header`);

  if (!(view.getUint16(headerAt + 6, true) & sizesFollowFlag)) {
    const compressed = view.getUint32(headerAt + 18, true);
    const size = view.getUint32(headerAt + 22, true);
    const agree =
      (compressed === saturated32 || compressed === entry.compressedSize) &&
      (size === saturated32 || size === entry.size);
    if (!agree) throw damaged(`${name}: other sizes in its local header`);
  }
  return dataAt;
}

function refuseOverlaps(entries: ReadonlyMap<string, ZipEntry>, directoryAt: number): void {
  const inOrder = [...entries.values()].sort((a, b) => a.headerAt - b.headerAt);
  for (const [i, entry] of inOrder.entries()) {
    const limit = inOrder[i + 1]?.headerAt ?? directoryAt;
    if (entry.dataAt + entry.compressedSize > limit) throw damaged(`${entry.name}: overlaps another entry`);
  }
}
