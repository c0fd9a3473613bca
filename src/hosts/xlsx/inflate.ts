import { InflateError, refuseOverrun, skipToByte, takeBits, type BitReader } from "./bit-reader";
import { blockCodes } from "./block-codes";
import { fullAt, furthest, inflateCoded, outputBytes, type Output } from "./inflate-coded";

/**
 * Inflates one part after another. `countBlock` is called before each block is looked at; `sink` is given pieces of
 * at most 96 KiB, which hold only until it returns. What follows the last block is passed over. Throws InflateError,
 * and what the two throw.
 */
export type Inflater = (
  packed: Uint8Array,
  countBlock: () => void,
  sink: (bytes: Uint8Array) => void,
) => void;

/**
 * Our own inflater, because it has to bear files made to be slow: ten bytes can be a block that asks for new tables.
 * fflate takes up to 0.06 ms for each, half a minute for all that a file may hold, and says nothing between them. Here
 * a block costs a few microseconds and is counted, and the same file is read or refused in a browser and in Node.
 * Their own inflaters are quick, but know no such budget; the browsers' answers later, and Node's only when done, so
 * that whatever reads a part would have to wait for it and hold all of it.
 *
 * It judges codes as zlib does, with which files are compressed nearly everywhere. A mistake of its own would not pass
 * unseen: every part's length and checksum are compared with what the zip says.
 */
export function inflater(): Inflater {
  const bytes = new Uint8Array(outputBytes);
  const codes = blockCodes();

  return (packed, countBlock, sink) => {
    const input: BitReader = { bytes: packed, at: 0, held: 0, count: 0 };
    const output: Output = {
      bytes,
      from: 0,
      to: 0,
      give() {
        if (output.to > output.from) sink(bytes.subarray(output.from, output.to));
        if (output.to > furthest) {
          bytes.copyWithin(0, output.to - furthest, output.to);
          output.to = furthest;
        }
        output.from = output.to;
      },
    };

    for (let isLast = false; !isLast;) {
      countBlock();
      isLast = takeBits(input, 1) === 1;
      const kind = takeBits(input, 2);
      if (kind === 3) throw new InflateError("a block of no known kind");
      if (kind === 0) inflateStored(input, output);
      else {
        if (kind === 1) codes.setFixed();
        else codes.read(input);
        inflateCoded(input, output, codes);
      }
      refuseOverrun(input);
    }
    output.give();
  };
}

function inflateStored(input: BitReader, output: Output): void {
  skipToByte(input);
  const length = takeBits(input, 16);
  if (takeBits(input, 16) !== (~length & 0xffff)) throw new InflateError("a stored block without its length");
  skipToByte(input);
  const end = input.at + length;
  if (end > input.bytes.length) throw new InflateError("cut off");
  while (input.at < end) {
    const piece = input.bytes.subarray(input.at, Math.min(end, input.at + fullAt - output.to));
    output.bytes.set(piece, output.to);
    input.at += piece.length;
    output.to += piece.length;
    if (output.to >= fullAt) output.give();
  }
}
