/** A zip made by hand, so that tests can make it wrong in one place. */
import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "node:zlib";

export interface EntrySpec {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Compressed bytes as they stand in the file, in place of `content` deflated. */
  readonly packed?: Uint8Array;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly localSize?: number;
  /** Sizes after the data, as streaming writers put them. */
  readonly descriptor?: boolean;
  readonly localExtra?: Uint8Array;
  /** Sizes and offset in 64-bit fields. */
  readonly zip64?: boolean;
  /** Local header of the named entry instead of one of its own. */
  readonly headerOf?: string;
}

export interface ZipSpec {
  readonly comment?: string;
  readonly zip64?: boolean;
  /** Said by the end record. */
  readonly entryCount?: number;
}

export function number16(value: number): number[] {
  return [value & 255, (value >>> 8) & 255];
}

export function number32(value: number): number[] {
  return [...number16(value), ...number16(value >>> 16)];
}

const number64 = (value: number) => [...number32(value % 2 ** 32), ...number32(Math.floor(value / 2 ** 32))];
const asBytes = (content: string | Uint8Array) => (typeof content === "string" ? strToU8(content) : content);
const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator: 0x07064b50,
};
const timestamp = [...number16(0x6b2f), ...number16(0x5a3f)];

export function concat(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces.map((piece) => Uint8Array.from(piece))));
}

export function buildZip(
  entries: readonly EntrySpec[],
  { comment = "", zip64 = false, entryCount }: ZipSpec = {},
): Uint8Array {
  const offsets = new Map<string, number>();
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let length = 0;

  for (const entry of entries) {
    const content = asBytes(entry.content);
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const packed = entry.packed ?? (entry.stored ? content : deflateSync(content));
    const crc = entry.declaredCrc ?? crc32(content);
    const size = entry.declaredSize ?? content.length;
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const name = strToU8(entry.name);
    const offset = offsets.get(entry.headerOf ?? "") ?? length;
    offsets.set(entry.name, offset);

    if (entry.headerOf === undefined) {
      const localName = strToU8(entry.localName ?? entry.name);
      const extra = entry.zip64
        ? [...number16(1), ...number16(16), ...number64(size), ...number64(packed.length)]
        : [];
      const extras = concat(extra, entry.localExtra ?? []);
      const sizes = entry.zip64
        ? [...number32(0xffffffff), ...number32(0xffffffff)]
        : [...number32(packed.length), ...number32(entry.localSize ?? size)];
      const described = entry.descriptor ? Array<number>(12).fill(0) : [...number32(crc), ...sizes];
      const header = [
        ...number32(signature.local),
        ...number16(20),
        ...number16(flags),
        ...number16(method),
        ...timestamp,
      ];
      const descriptor = entry.descriptor
        ? [...number32(0x08074b50), ...number32(crc), ...number32(packed.length), ...number32(size)]
        : [];
      const local = concat(
        [...header, ...described, ...number16(localName.length), ...number16(extras.length)],
        localName,
        extras,
        packed,
        descriptor,
      );
      pieces.push(local);
      length += local.length;
    }

    const extra = entry.zip64
      ? [...number16(1), ...number16(24), ...number64(size), ...number64(packed.length), ...number64(offset)]
      : [];
    const [shownPacked, shownSize, shownOffset] = entry.zip64
      ? [0xffffffff, 0xffffffff, 0xffffffff]
      : [packed.length, size, offset];
    records.push(
      concat(
        [
          ...number32(signature.central),
          ...number16(20),
          ...number16(20),
          ...number16(flags),
          ...number16(method),
        ],
        [...timestamp, ...number32(crc), ...number32(shownPacked), ...number32(shownSize)],
        [...number16(name.length), ...number16(extra.length), ...Array<number>(10).fill(0)],
        [...number32(shownOffset)],
        name,
        extra,
      ),
    );
  }

  const directory = concat(...records);
  const count = entryCount ?? entries.length;
  const end64 = zip64
    ? [
        [
          ...number32(signature.end64),
          ...number64(44),
          ...number16(45),
          ...number16(45),
          ...number32(0),
          ...number32(0),
        ],
        [...number64(count), ...number64(count), ...number64(directory.length), ...number64(length)],
        [
          ...number32(signature.locator),
          ...number32(0),
          ...number64(length + directory.length),
          ...number32(1),
        ],
      ].flat()
    : [];
  const [shownCount, shownLength, shownAt] = zip64
    ? [0xffff, 0xffffffff, 0xffffffff]
    : [count, directory.length, length];
  const end = [...number32(signature.end), 0, 0, 0, 0, ...number16(shownCount), ...number16(shownCount)];
  return concat(
    ...pieces,
    directory,
    end64,
    [...end, ...number32(shownLength), ...number32(shownAt), ...number16(comment.length)],
    strToU8(comment),
  );
}
