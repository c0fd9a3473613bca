import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";

test.each(["", "abc", "milestone – 18.2 😀", "x".repeat(10_000)])("agrees with Node on %j", (text) => {
  const expected = createHash("sha256").update(text).digest("hex");
  expect(fingerprint(Buffer.from(text))).toBe(expected);
  expect(textFingerprint(text)).toBe(expected);
});
