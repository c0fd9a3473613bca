import { InflateError, takeBits, type BitReader } from "./bit-reader";
import { huffmanCode, takeSymbol, type HuffmanCode } from "./huffman-code";

/** The two codes of a compressed block: of bytes and lengths, and of distances. */
export interface BlockCodes {
  readonly literals: HuffmanCode;
  readonly distances: HuffmanCode;
  /** Makes them those that need not be written. */
  setFixed(): void;
  /** Makes them those written at the start of a block. */
  read(input: BitReader): void;
}

export const endOfBlock = 256;
const mostLiterals = 286;
const mostDistances = 30;

/** RFC 1951, 3.2.6. Two symbols of each kind have codes and no meaning. */
const fixedLengths = new Uint8Array(288 + 32)
  .fill(8, 0, 144)
  .fill(9, 144, 256)
  .fill(7, 256, 280)
  .fill(8, 280, 288)
  .fill(5, 288);

/** RFC 1951, 3.2.7: in this order the code for the lengths of the codes is written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/** The symbols that stand for several lengths: the length before, or none. */
const lengthBefore = 16;
const repeats: Readonly<Record<number, { readonly least: number; readonly bits: number }>> = {
  16: { least: 3, bits: 2 },
  17: { least: 3, bits: 3 },
  18: { least: 11, bits: 7 },
};

export function blockCodes(): BlockCodes {
  const literals = huffmanCode(288);
  const distances = huffmanCode(32);
  const ofLengths = huffmanCode(lengthOrder.length);
  const lengths = new Uint8Array(mostLiterals + mostDistances);
  let areFixed = false;

  const readLengths = (input: BitReader, end: number) => {
    for (let at = 0; at < end;) {
      const symbol = takeSymbol(input, ofLengths);
      const repeat = repeats[symbol];
      if (repeat === undefined) {
        lengths[at] = symbol;
        at += 1;
        continue;
      }
      if (symbol === lengthBefore && at === 0)
        throw new InflateError("a length repeated before there is one");
      const length = symbol === lengthBefore ? (lengths[at - 1] ?? 0) : 0;
      const next = at + repeat.least + takeBits(input, repeat.bits);
      if (next > end) throw new InflateError("more lengths than symbols");
      lengths.fill(length, at, next);
      at = next;
    }
  };

  return {
    literals,
    distances,
    setFixed() {
      if (!areFixed) {
        literals.set(fixedLengths, 0, 288);
        distances.set(fixedLengths, 288, 32);
      }
      areFixed = true;
    },
    read(input) {
      areFixed = false;
      const literalCount = takeBits(input, 5) + 257;
      const distanceCount = takeBits(input, 5) + 1;
      const orderCount = takeBits(input, 4) + 4;
      if (literalCount > mostLiterals || distanceCount > mostDistances)
        throw new InflateError("too many symbols");

      lengths.fill(0, 0, lengthOrder.length);
      for (let i = 0; i < orderCount; i += 1) lengths[lengthOrder[i] ?? 0] = takeBits(input, 3);
      ofLengths.set(lengths, 0, lengthOrder.length);
      readLengths(input, literalCount + distanceCount);
      if (lengths[endOfBlock] === 0) throw new InflateError("a block without an end");
      literals.set(lengths, 0, literalCount);
      distances.set(lengths, literalCount, distanceCount);
    },
  };
}
