import { deflateSync } from "fflate";
import { crc32 } from "./crc32";

/** A part as a zip holds it. */
export interface DeflatedPart {
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Deflates a part, perhaps in another thread. */
export type Deflate = (bytes: Uint8Array) => Promise<DeflatedPart>;

/** Only a consolidated workbook has parts as large as this, and only these take long. */
const largePart = 1024 * 1024;

/**
 * By fflate on every host: what the platforms have of their own is quicker, but gives other bytes on another machine.
 * Large parts are deflated in less than half the time for a tenth more bytes.
 */
export function deflatePart(bytes: Uint8Array): DeflatedPart {
  const packed = deflateSync(bytes, { level: bytes.length > largePart ? 4 : 6 });
  return { crc: crc32(bytes), size: bytes.length, packed };
}
