import { InflateError, type BitReader } from "./bit-reader";
import { endOfBlock, type BlockCodes } from "./block-codes";
import { quickMask } from "./huffman-code";

/** What has come out: `bytes` up to `to`, of which what stands before `from` is given away, and kept to copy from. */
export interface Output {
  readonly bytes: Uint8Array;
  from: number;
  to: number;
  /** Gives away what is there, and makes room. */
  readonly give: () => void;
}

export const furthest = 32 * 1024;
const longestMatch = 258;
export const outputBytes = 3 * furthest + longestMatch;
/** From here on there may be no room for one more match. */
export const fullAt = outputBytes - longestMatch;

/** RFC 1951, 3.2.5: least length or distance of a symbol, and how many bits follow it to be added. */
const lengthBase = Uint16Array.of(
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27],
  ...[31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258],
);
const lengthExtra = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
);
const distanceBase = Uint16Array.of(
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769],
  ...[1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577],
);
const distanceExtra = Uint8Array.of(
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
);

/** Inflates the symbols of one block. Here the time goes, so what changes for each has a variable of its own. */
export function inflateCoded(input: BitReader, output: Output, { literals, distances }: BlockCodes): void {
  const { bytes: packed } = input;
  const { bytes: out } = output;
  let { at, held, count } = input;
  let { to } = output;

  for (;;) {
    // 25 bits: enough for a length, which takes at most 15 and 5, and again for a distance without its extra bits.
    while (count <= 24) {
      held |= (packed[at] ?? 0) << count;
      at += 1;
      count += 8;
    }
    // After the end come zeros, which may go on for ever.
    if (at > packed.length + 4) throw new InflateError("cut off");
    const entry = literals.quick[held & quickMask] || literals.slow(held);
    held >>>= entry & 15;
    count -= entry & 15;
    const symbol = entry >>> 4;
    if (symbol < endOfBlock) {
      if (entry === 0) throw new InflateError("bits that are no code");
      out[to] = symbol;
      to += 1;
    } else if (symbol === endOfBlock) break;
    else {
      const place = symbol - endOfBlock - 1;
      const lengthBits = lengthExtra[place] ?? 0;
      const length = (lengthBase[place] ?? 0) + (held & ((1 << lengthBits) - 1));
      held >>>= lengthBits;
      count -= lengthBits;

      while (count <= 24) {
        held |= (packed[at] ?? 0) << count;
        at += 1;
        count += 8;
      }
      const coded = distances.quick[held & quickMask] || distances.slow(held);
      if (coded === 0) throw new InflateError("bits that are no code");
      held >>>= coded & 15;
      count -= coded & 15;
      while (count <= 24) {
        held |= (packed[at] ?? 0) << count;
        at += 1;
        count += 8;
      }
      const distanceBits = distanceExtra[coded >>> 4] ?? 0;
      const distance = (distanceBase[coded >>> 4] ?? 0) + (held & ((1 << distanceBits) - 1));
      held >>>= distanceBits;
      count -= distanceBits;

      if (length === 0 || distance === 0 || distance > to) throw new InflateError("a copy of nothing");
      let copied = to - distance;
      for (const end = to + length; to < end; to += 1, copied += 1) out[to] = out[copied] ?? 0;
    }
    if (to >= fullAt) {
      output.to = to;
      output.give();
      to = output.to;
    }
  }
  input.at = at;
  input.held = held;
  input.count = count;
  output.to = to;
}
