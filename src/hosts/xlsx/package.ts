import { counter, ordinaryBudgets, type Budgets } from "./budgets";
import { damaged, tooBig, type UnreadableReason } from "./errors";
import { inflater } from "./inflate";
import { inflatePart } from "./inflate-part";
import { xmlReader, type XmlHandlers } from "./xml";
import { countMarks } from "./xml-marks";
import { openZip, partKey, type Zip } from "./zip";

/** A zip whose parts are read by name, with one count over everything read from it. */
export interface OpenPackage {
  readonly zip: Zip;
  readonly budgets: Budgets;
  has(part: string): boolean;
  readBytes(part: string): Uint8Array;
  readXml(
    part: string,
    namespaces: ReadonlySet<string>,
    handlers: XmlHandlers,
    foreignRoot?: UnreadableReason,
  ): void;
}

export function openPackage(bytes: Uint8Array, changed: Partial<Budgets> = {}): OpenPackage {
  const budgets = { ...ordinaryBudgets, ...changed };
  const zip = openZip(bytes, budgets);
  const inflate = inflater();
  const countBlock = counter(budgets.blocks, (n) => tooBig("compressed blocks", n, budgets.blocks));
  let packed = 0;
  let read = 0;
  let marks = 0;

  const stream = (part: string, sink: (bytes: Uint8Array) => void) => {
    const entry = zip.entries.get(partKey(part));
    if (!entry) throw damaged(`${part}: missing from the zip`);
    if (entry.method !== 0) packed += entry.compressedSize;
    if (packed > budgets.packedBytes) throw tooBig("bytes inflated", packed, budgets.packedBytes);
    inflatePart(zip, entry, budgets, inflate, countBlock, (next) => {
      read += next.length;
      if (read > budgets.readBytes) throw tooBig("bytes read", read, budgets.readBytes);
      sink(next);
    });
  };

  return {
    zip,
    budgets,
    has: (part) => zip.entries.has(partKey(part)),
    readBytes(part) {
      const pieces: Uint8Array[] = [];
      stream(part, (next) => pieces.push(next.slice()));
      return joined(pieces);
    },
    readXml(part, namespaces, handlers, foreignRoot) {
      const reader = xmlReader(part, namespaces, handlers, foreignRoot);
      stream(part, (next) => {
        marks += countMarks(next);
        if (marks > budgets.marks) throw tooBig("marks in the XML", marks, budgets.marks);
        reader.push(next);
      });
      reader.end();
    },
  };
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
