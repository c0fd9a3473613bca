import { expect, it } from "vitest";

import { givenInWords } from "#src/ui/given-in-words";
import type { GivenTo, UiHost } from "#src/ui/host";

it.each<[kind: UiHost["kind"], to: GivenTo, words: string]>([
  ["excel", "excel", "a.xlsx is open in Excel, not yet saved."],
  [
    "excel",
    "downloads",
    "Excel would not open it from here, so it was downloaded: a.xlsx is in your downloads.",
  ],
  ["page", "downloads", "a.xlsx is in your downloads."],
])("in %s, given to %s: %s", (kind, to, words) => {
  expect(givenInWords({ kind }, "a.xlsx", to)).toBe(words);
});
