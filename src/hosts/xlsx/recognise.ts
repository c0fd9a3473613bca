import { UnreadableFileError } from "./errors";

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** Stream names in an OLE file are UTF-16, little-endian. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => letter.charCodeAt(0));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true;
  }
  return false;
}

/** Excel wraps an encrypted .xlsx in the same container (MS-CFB) that the old .xls is made of. */
function refuseCompoundFile(bytes: Uint8Array): never {
  if (holdsName(bytes, "EncryptedPackage"))
    throw new UnreadableFileError("encrypted", "OLE file, EncryptedPackage");
  if (["Workbook", "WORKBOOK", "Book", "BOOK"].some((name) => holdsName(bytes, name))) {
    throw new UnreadableFileError("old-xls", "OLE file, Workbook stream");
  }
  throw new UnreadableFileError("not-a-workbook", "OLE file without a workbook");
}

/** Returns when the bytes begin as a zip does; throws what they are instead. */
export function recogniseZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableFileError("truncated", "the file is empty");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) refuseCompoundFile(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    throw new UnreadableFileError("not-a-workbook", "an empty zip");
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw new UnreadableFileError("not-a-workbook", "does not begin as a zip");
  }
}
