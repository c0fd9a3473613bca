import { expect, it } from "vitest";

import { checkWorkbook, parseCycle, parseRegister } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import { issueCycle } from "#src/ui/cycle/issue-cycle";
import { createMemoryHost } from "#tests/ui/memory-host";
import { samplePlan } from "#tests/core/sample-plan";

it("makes a workbook for each partner, and a register that the merge and the check accept", async () => {
  const host = createMemoryHost();
  const cycle = parseCycle(samplePlan, "2025-annual");
  if (!cycle) throw new Error("no such cycle");
  const said: string[] = [];
  const request = { plan: samplePlan, cycle, partners: ["alpha", "gamma"], returnBy: "2025-01-31" };
  const issued = await issueCycle(host, request, (done, total, name) =>
    said.push(`${done}/${total} ${name}`),
  );

  expect(issued.workbooks.map(({ name }) => name)).toEqual([
    "2025-annual-alpha.xlsx",
    "2025-annual-gamma.xlsx",
  ]);
  expect(said).toEqual(["0/2 2025-annual-alpha.xlsx", "1/2 2025-annual-gamma.xlsx"]);
  expect(issued.register.name).toBe("register.json");
  const register = parseRegister(JSON.parse(new TextDecoder().decode(issued.register.bytes)));
  expect(register.issued.map(({ partner, sha256 }) => [partner, sha256])).toEqual(
    issued.workbooks.map(({ partner, bytes }) => [partner, host.fingerprint(bytes)]),
  );
  for (const { bytes, partner } of issued.workbooks) {
    const checked = checkWorkbook(readXlsx(bytes), {
      plan: samplePlan,
      asAt: "2025-01-20",
      register: register.issued,
      digest: host.digest,
    });
    expect(checked).toMatchObject({ partner, cycle: "2025-annual" });
    expect(checked.findings.map(({ rule }) => rule)).not.toContain("return-expected");
  }
});
