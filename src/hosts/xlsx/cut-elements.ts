import { decodeText, encodeText } from "./encoding";
import type { OpenPackage } from "./package";
import { replaced, tagStart, type Replacement } from "./patch-text";
import type { XmlAttributes } from "./xml-namespaces";

/** Takes the elements below the root for which `isUnwanted` out of a part; every other byte stays. */
export function cutElements(
  from: OpenPackage,
  part: string,
  namespace: string,
  isUnwanted: (attributes: XmlAttributes) => boolean,
): Uint8Array {
  const { text, encoding } = decodeText(from.readBytes(part), part);
  const cuts: Replacement[] = [];
  let start: number | null = null;
  from.readXml(part, new Set([namespace]), {
    open(_, attributes, depth, place) {
      if (depth === 2) start = isUnwanted(attributes) ? tagStart(text, place.position()) : null;
    },
    close(depth, place) {
      if (depth !== 2 || start === null) return;
      cuts.push({ start, end: place.position(), by: "" });
      start = null;
    },
  });
  return encodeText(replaced(text, cuts), encoding);
}
