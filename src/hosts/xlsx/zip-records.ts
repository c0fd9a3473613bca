import { damaged, UnreadableFileError } from "./errors";

/** Where the central directory stands, and the records after it that point to it. Offsets in bytes. */
export interface ZipDirectory {
  readonly at: number;
  readonly length: number;
  readonly entries: number;
  readonly endRecordAt: number;
  /** Present in the 64-bit form of the format. */
  readonly zip64: { readonly recordAt: number; readonly locatorAt: number } | null;
}

const endRecord = 0x06054b50;
const zip64EndRecord = 0x06064b50;
const zip64Locator = 0x07064b50;
const endRecordLength = 22;
const locatorLength = 20;
const longestComment = 0xffff;

/** Field numbers of the zip format (APPNOTE 4.3.14 to 4.3.16, 4.5.3). */
export function findDirectory(view: DataView): ZipDirectory {
  const endRecordAt = findEndRecord(view);
  const zip64 = findZip64(view, endRecordAt);
  const short = {
    entries: view.getUint16(endRecordAt + 10, true),
    length: view.getUint32(endRecordAt + 12, true),
    at: view.getUint32(endRecordAt + 16, true),
  };
  const sameDisk = view.getUint16(endRecordAt + 4, true) === view.getUint16(endRecordAt + 6, true);
  if (!sameDisk || view.getUint16(endRecordAt + 8, true) !== short.entries)
    throw damaged("zip: spread over disks");

  const isLong = short.entries === 0xffff || short.length === 0xffffffff || short.at === 0xffffffff;
  if (isLong && zip64 === null) throw damaged("zip: 64-bit record missing");
  const found =
    isLong && zip64 !== null
      ? {
          entries: readUnsigned64(view, zip64.recordAt + 32),
          length: readUnsigned64(view, zip64.recordAt + 40),
          at: readUnsigned64(view, zip64.recordAt + 48),
        }
      : short;
  if (found.at + found.length > (zip64?.recordAt ?? endRecordAt))
    throw damaged("zip directory: outside the file");
  return { ...found, endRecordAt, zip64 };
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - endRecordLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (
      view.getUint32(at, true) === endRecord &&
      at + endRecordLength + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  throw new UnreadableFileError("truncated", "zip: no directory at the end of the file");
}

function findZip64(view: DataView, endRecordAt: number): ZipDirectory["zip64"] {
  const locatorAt = endRecordAt - locatorLength;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== zip64Locator) return null;
  const recordAt = readUnsigned64(view, locatorAt + 8);
  if (recordAt + 56 > locatorAt || view.getUint32(recordAt, true) !== zip64EndRecord) {
    throw damaged("zip: 64-bit record not where its locator says");
  }
  return { recordAt, locatorAt };
}

export function readUnsigned64(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw damaged("zip: a number too big to be true");
  return value;
}

/** The extra fields of a record: their identifiers, where they begin (header included) and end. */
export function extraFields(
  view: DataView,
  at: number,
  length: number,
): { readonly id: number; readonly at: number; readonly end: number }[] {
  const fields = [];
  for (let field = at; field + 4 <= at + length;) {
    const end = field + 4 + view.getUint16(field + 2, true);
    if (end > at + length) break;
    fields.push({ id: view.getUint16(field, true), at: field, end });
    field = end;
  }
  return fields;
}

export const zip64FieldId = 1;

/** Hands out the places of the 64-bit numbers in a record's extra field, in their fixed order. */
export function zip64FieldsOf(view: DataView, at: number, length: number): { next(): number } {
  const field = extraFields(view, at, length).find(({ id }) => id === zip64FieldId);
  let next = field === undefined ? 0 : field.at + 4;
  return {
    next() {
      if (field === undefined || next + 8 > field.end) throw damaged("zip: 64-bit number missing");
      next += 8;
      return next - 8;
    },
  };
}
