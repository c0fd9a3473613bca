/** Deflated data made by hand (RFC 1951), so that tests can make blocks that no compressor would. */

export interface BlockSpec {
  /** How many bits the code of a symbol has: bytes, 256 for the end of the block, from 257 on lengths of matches. */
  readonly literals: ReadonlyMap<number, number>;
  /** The same for distances. */
  readonly distances?: ReadonlyMap<number, number>;
  readonly symbols: readonly DeflateSymbol[];
}

/** A literal, or the code of a match's length with the code of its distance and the bits after that. */
export type DeflateSymbol =
  | number
  | {
      readonly length: number;
      readonly distance: number;
      readonly extra: number;
      readonly extraBits: number;
    };

export const endOfBlock = 256;
/** A match of 258 bytes; no bits follow this code. */
export const longestMatch = 285;

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Canonical codes (RFC 1951, 3.2.2) by symbol. */
function codesOf(
  lengths: ReadonlyMap<number, number>,
): Map<number, { readonly code: number; readonly bits: number }> {
  const inOrder = [...lengths].sort(([a, m], [b, n]) => m - n || a - b);
  const codes = new Map<number, { readonly code: number; readonly bits: number }>();
  let code = 0;
  let before = 0;
  for (const [symbol, bits] of inOrder) {
    code <<= bits - before;
    codes.set(symbol, { code, bits });
    code += 1;
    before = bits;
  }
  return codes;
}

/** Writes bits, lowest first; `bytes` is what is whole so far. */
export class DeflateWriter {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  bits(value: number, count: number): void {
    for (let bit = 0; bit < count; bit += 1) {
      this.#held |= ((value >>> bit) & 1) << this.#count;
      this.#count += 1;
      if (this.#count === 8) this.align();
    }
  }

  code({ code, bits }: { readonly code: number; readonly bits: number } = { code: 0, bits: 0 }): void {
    for (let bit = bits - 1; bit >= 0; bit -= 1) this.bits((code >>> bit) & 1, 1);
  }

  align(): void {
    if (this.#count > 0) this.bytes.push(this.#held);
    this.#held = 0;
    this.#count = 0;
  }

  /** ASCII, in codes of seven bits. */
  text(text: string): void {
    const literals = new Map(
      [...Array.from({ length: 127 }, (_, i) => i), endOfBlock].map((symbol) => [symbol, 7]),
    );
    this.dynamic({ literals, symbols: [...Buffer.from(text)] });
  }

  emptyStored(): void {
    this.bits(0, 3);
    this.align();
    this.bytes.push(0, 0, 255, 255);
  }

  emptyFixed(): void {
    this.bits(2, 3);
    this.bits(0, 7);
  }

  dynamic({ literals, distances = new Map([[0, 1]]), symbols }: BlockSpec): void {
    const literalCount = Math.max(...literals.keys()) + 1;
    const distanceCount = Math.max(...distances.keys()) + 1;
    const lengths = [
      ...Array.from({ length: literalCount }, (_, symbol) => literals.get(symbol) ?? 0),
      ...Array.from({ length: distanceCount }, (_, symbol) => distances.get(symbol) ?? 0),
    ];
    const written = shortened(lengths);
    const ofLengths = codesOf(even(new Set(written.map(({ symbol }) => symbol))));
    const order = lengthOrder.map((symbol) => ofLengths.get(symbol)?.bits ?? 0);
    const orderCount = order.findLastIndex((bits) => bits > 0) + 1;
    this.bits(4, 3);
    this.bits(literalCount - 257, 5);
    this.bits(distanceCount - 1, 5);
    this.bits(Math.max(4, orderCount) - 4, 4);
    for (const bits of order.slice(0, Math.max(4, orderCount))) this.bits(bits, 3);
    for (const { symbol, extra, extraBits } of written) {
      this.code(ofLengths.get(symbol));
      this.bits(extra, extraBits);
    }

    const ofLiterals = codesOf(literals);
    const ofDistances = codesOf(distances);
    for (const symbol of [...symbols, endOfBlock]) {
      if (typeof symbol === "number") this.code(ofLiterals.get(symbol));
      else {
        this.code(ofLiterals.get(symbol.length));
        this.code(ofDistances.get(symbol.distance));
        this.bits(symbol.extra, symbol.extraBits);
      }
    }
  }

  /** An empty block that says it is the last; nothing may follow. */
  end(): Uint8Array {
    this.bits(3, 3);
    this.bits(0, 7);
    this.align();
    return Uint8Array.from(this.bytes);
  }
}

/** Lengths as a block writes them: each as it is, and runs of zeros as one. */
function shortened(
  lengths: readonly number[],
): { readonly symbol: number; readonly extra: number; readonly extraBits: number }[] {
  const written: { readonly symbol: number; readonly extra: number; readonly extraBits: number }[] = [];
  for (let at = 0; at < lengths.length;) {
    const next = lengths.findIndex((length, i) => i >= at && length !== 0);
    const run = Math.min(138, (next < 0 ? lengths.length : next) - at);
    if (run >= 11) written.push({ symbol: 18, extra: run - 11, extraBits: 7 });
    else if (run >= 3) written.push({ symbol: 17, extra: run - 3, extraBits: 3 });
    else written.push({ symbol: lengths[at] ?? 0, extra: 0, extraBits: 0 });
    at += run >= 3 ? run : 1;
  }
  return written;
}

/** A complete code for these symbols, with lengths that differ by one at most. */
function even(symbols: ReadonlySet<number>): Map<number, number> {
  const bits = Math.max(1, Math.ceil(Math.log2(symbols.size)));
  const shorter = 2 ** bits - symbols.size;
  return new Map(
    [...symbols].sort((a, b) => a - b).map((symbol, i) => [symbol, i < shorter ? bits - 1 : bits]),
  );
}
