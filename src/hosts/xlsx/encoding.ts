import { damaged } from "./errors";

/** XML parts are UTF-8 or UTF-16 and nothing else (ECMA-376 Part 2, 6.1.4). */
export type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** Told by the byte order mark, or by how the first "<" is written (XML 1.0, appendix F). */
export function encodingOf(start: Uint8Array): XmlEncoding {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** A decoder that keeps the byte order mark, so that decoded text can be encoded back to the same bytes. */
export function decoderFor(encoding: XmlEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** Decodes the next bytes, or with null what is left at the end. */
export function decodeNext(decoder: TextDecoder, bytes: Uint8Array | null, part: string): string {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw damaged(`${part}: not ${decoder.encoding} text`);
  }
}

export function decodeText(bytes: Uint8Array, part: string): { text: string; encoding: XmlEncoding } {
  const encoding = encodingOf(bytes);
  const decoder = decoderFor(encoding);
  return { text: decodeNext(decoder, bytes, part) + decodeNext(decoder, null, part), encoding };
}

export function encodeText(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}
