/**
 * The way back from a patched file to the very bytes it was made from. A patched zip alone cannot be undone: the old
 * sheets are gone from it, and packing them again gives other bytes than the program that packed them first. So the way
 * back keeps the bytes that differ, and takes the rest from the patched file. It is a file of its own and not in the
 * return: there it would go on carrying old texts, unseen, after somebody had taken them out.
 */

import { z } from "zod";
import { ordinaryBudgets } from "./budgets";
import { fingerprint } from "./fingerprint";
import { joined } from "./package";
import { openZip, type Zip } from "./zip";

/** `[from, to]` of the patched file, or `[length]` of the bytes kept here, in their order. */
const piece = z.union([
  z.tuple([z.int().min(0), z.int().min(0)]),
  z.tuple([z.int().min(0).max(ordinaryBudgets.fileBytes)]),
]);
type Piece = z.infer<typeof piece>;

const heading = z.strictObject({
  /** Version of this form. */
  wayBack: z.literal(1),
  /** SHA-256 of the file that it leads back from, and of the one that it leads to. */
  from: z.string(),
  to: z.string(),
  /** The name that file had. */
  name: z.string(),
  pieces: z.array(piece).max(2 * ordinaryBudgets.parts + 2),
});

export class WayBackError extends Error {
  override readonly name = "WayBackError";
}

/** Where an entry begins and the next one, or the directory, follows: its bytes with all that stands after them. */
function stretches({ entries, directory }: Zip) {
  const inOrder = [...entries].sort(([, a], [, b]) => a.headerAt - b.headerAt);
  return inOrder.map(([key, { headerAt }], index) => ({
    key,
    from: headerAt,
    to: inOrder[index + 1]?.[1].headerAt ?? directory.at,
  }));
}

const isSame = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** What leads back from `patched` to `original`, whose file name was `name`. */
export function wayBack(original: Uint8Array, patched: Uint8Array, name: string): Uint8Array {
  const now = new Map(
    stretches(openZip(patched, ordinaryBudgets)).map((stretch) => [stretch.key, stretch] as const),
  );
  const zip = openZip(original, ordinaryBudgets);
  const pieces: Piece[] = [];
  const kept: Uint8Array[] = [];
  const keep = (from: number, to: number) => {
    if (from === to) return;
    pieces.push([to - from]);
    kept.push(original.subarray(from, to));
  };
  let at = 0;
  for (const { key, from, to } of stretches(zip)) {
    const same = now.get(key);
    if (!same || !isSame(original.subarray(from, to), patched.subarray(same.from, same.to))) continue;
    keep(at, from);
    pieces.push([same.from, same.to]);
    at = to;
  }
  keep(at, original.length);
  const first = {
    wayBack: 1,
    from: fingerprint(patched),
    to: fingerprint(original),
    name,
    pieces,
  } satisfies z.infer<typeof heading>;
  return joined([new TextEncoder().encode(`${JSON.stringify(first)}\n`), ...kept]);
}

function headingOf(kept: Uint8Array): z.infer<typeof heading> {
  const text = new TextDecoder().decode(kept.subarray(0, Math.max(0, kept.indexOf(0x0a))));
  try {
    return heading.parse(JSON.parse(text));
  } catch {
    throw new WayBackError("it is no file that “returns fix” keeps for undoing");
  }
}

/**
 * The bytes before the patch, and the name of their file.
 * @throws WayBackError where the file is not the patched one any more, or the way back is damaged.
 */
export function goBack(patched: Uint8Array, kept: Uint8Array): { bytes: Uint8Array; name: string } {
  const { from, to, name, pieces } = headingOf(kept);
  if (fingerprint(patched) !== from) throw new WayBackError("the return has been changed since");
  const length = pieces.reduce((sum, [start, end = 2 * start]) => sum + Math.max(0, end - start), 0);
  if (length > ordinaryBudgets.fileBytes) throw new WayBackError("it is damaged");
  let at = kept.indexOf(0x0a) + 1;
  const bytes = joined(
    pieces.map(([start, end]) => {
      if (end !== undefined) return patched.subarray(start, end);
      at += start;
      return kept.subarray(at - start, at);
    }),
  );
  if (fingerprint(bytes) !== to) throw new WayBackError("it is damaged");
  return { bytes, name };
}
