import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { joined } from "./package";
import type { Zip, ZipEntry } from "./zip";
import { extraFields, zip64FieldId, zip64FieldsOf } from "./zip-records";

/** New contents by part key; null takes the part out. */
export type PartChanges = ReadonlyMap<string, Uint8Array | null>;

const sizesFollowFlag = 1 << 3;
const saturated32 = 0xffffffff;

interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/**
 * The zip with some parts changed. Every other entry is copied as it stands, header, extra fields and compressed
 * bytes; only its offset in the directory follows. Changed entries keep their place, name, date and method.
 */
export function rewriteZip(zip: Zip, changes: PartChanges): Uint8Array {
  const { bytes, directory } = zip;
  const pieces: Uint8Array[] = [];
  const records: { readonly order: number; readonly record: Uint8Array }[] = [];
  const byPlace = [...zip.entries].sort(([, a], [, b]) => a.headerAt - b.headerAt);
  let length = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
  };

  add(bytes.subarray(0, byPlace[0]?.[1].headerAt ?? directory.at));
  for (const [i, [key, entry]] of byPlace.entries()) {
    const change = changes.get(key);
    if (change === null) continue;
    const record = bytes.slice(entry.recordAt, entry.recordAt + entry.recordLength);
    if (change === undefined) {
      records.push({ order: entry.recordAt, record: moved(record, length) });
      add(bytes.subarray(entry.headerAt, byPlace[i + 1]?.[1].headerAt ?? directory.at));
    } else {
      const packed = pack(entry, change);
      const header = bytes.slice(entry.headerAt, entry.dataAt);
      records.push({
        order: entry.recordAt,
        record: moved(described(record, centralFields, packed), length),
      });
      add(described(header, localFields, packed));
      add(packed.data);
    }
  }

  const directoryAt = length;
  for (const { record } of records.sort((a, b) => a.order - b.order)) add(record);
  add(endOfZip(zip, records.length, directoryAt, length - directoryAt));
  return joined(pieces);
}

function pack({ method }: ZipEntry, content: Uint8Array): Packed {
  return { crc: crc32(content), size: content.length, data: method === 0 ? content : deflateSync(content) };
}

/** Places of the fields that change, in the two kinds of record that describe an entry (APPNOTE 4.3.7, 4.3.12). */
const localFields = { flags: 6, crc: 14, nameLength: 26, name: 30 };
const centralFields = { flags: 8, crc: 16, nameLength: 28, name: 46 };

function described(record: Uint8Array, at: typeof localFields, { crc, size, data }: Packed): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  view.setUint16(at.flags, view.getUint16(at.flags, true) & ~sizesFollowFlag, true);
  view.setUint32(at.crc, crc, true);
  view.setUint32(at.crc + 4, data.length, true);
  view.setUint32(at.crc + 8, size, true);
  return withoutLongSizes(record, view, at);
}

/** The sizes now stand in the record itself, so a 64-bit field must no longer speak of them. */
function withoutLongSizes(record: Uint8Array, view: DataView, at: typeof localFields): Uint8Array {
  const extraAt = at.name + view.getUint16(at.nameLength, true);
  const extraLength = view.getUint16(at.nameLength + 2, true);
  const field = extraFields(view, extraAt, extraLength).find(({ id }) => id === zip64FieldId);
  if (!field) return record;
  view.setUint16(at.nameLength + 2, extraLength - (field.end - field.at), true);
  return joined([record.subarray(0, field.at), record.subarray(field.end)]);
}

const offsetField = 42;

function moved(record: Uint8Array, headerAt: number): Uint8Array {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const nameLength = view.getUint16(centralFields.nameLength, true);
  const extraLength = view.getUint16(centralFields.nameLength + 2, true);
  const extraAt = centralFields.name + nameLength;
  const hasLongField = extraFields(view, extraAt, extraLength).some(({ id }) => id === zip64FieldId);
  if (view.getUint32(offsetField, true) !== saturated32 || !hasLongField) {
    view.setUint32(offsetField, headerAt, true);
    return record;
  }
  const long = zip64FieldsOf(view, extraAt, extraLength);
  for (const size of [24, 20]) if (view.getUint32(size, true) === saturated32) long.next();
  view.setBigUint64(long.next(), BigInt(headerAt), true);
  return record;
}

/** Everything after the directory, comment included, with the new place and length of the directory. */
function endOfZip(zip: Zip, entries: number, directoryAt: number, directoryLength: number): Uint8Array {
  const { endRecordAt, zip64 } = zip.directory;
  const start = zip.directory.at + zip.directory.length;
  const tail = zip.bytes.slice(start);
  const view = new DataView(tail.buffer);
  const unlessLong = (at: number, bits: 16 | 32, value: number) => {
    if (bits === 16 && view.getUint16(at, true) !== 0xffff) view.setUint16(at, value, true);
    if (bits === 32 && view.getUint32(at, true) !== saturated32) view.setUint32(at, value, true);
  };

  const end = endRecordAt - start;
  unlessLong(end + 8, 16, entries);
  unlessLong(end + 10, 16, entries);
  unlessLong(end + 12, 32, directoryLength);
  unlessLong(end + 16, 32, directoryAt);
  if (zip64) {
    const record = zip64.recordAt - start;
    view.setBigUint64(record + 24, BigInt(entries), true);
    view.setBigUint64(record + 32, BigInt(entries), true);
    view.setBigUint64(record + 40, BigInt(directoryLength), true);
    view.setBigUint64(record + 48, BigInt(directoryAt), true);
    view.setBigUint64(zip64.locatorAt - start + 8, BigInt(directoryAt + directoryLength + record), true);
  }
  return tail;
}
