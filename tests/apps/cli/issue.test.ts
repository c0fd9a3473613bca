import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { returns } from "#tests/apps/cli/command-line";

const issue = async (...partners: string[]) => {
  const folder = await mkdtemp(join(tmpdir(), "returns-issue-"));
  const asked = partners.flatMap((partner) => ["--partner", partner]);
  const made = ["--cycle", "2025-annual", "--return-by", "2025-01-31", ...asked, "-o", folder];
  return { folder, ...(await returns("issue", ...made)) };
};

it("says to whom returns were issued, until when, and where they are", async () => {
  const one = await issue("mrc");
  expect(one.code).toBe(0);
  expect(one.stdout).toContain(
    "Issued Annual return 2025 to 1 delivery partner, to be returned by 31 January 2025:",
  );
  expect(one.stdout).toContain(`Medical Research Council  ${join(one.folder, "2025-annual-mrc.xlsx")}`);
  expect(one.stdout).toContain(join(one.folder, "register.json"));
  expect((await issue("mrc", "nice")).stdout).toContain("to 2 delivery partners");
});
