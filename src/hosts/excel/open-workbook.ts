import { answeredWithin } from "./ask";

/** Text of which Base64 is made, in pieces that a call can take as arguments. */
const pieceSize = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += pieceSize) {
    text += String.fromCharCode(...bytes.subarray(from, from + pieceSize));
  }
  return btoa(text);
}

/**
 * Opens an .xlsx file as a new, unsaved workbook in a window of its own.
 * @throws HostError when Excel refuses, or does not answer within the limit (milliseconds).
 */
export async function openWorkbook(bytes: Uint8Array, limit: number): Promise<void> {
  await answeredWithin(limit, () => Excel.createWorkbook(base64Of(bytes)), { writes: false });
}
