import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits. */
export function fingerprint(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a text in UTF-8, in the same form. */
export function textFingerprint(text: string): string {
  return fingerprint(utf8ToBytes(text));
}
