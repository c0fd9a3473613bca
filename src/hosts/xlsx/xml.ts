import { SaxesParser } from "saxes";
import { decodeNext, decoderFor, encodingOf } from "./encoding";
import { damaged, UnreadableFileError, type UnreadableReason } from "./errors";
import { namespaceScope, type XmlAttributes } from "./xml-namespaces";

/**
 * What a part's reader hears. `name` is without prefix, and empty for elements of foreign namespaces; `depth` is 1
 * for the root. Nothing is called with text unless `text` is given.
 */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes, depth: number, place: XmlPlace) => void;
  readonly text?: (text: string) => void;
  readonly close?: (depth: number, place: XmlPlace) => void;
}

export interface XmlPlace {
  /** Index in the decoded part of the character after the tag just met. */
  position(): number;
  /** The value of the attribute with this name in one of these namespaces, whatever its prefix. */
  attribute(attributes: XmlAttributes, namespaces: ReadonlySet<string>, name: string): string | undefined;
}

export interface XmlReader {
  push(bytes: Uint8Array): void;
  /** Throws when the document is not complete. */
  end(): void;
}

/** Spreadsheet parts nest a dozen deep, and no element of theirs has fifty attributes. */
const deepest = 100;
const mostAttributes = 200;

/**
 * Characters without an element beginning or ending. A cell has at most 32,767, each written with at most ten
 * ("&#x10FFFF;"): what goes on for longer is a comment, a document type or an attack.
 */
const longestToken = 1024 * 1024;
const pieceBytes = 64 * 1024;

const knownEncodings = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/i;

/** "<", white space, or the first byte of a byte order mark or of UTF-16. A binary workbook (.xlsb) has others. */
const beginsAsXml = (byte: number) =>
  byte === 0x3c || byte === 0 || byte >= 0xef || /\s/.test(String.fromCharCode(byte));

/**
 * Reads one XML part as it arrives. `namespaces` are those whose elements are heard; the root must be in one of
 * them, or the part is refused with `foreignRoot`. Throws UnreadableFileError ("damaged") for malformed XML and any
 * document type: entities, local or external, are never defined.
 */
export function xmlReader(
  part: string,
  namespaces: ReadonlySet<string>,
  handlers: XmlHandlers,
  foreignRoot: UnreadableReason = "damaged",
): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const scope = namespaceScope(part, namespaces);
  const place: XmlPlace = {
    position: () => parser.position,
    attribute: (attributes, among, name) => scope.attribute(attributes, among, name),
  };
  let depth = 0;
  let attributeCount = 0;
  let tokens = 0;
  let silence = 0;
  let decoder: TextDecoder | null = null;

  const refuse = (problem: string) => damaged(`${part}: ${problem}`);
  const refuseEncoding = (encoding: string | undefined) => {
    if (encoding !== undefined && !knownEncodings.test(encoding)) throw refuse(`encoding ${encoding}`);
  };

  // Seven handlers at most: with the eighth, V8 keeps the parser as a hash table and reading takes five times as long.
  parser.on("error", (error) => {
    throw refuse(error.message);
  });
  parser.on("doctype", () => {
    throw refuse("document type declaration");
  });
  parser.on("attribute", ({ name, value }) => {
    attributeCount += 1;
    if (attributeCount > mostAttributes) throw refuse("too many attributes in one element");
    if (name.startsWith("xmlns")) scope.declare(name, value, depth + 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    tokens += 1;
    attributeCount = 0;
    depth += 1;
    if (depth > deepest) throw refuse("elements nested too deep");
    const local = scope.localName(name);
    if (depth === 1) refuseEncoding(parser.xmlDecl.encoding);
    if (depth === 1 && local === "")
      throw new UnreadableFileError(foreignRoot, `${part}: root element <${name}>`);
    handlers.open(local, attributes, depth, place);
  });
  parser.on("closetag", () => {
    tokens += 1;
    handlers.close?.(depth, place);
    scope.leave(depth);
    depth -= 1;
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }

  const write = (text: string) => {
    tokens = 0;
    parser.write(text);
    silence = tokens === 0 ? silence + text.length : 0;
    if (silence > longestToken) throw refuse("markup or text too long");
  };

  return {
    push(bytes) {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        if (decoder === null) {
          if (!beginsAsXml(bytes[0] ?? 0)) throw new UnreadableFileError(foreignRoot, `${part}: not XML`);
          decoder = decoderFor(encodingOf(bytes));
        }
        write(decodeNext(decoder, bytes.subarray(at, at + pieceBytes), part));
      }
    },
    end() {
      if (decoder !== null) write(decodeNext(decoder, null, part));
      parser.close();
    },
  };
}
