/** A returned file on disk, read: one that cannot be read is an answer too, never the end of the job. */

import { createHash } from "node:crypto";

import { FileError, readBytes } from "./files";
import { findAhead, type CheckAhead, type ReceivedFile } from "#src/core/index";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { readXlsx } from "#src/hosts/xlsx/read";

export type Received = Pick<ReceivedFile, "sha256" | "content" | "ahead">;

/** As `fingerprint` of the .xlsx codec gives it, which hashes without Node and takes ten times as long. */
export function sha256Of(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** `against`: what the merge will check returns against; null where nothing is to be found ahead. */
export async function receiveFile(path: string, against: CheckAhead | null): Promise<Received> {
  let sha256: string | null = null;
  try {
    const bytes = await readBytes(path);
    sha256 = sha256Of(bytes);
    const workbook = readXlsx(bytes);
    const content = { kind: "read", workbook } as const;
    if (against === null) return { sha256, content };
    return { sha256, content, ahead: findAhead(workbook, requestOf(against)) };
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof FileError)) throw error;
    return { sha256, content: { kind: "unreadable", message: error.message } };
  }
}

const requests = new WeakMap<CheckAhead, Parameters<typeof findAhead>[1]>();

function requestOf(against: CheckAhead): Parameters<typeof findAhead>[1] {
  const request = requests.get(against) ?? { ...against, digest: sha256Of };
  requests.set(against, request);
  return request;
}
