import { hold, InflateError, type BitReader } from "./bit-reader";

/** Codes of this many bits or fewer, nearly all that are met, are decoded by one look into a table. */
const quickBits = 10;
export const quickMask = (1 << quickBits) - 1;
const longest = 15;

/**
 * A prefix code of deflate (RFC 1951, 3.2.2), made anew for each block. Longer codes are decoded bit by bit and not by
 * a larger table: clearing 32,768 places for a block of ten bytes is what other inflaters take long for.
 */
export interface HuffmanCode {
  /** By the next ten bits: symbol times 16 plus its length in bits; 0 where the code is longer or is none. */
  readonly quick: Uint16Array;
  /** The same for a code of any length that `bits` begin with; 0 when they begin with none. */
  slow(bits: number): number;
  /** Gives symbol `i` a code of `lengths[start + i]` bits, none for 0. Throws when such a code cannot be. */
  set(lengths: Uint8Array, start: number, symbols: number): void;
}

export function takeSymbol(reader: BitReader, code: HuffmanCode): number {
  hold(reader);
  const entry = code.quick[reader.held & quickMask] || code.slow(reader.held);
  if (entry === 0) throw new InflateError("bits that are no code");
  const length = entry & 15;
  reader.held >>>= length;
  reader.count -= length;
  return entry >>> 4;
}

export function huffmanCode(mostSymbols: number): HuffmanCode {
  const quick = new Uint16Array(quickMask + 1);
  /** How many codes have a length, and where the symbols that have it begin in `inOrder`. */
  const counts = new Uint16Array(longest + 1);
  const starts = new Uint16Array(longest + 1);
  /** Symbols in the order of their codes. */
  const inOrder = new Uint16Array(mostSymbols);

  const countLengths = (lengths: Uint8Array, start: number, symbols: number) => {
    counts.fill(0);
    for (let i = start; i < start + symbols; i += 1) {
      const length = lengths[i] ?? 0;
      counts[length] = (counts[length] ?? 0) + 1;
    }
    counts[0] = 0;
    let free = 1;
    let used = 0;
    for (let length = 1; length <= longest; length += 1) {
      const count = counts[length] ?? 0;
      starts[length] = used;
      used += count;
      free = 2 * free - count;
      if (free < 0) throw new InflateError("more codes than there can be");
    }
    // As in zlib, bits may be left without meaning only by a single code of one bit, or where nothing has a code.
    if (free > 0 && used > (counts[1] ?? 0)) throw new InflateError("fewer codes than there must be");
  };

  const sortSymbols = (lengths: Uint8Array, start: number, symbols: number) => {
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      const length = lengths[start + symbol] ?? 0;
      if (length === 0) continue;
      const at = starts[length] ?? 0;
      inOrder[at] = symbol;
      starts[length] = at + 1;
    }
  };

  const fillQuick = () => {
    quick.fill(0);
    let reversed = 0;
    let at = 0;
    for (let length = 1; length <= quickBits; length += 1) {
      for (let left = counts[length] ?? 0; left > 0; left -= 1) {
        const entry = ((inOrder[at] ?? 0) << 4) | length;
        at += 1;
        for (let place = reversed; place <= quickMask; place += 1 << length) quick[place] = entry;
        // The next code is one more, but its bits arrive first to last: the sum is carried down, not up.
        let carry = 1 << (length - 1);
        while (reversed & carry) carry >>= 1;
        reversed = carry === 0 ? 0 : (reversed & (carry - 1)) | carry;
      }
    }
  };

  return {
    quick,
    slow(bits) {
      let code = 0;
      let first = 0;
      let at = 0;
      for (let length = 1; length <= longest; length += 1) {
        code |= (bits >>> (length - 1)) & 1;
        const count = counts[length] ?? 0;
        if (code - first < count) return ((inOrder[at + code - first] ?? 0) << 4) | length;
        at += count;
        first = (first + count) << 1;
        code <<= 1;
      }
      return 0;
    },
    set(lengths, start, symbols) {
      countLengths(lengths, start, symbols);
      sortSymbols(lengths, start, symbols);
      fillQuick();
    },
  };
}
