/** A returned file on disk, read: one that cannot be read is an answer too, never the end of the job. */

import { createHash } from "node:crypto";

import { FileError, readBytes } from "./files";
import {
  findAhead,
  receiveAhead,
  type CheckAhead,
  type Checked,
  type FoundAhead,
  type KeptReturn,
  type OpenedFile,
  type ReceivedFile,
} from "#src/core/index";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { readXlsx } from "#src/hosts/xlsx/read";

export type Opened = Pick<OpenedFile, "sha256" | "content">;
export type Received = Pick<ReceivedFile, "sha256" | "content" | "ahead" | "version">;

/** As `fingerprint` of the .xlsx codec gives it, which hashes without Node and takes ten times as long. */
export function sha256Of(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

export async function openFile(path: string): Promise<Opened> {
  let sha256: string | null = null;
  try {
    const bytes = await readBytes(path);
    sha256 = sha256Of(bytes);
    return { sha256, content: { kind: "read", workbook: readXlsx(bytes) } };
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof FileError)) throw error;
    return { sha256, content: { kind: "unreadable", message: error.message } };
  }
}

/** `against`: what the merge will check returns against; null where nothing is to be found ahead. */
export async function receiveFile(
  path: string,
  against: CheckAhead | null,
  checked: Checked,
): Promise<Received> {
  const opened = await openFile(path);
  if (against === null || opened.content.kind !== "read") return opened;
  const { sha256, content } = opened;
  const { workbook } = content;
  return { sha256, ...receiveAhead({ sha256, workbook }, requestOf(against), checked) };
}

/** What a merge finds in a return that an earlier one has kept. */
export function checkKept(content: KeptReturn, against: CheckAhead): FoundAhead {
  return findAhead(content, requestOf(against));
}

const requests = new WeakMap<CheckAhead, Parameters<typeof receiveAhead>[1]>();

function requestOf(against: CheckAhead): Parameters<typeof receiveAhead>[1] {
  const request = requests.get(against) ?? { ...against, digest: sha256Of };
  requests.set(against, request);
  return request;
}
