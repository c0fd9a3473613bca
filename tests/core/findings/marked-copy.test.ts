import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import { markedCopyEdits } from "#src/core/findings/marked-copy";
import { readReturn } from "#src/core/return/read-return";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { parseCycle } from "#src/core/plan/cycle";
import { issueTemplates } from "#src/core/findings/issue-templates";
import { canonicalForm } from "#src/core/return/seal";
import { digest } from "#tests/core/sample";
import { samplePlan as plan } from "#tests/core/sample-plan";

const cycle = parseCycle(plan, "2025-annual");
if (!cycle) throw new Error("The sample plan has no annual cycle.");
const [template] = issueTemplates({ plan, cycle, partners: ["alpha"], returnBy: "2025-01-31", digest });
if (!template) throw new Error("Nothing was issued.");
const bytes = await writeXlsx(template.draft);
const check = (file: Uint8Array) => {
  const returned = readReturn(readXlsx(file), plan);
  return { returned, ...checkReturn(contextOf(returned, { plan, asAt: null, register: null, digest })) };
};

describe("a marked copy", () => {
  const before = check(bytes);
  const copy = patchXlsx(bytes, markedCopyEdits(before.returned, before.findings));
  const after = check(copy);

  it("says beside the row what is to be put right, and where", () => {
    const milestones = readXlsx(copy).sheets.find(({ name }) => name === "Milestones");
    const notes = milestones?.cells.filter(({ column }) => column === 15);
    expect(notes?.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(notes?.[0]?.content).toMatchObject({
      text: expect.stringMatching(/^Put right \(E3\): Milestone 1\.1 has no outcome\. Choose/),
    });
  });

  it("is still the same return, with the same findings and no others", () => {
    expect(canonicalForm(after.returned)).toBe(canonicalForm(before.returned));
    expect(after.findings).toEqual(before.findings);
  });

  it("marks nothing where nothing is to be said", () => {
    expect(markedCopyEdits(before.returned, [])).toEqual([]);
  });
});
