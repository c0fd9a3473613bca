import { decodeText, encodeText } from "./encoding";
import { replaced, tagStart, type Replacement } from "./patch-text";
import { xmlReader } from "./xml";
import type { XmlAttributes } from "./xml-namespaces";

/** Takes the elements below the root for which `isUnwanted` out of a part; every other byte stays. */
export function cutElements(
  part: string,
  bytes: Uint8Array,
  namespace: string,
  isUnwanted: (attributes: XmlAttributes) => boolean,
): Uint8Array {
  const { text, encoding } = decodeText(bytes, part);
  const cuts: Replacement[] = [];
  let start: number | null = null;
  const reader = xmlReader(part, new Set([namespace]), {
    open(_, attributes, depth, place) {
      if (depth === 2) start = isUnwanted(attributes) ? tagStart(text, place.position()) : null;
    },
    close(depth, place) {
      if (depth !== 2 || start === null) return;
      cuts.push({ start, end: place.position(), by: "" });
      start = null;
    },
  });
  reader.push(bytes);
  reader.end();
  return encodeText(replaced(text, cuts), encoding);
}
