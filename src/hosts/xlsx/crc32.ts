const polynomial = 0xedb88320;

/** What a byte does to the checksum. */
const byByte = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

/** The same with one, two or three bytes to follow, so that four are taken at a time. */
const beforeOne = followed(byByte);
const beforeTwo = followed(beforeOne);
const beforeThree = followed(beforeTwo);

function followed(before: Int32Array): Int32Array {
  return before.map((crc) => (crc >>> 8) ^ (byByte[crc & 255] ?? 0));
}

/** The CRC-32 of a zip entry so far; begin without `before`, and give the last answer with the next bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (beforeThree[crc & 255] ?? 0) ^
      (beforeTwo[(crc >>> 8) & 255] ?? 0) ^
      (beforeOne[(crc >>> 16) & 255] ?? 0) ^
      (byByte[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (byByte[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
