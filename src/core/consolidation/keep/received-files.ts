/** All files that a consolidation has ever received, those of earlier merges and those of this one. */

import type { KeptFile, NamedFile, ReceivedFile } from "../received-file";
import { keptContent } from "./kept-content";

/** By code unit, so that the order is the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function kept({ file, sha256, content }: ReceivedFile, receivedOn: string): KeptFile {
  const asKept = content.kind === "read" ? keptContent(content.workbook) : content;
  return { file, sha256, receivedOn, content: asKept };
}

/** The same bytes under the same name are one file, however often they come; a file without a fingerprint is its name. */
const keyOf = ({ file, sha256 }: ReceivedFile) => JSON.stringify([file, sha256]);

/** Different files of one name are told apart by the beginning of their fingerprint, and only those. */
function namedApart(files: readonly KeptFile[]): NamedFile[] {
  const count = new Map<string, number>();
  for (const { file } of files) count.set(file, (count.get(file) ?? 0) + 1);
  return files.map((one) => {
    const { file, sha256 } = one;
    const shownAs = count.get(file) === 1 || sha256 === null ? file : `${file} (${sha256.slice(0, 8)})`;
    return { ...one, shownAs };
  });
}

/** All files by name, then by fingerprint. Neither the order of files nor how they were spread over merges of one day plays a part. */
export function filesTogether(
  before: readonly KeptFile[],
  received: readonly ReceivedFile[],
  receivedOn: string,
): NamedFile[] {
  const all = new Map<string, KeptFile>();
  for (const file of [...before, ...received.map((one) => kept(one, receivedOn))]) {
    if (!all.has(keyOf(file))) all.set(keyOf(file), file);
  }
  const sorted = [...all.values()].sort(
    (a, b) => byText(a.file, b.file) || byText(a.sha256 ?? "", b.sha256 ?? ""),
  );
  return namedApart(sorted);
}
