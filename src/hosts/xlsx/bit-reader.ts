/** Thrown for data that are not deflated, or are cut off. */
export class InflateError extends Error {
  override readonly name = "InflateError";
}

/** Bytes that are read bit by bit, from the lowest bit of each (RFC 1951, 3.1.1). */
export interface BitReader {
  readonly bytes: Uint8Array;
  /** Index of the next byte that is not held. */
  at: number;
  /** The next bits, the first of them lowest, and how many they are. */
  held: number;
  count: number;
}

/** Holds at least 25 bits. After the end come zeros, as many as can be held and no more. */
export function hold(reader: BitReader): void {
  while (reader.count <= 24) {
    if (reader.at >= reader.bytes.length + 4) throw new InflateError("cut off");
    reader.held |= (reader.bytes[reader.at] ?? 0) << reader.count;
    reader.at += 1;
    reader.count += 8;
  }
}

/** Takes up to 16 bits as a number. */
export function takeBits(reader: BitReader, count: number): number {
  hold(reader);
  const bits = reader.held & ((1 << count) - 1);
  reader.held >>>= count;
  reader.count -= count;
  return bits;
}

/** Lets go of what is left of the byte under way; `at` is then the next byte. */
export function skipToByte(reader: BitReader): void {
  reader.at -= reader.count >> 3;
  reader.held = 0;
  reader.count = 0;
}

/** Throws when zeros after the end have been taken for data. */
export function refuseOverrun(reader: BitReader): void {
  if (reader.at - (reader.count >> 3) > reader.bytes.length) throw new InflateError("cut off");
}
