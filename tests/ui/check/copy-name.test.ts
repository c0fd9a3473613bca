import { expect, it } from "vitest";

import { copyName, type CopyMark } from "#src/ui/check/copy-name";

it.each<[name: string, mark: CopyMark, copy: string]>([
  ["2025-annual-mrc.xlsx", "fixed", "2025-annual-mrc (fixed).xlsx"],
  ["RETURN.XLSX", "fixed", "RETURN (fixed).xlsx"],
  ["2025-annual-mrc (fixed).xlsx", "fixed", "2025-annual-mrc (fixed).xlsx"],
  ["2025-annual-mrc (fixed).xlsx", "sealed", "2025-annual-mrc (sealed).xlsx"],
  ["2025-annual-mrc (sealed).xlsx", "fixed", "2025-annual-mrc (fixed).xlsx"],
])("a copy of %s that is %s is named %s", (name, mark, copy) => {
  expect(copyName(name, mark)).toBe(copy);
});
