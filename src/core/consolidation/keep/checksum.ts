/**
 * Shows that a text was changed by accident: a program that cut or rewrote it. It keeps nobody from changing it on
 * purpose. Two runs of FNV-1a with different primes, 16 hexadecimal digits.
 */
export function checksum(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
