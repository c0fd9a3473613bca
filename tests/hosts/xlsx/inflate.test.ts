import fc from "fast-check";
import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InflateError } from "#src/hosts/xlsx/bit-reader";
import { inflater } from "#src/hosts/xlsx/inflate";
import { concat } from "#tests/hosts/xlsx/build-zip";
import { DeflateWriter, endOfBlock, longestMatch } from "#tests/hosts/xlsx/build-deflate";

/** One for all: what a part leaves behind must not be seen by the next. */
const inflate = inflater();

function inflated(packed: Uint8Array): { readonly bytes: Uint8Array; readonly blocks: number } {
  const pieces: Uint8Array[] = [];
  let blocks = 0;
  inflate(
    packed,
    () => (blocks += 1),
    (piece) => pieces.push(piece.slice()),
  );
  return { bytes: concat(...pieces), blocks };
}

/** What zlib makes of it, which refuses where this does. */
function byZlib(packed: Uint8Array): Uint8Array | null {
  try {
    return Uint8Array.from(inflateRawSync(packed));
  } catch {
    return null;
  }
}

function ours(packed: Uint8Array): Uint8Array | null {
  try {
    return inflated(packed).bytes;
  } catch (error) {
    if (error instanceof InflateError) return null;
    throw error;
  }
}

/** Compares as bytes do: to look through large arrays one by one takes seconds. */
function expectTheSame(packed: Uint8Array): void {
  const [found, wanted] = [ours(packed), byZlib(packed)];
  expect(found === null, "refused").toBe(wanted === null);
  expect(Buffer.compare(found ?? Buffer.of(), wanted ?? Buffer.of())).toBe(0);
}

/** Text like a sheet's: much of it said before, near and far. */
const repetitive = fc
  .array(fc.tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 12 })
  .map((pieces) => Buffer.from(pieces.map(([text, times]) => text.repeat(times)).join("")));
const contents = fc.oneof(repetitive, fc.uint8Array({ maxLength: 200_000, size: "max" }));

describe("inflates what zlib deflates", () => {
  const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED } = constants;
  const settings = fc.record({
    level: fc.integer({ min: 0, max: 9 }),
    memLevel: fc.integer({ min: 1, max: 9 }),
    windowBits: fc.integer({ min: 9, max: 15 }),
    strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED),
  });

  test("at any setting", () => {
    fc.assert(
      fc.property(contents, settings, (content, setting) => {
        const { bytes } = inflated(Uint8Array.from(deflateRawSync(content, setting)));
        expect(Buffer.compare(bytes, content)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test("in pieces, longer than what is kept to copy from", () => {
    const content = Buffer.from(Array.from({ length: 400_000 }, (_, i) => ((i * i) % 251) ^ (i % 7)));
    for (const level of [0, 1, 9]) {
      const sizes: number[] = [];
      inflate(
        Uint8Array.from(deflateRawSync(content, { level })),
        () => undefined,
        ({ length }) => sizes.push(length),
      );
      expect(Math.max(...sizes)).toBeLessThanOrEqual(96 * 1024 + 258);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(content.length);
    }
  });

  test("nothing", () => {
    expect(inflated(Uint8Array.from(deflateRawSync(Buffer.alloc(0)))).bytes).toEqual(new Uint8Array());
  });

  test("and passes over what follows", () => {
    const packed = concat(deflateRawSync("text"), [1, 2, 3]);
    expect(Buffer.from(inflated(packed).bytes).toString()).toBe("text");
  });
});

describe("agrees with zlib on data that are damaged", () => {
  test("cut off anywhere", () => {
    const packed = Uint8Array.from(deflateRawSync("some text, some more text, and some other text"));
    for (let length = 0; length < packed.length; length += 1)
      expect(ours(packed.slice(0, length)), `${length} bytes`).toBeNull();
  });

  test("changed anywhere", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(repetitive, changes, (content, changed) => {
        const packed = Uint8Array.from(deflateRawSync(content));
        for (const [at, byte] of changed) packed[at % packed.length] = byte;
        expectTheSame(packed);
      }),
      { numRuns: 500 },
    );
  });

  test("or never were deflated", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expectTheSame(bytes);
      }),
      { numRuns: 2000 },
    );
  });
});

const made = (make: (writer: DeflateWriter) => void): Uint8Array => {
  const writer = new DeflateWriter();
  make(writer);
  return writer.end();
};

describe("blocks that no compressor makes", () => {
  /** Codes of 1 to 15 bits, and two of 15. */
  const uneven = new Map([
    ...Array.from({ length: 15 }, (_, i): [number, number] => [97 + i, i + 1]),
    [endOfBlock, 15],
  ]);

  test("codes as long as they can be", () => {
    const packed = made((writer) =>
      writer.dynamic({ literals: uneven, symbols: [...uneven.keys()].slice(0, 15) }),
    );
    expect(Buffer.from(inflated(packed).bytes).toString()).toBe("abcdefghijklmno");
    expect(inflated(packed).bytes).toEqual(byZlib(packed));
  });

  test("a match of 258 from one byte", () => {
    const literals = new Map([
      [120, 2],
      [endOfBlock, 2],
      [longestMatch, 1],
    ]);
    const match = { length: longestMatch, distance: 0, extra: 0, extraBits: 0 };
    const packed = made((writer) => writer.dynamic({ literals, symbols: [120, match] }));
    expect(Buffer.from(inflated(packed).bytes).toString()).toBe("x".repeat(259));
  });

  test("a match from before the beginning is refused", () => {
    const literals = new Map([
      [endOfBlock, 1],
      [longestMatch, 1],
    ]);
    const match = { length: longestMatch, distance: 0, extra: 0, extraBits: 0 };
    const packed = made((writer) => writer.dynamic({ literals, symbols: [match] }));
    expect(() => inflated(packed)).toThrow(InflateError);
  });

  test("a distance where none has a code is refused", () => {
    const literals = new Map([
      [120, 2],
      [endOfBlock, 2],
      [longestMatch, 1],
    ]);
    const match = { length: longestMatch, distance: 0, extra: 0, extraBits: 0 };
    const packed = made((writer) =>
      writer.dynamic({ literals, distances: new Map([[0, 0]]), symbols: [120, match] }),
    );
    expect(() => inflated(packed)).toThrow(InflateError);
  });

  test.each<[string, ReadonlyMap<number, number>]>([
    ["more codes than there can be", new Map([97, 98, endOfBlock].map((symbol) => [symbol, 1]))],
    ["bits without meaning", new Map([97, endOfBlock].map((symbol) => [symbol, 2]))],
    ["no end", new Map([97, 98].map((symbol) => [symbol, 1]))],
  ])("%s: refused, as by zlib", (_, literals) => {
    const packed = made((writer) => writer.dynamic({ literals, symbols: [] }));
    expect([ours(packed), byZlib(packed)]).toEqual([null, null]);
  });

  test("each is counted before it is looked at", () => {
    const packed = made((writer) => {
      writer.emptyStored();
      writer.emptyFixed();
      writer.dynamic({ literals: uneven, symbols: [97] });
    });
    expect(inflated(packed).blocks).toBe(4);
    const stop = new Error("enough");
    const refusing = () => {
      throw stop;
    };
    expect(() => inflate(Uint8Array.of(7), refusing, () => undefined)).toThrow(stop);
  });
});
