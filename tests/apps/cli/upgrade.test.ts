import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { embeddedPlan, parseCellAddress } from "#src/core/index";
import { issueTemplates } from "#src/core/findings/issue-templates";
import { identityOf } from "#src/core/return/issue";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { contentAt } from "#src/core/workbook";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { returns } from "#tests/apps/cli/command-line";
import { editsOf } from "#tests/apps/cli/planted";
import { cycleOf } from "#tests/core/sample";
import { asVersion0 } from "#tests/core/version-0";
import { fillSamples } from "#tests/journeys/ready-return";

let folder = "";
let old = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-upgrade-"));
  old = join(folder, "2025-annual-nice.xlsx");
  const plan = embeddedPlan();
  const request = {
    plan,
    cycle: cycleOf(plan, "2025-annual"),
    returnBy: "2025-01-31",
    digest: textFingerprint,
  };
  const [template] = issueTemplates({ ...request, partners: ["nice"] });
  if (!template) throw new Error("There should be a template.");
  const identity = identityOf({ ...request, partner: "nice", guidance: [], marks: [] });
  const issued = await writeXlsx(asVersion0(template.draft, identity));
  const answers = editsOf({
    "Milestone results!E4": "met",
    "Milestone results!F4": "The two organisations met on 12 June 2024.",
    "Milestone results!N4": "100",
  });
  await writeFile(old, patchXlsx(issued, answers));
});

describe("returns upgrade", () => {
  it("puts the answers of a version 0 return into the current template, and lists what has no place there", async () => {
    const output = join(folder, "new.xlsx");
    const before = await readFile(old);
    const { code, stdout } = await returns("upgrade", old, "-o", output);
    expect(code).toBe(1);
    expect(stdout).toContain("answers carried from template version 0 into version 1.");
    expect(stdout).toContain(
      "Milestone results!N4 (Per cent complete): “100”. The template asks this no more.",
    );
    expect(stdout).toMatch(/New questions: Role on the cover, /);
    expect(await readFile(old)).toEqual(before);

    const { stdout: json } = await returns("check", output, "--format", "json");
    const { returns: checked } = JSON.parse(json) as {
      returns: { findings: { rule: string; cell: string }[] }[];
    };
    const rules = checked[0]?.findings.map(({ rule }) => rule);
    expect(rules).not.toContain("template-version");
    expect(rules).not.toContain("template-intact");
    const workbook = readXlsx(await readFile(output));
    const texts = ["E4", "F4"].map((cell) =>
      contentAt(workbook, { sheet: "Milestones", ...(parseCellAddress(cell) ?? { row: -1, column: -1 }) }),
    );
    expect(texts).toEqual([
      { kind: "text", text: "met" },
      { kind: "text", text: "The two organisations met on 12 June 2024." },
    ]);
  });

  it("says the same as one document", async () => {
    const { code, stdout } = await returns(
      "upgrade",
      old,
      "-o",
      join(folder, "json.xlsx"),
      "--format",
      "json",
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      partner: "nice",
      from: 0,
      to: 1,
      homeless: [{ sheet: "Milestone results", cell: "N4", text: "100" }],
      verdict: "not-ready",
    });
  });

  it("makes a fresh copy of a return that is on the current template, and loses nothing", async () => {
    const [ready = ""] = await fillSamples(join(folder, "ready"), ["mrc"]);
    const output = join(folder, "fresh.xlsx");
    const { code, stdout } = await returns("upgrade", ready, "-o", output);
    expect([code, stdout]).toEqual([0, expect.stringContaining("Nothing was left behind.")]);
    expect((await returns("check", output)).code).toBe((await returns("check", ready)).code);
  });

  it("refuses a workbook of which nobody can tell whose return it is", async () => {
    const strange = join(folder, "strange.xlsx");
    const sheet = {
      name: "Notes",
      visibility: "visible",
      widths: [],
      rows: [],
      tables: [],
      validations: [],
      marks: [],
      frozenRows: 0,
    } as const;
    const empty = {
      title: "Notes",
      createdOn: "2025-01-01",
      sheets: [sheet],
      names: [],
      properties: new Map(),
    };
    await writeFile(strange, await writeXlsx(empty));
    const { code, stderr } = await returns("upgrade", strange, "-o", join(folder, "never.xlsx"));
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/cannot be brought forward: Nothing in it says/),
    ]);
  });
});
