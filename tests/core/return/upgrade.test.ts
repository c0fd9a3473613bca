import { beforeAll, describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import { issueTemplates } from "#src/core/findings/issue-templates";
import { templateFor } from "#src/core/findings/template-for";
import { identityOf } from "#src/core/return/issue";
import { templateVersion } from "#src/core/return/identity";
import { columnsOf, tableKeys } from "#src/core/return/layout";
import { olderTemplates, templateChanges, templateTable } from "#src/core/return/older-templates";
import { readReturn } from "#src/core/return/read-return";
import { recordEdits } from "#src/core/return/record";
import type { Return } from "#src/core/return/return";
import { bringForward } from "#src/core/return/upgrade";
import type { CellEdit, Workbook } from "#src/core/workbook";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { copyRow, inTurn, put } from "#tests/core/findings/damage";
import { cycleOf, digest, fill, issueInMemory, readyAnswers, setCell, workbookOf } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";
import { asVersion0 } from "#tests/core/version-0";

const plan = samplePlan;
const request = {
  plan,
  cycle: cycleOf(plan, "2025-annual"),
  partner: "alpha",
  returnBy: "2025-01-31",
  digest,
};

function version0() {
  const [template] = issueTemplates({ ...request, partners: ["alpha"] });
  if (!template) throw new Error("There should be a template.");
  return asVersion0(template.draft, identityOf({ ...request, guidance: [], marks: [] }));
}

const read = (workbook: Workbook) => readReturn(workbook, plan);
const findingsOn = (returned: Return) =>
  checkReturn(contextOf(returned, { plan, asAt: null, register: null, digest })).findings;

const edited = (workbook: Workbook, edits: readonly CellEdit[]): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) =>
    edits
      .filter(({ at }) => at.sheet === sheet.name)
      .reduce((changed, { at, value }) => setCell(changed, at.row, at.column, value), sheet),
  ),
});

function broughtForward(old: Return) {
  const template = templateFor(old, { plan, register: null, digest });
  if ("reason" in template) throw new Error(template.reason);
  const fresh = workbookOf(template.draft);
  const brought = bringForward(old, read(fresh));
  return { ...brought, returned: read(edited(fresh, brought.edits)) };
}

describe("a return on template version 0", () => {
  let workbook: Workbook;

  beforeAll(async () => {
    // Written and read as a file: the old layout must survive the same road as today's.
    const filled = inTurn(
      put("Milestone results", 2, 4, "partly met"),
      put("Milestone results", 2, 5, "The guide was written."),
      put("Milestone results", 2, 10, "The printer closed."),
      put("Milestone results", 2, 11, "by June 2025"),
      put("Milestone results", 2, 13, "80"),
      put("Milestone results", 3, 13, "100"),
      put("Actions", 2, 5, "extended"),
      put("Actions", 2, 8, "high"),
      put("Start here", 8, 1, "Sam Example"),
      put("Next milestones", 2, 0, 1),
      put("Next milestones", 2, 1, "Print the guide"),
      put("Next milestones", 2, 4, "1.1"),
    );
    workbook = filled(readXlsx(await writeXlsx(version0())));
  });

  it("is read by the headings of its time", () => {
    const { tables, templateRead, assumptions, identity } = read(workbook);
    expect([templateRead, identity?.templateVersion, assumptions]).toEqual([0, 0, []]);
    const [row] = tables.milestones.rows;
    expect([row?.cells.outcome.value?.label, row?.cells.progress.text, row?.cells.newDue.text]).toEqual([
      "partly met",
      "The guide was written.",
      "by June 2025",
    ]);
    expect(row?.cells.agreedBy.state).toBe("absent");
    expect(tables.nextMilestones.rows[0]?.cells.continues.value).toBe("1.1");
    expect(tables.milestones.otherColumns).toMatchObject([
      { heading: "Per cent complete", askedBefore: true, cells: [{ text: "80" }, { text: "100" }] },
    ]);
  });

  it("is read so when its identity is lost, too", () => {
    const sheets = workbook.sheets.filter(({ name }) => !name.startsWith("_"));
    expect(read({ ...workbook, sheets, names: [], properties: new Map() }).templateRead).toBe(0);
  });

  it("draws one finding on its age and one for each column that has no home", () => {
    const found = findingsOn(read(workbook)).filter(({ rule }) =>
      ["template-version", "template-intact", "rows-complete", "return-recognised"].includes(rule),
    );
    expect(found).toMatchObject([
      { rule: "template-version", severity: "warning", sheet: "Start here" },
      { rule: "template-version", severity: "warning", sheet: "Actions", cell: "I2" },
      { rule: "template-version", severity: "warning", sheet: "Milestone results", cell: "N2" },
    ]);
    expect(found[0]?.message).toContain("“Result” as “Outcome”");
    expect(found[0]?.message).toContain("It does not ask Role on the cover,");
    expect(found[2]?.message).toBe(
      "“Per cent complete” was asked by template version 0 and is asked no more: “80” and 1 more have no place in the current template.",
    );
  });

  it("is brought forward with every answer, and a list of what has no home", () => {
    const { returned, homeless, carried } = broughtForward(read(workbook));
    expect([returned.templateRead, returned.identity?.templateVersion, returned.assumptions]).toEqual([
      1,
      1,
      [],
    ]);
    const [row] = returned.tables.milestones.rows;
    expect(row?.cells).toMatchObject({
      outcome: { value: { label: "partly met" } },
      progress: { text: "The guide was written." },
      newDue: { text: "by June 2025" },
    });
    expect(returned.cover.completedBy.cell.text).toBe("Sam Example");
    // Action 3 is concluded: its status was issued filled in, and is carried like any other.
    expect(carried).toBe(10);
    expect(homeless).toEqual([
      {
        sheet: "Actions",
        cell: "I3",
        heading: "Confidence",
        text: "high",
        why: "The template asks this no more.",
      },
      {
        sheet: "Milestone results",
        cell: "N3",
        heading: "Per cent complete",
        text: "80",
        why: "The template asks this no more.",
      },
      {
        sheet: "Milestone results",
        cell: "N4",
        heading: "Per cent complete",
        text: "100",
        why: "The template asks this no more.",
      },
    ]);
  });
});

describe("bringing a return on the current template forward", () => {
  const filled = fill(issueInMemory({ plan, partner: "alpha" }), readyAnswers(plan, "alpha"));

  it("changes no answer, and loses none", () => {
    const { returned, homeless } = broughtForward(read(filled));
    expect(homeless).toEqual([]);
    expect(findingsOn(returned)).toEqual(findingsOn(read(filled)));
    const texts = ({ tables }: Return) =>
      tables.milestones.rows.map(({ cells }) => Object.values(cells).map(({ text }) => text));
    expect(texts(returned)).toEqual(texts(read(filled)));
  });

  it("lists edited wording, rows that were not issued or are there twice, other columns and what holds no value", () => {
    const damaged = inTurn(
      put("Milestones", 2, 2, "publish some guide"),
      copyRow("Milestones", 3, 8),
      put("Milestones", 9, 0, "99.1"),
      put("Milestones", 9, 4, "met"),
      put("Milestones", 1, 16, "My notes"),
      put("Milestones", 4, 16, "call Kim"),
      put("Milestones", 5, 9, { kind: "error", error: "#REF!" }),
    )(filled);
    const { homeless, returned } = broughtForward(read(damaged));
    expect(returned.assumptions).toEqual([]);
    const told = homeless.map(({ cell, text, why }) => [cell, text, why.replace(/ “.*”/, "")]);
    expect(told).toContainEqual(["C3", "publish some guide", "It was issued as, and is so again."]);
    expect(told).toContainEqual(["E9", "met", "Row 1.2 is there twice; the first is carried over."]);
    expect(told).toContainEqual(["E10", "met", "The row was not issued."]);
    expect(told).toContainEqual(["Q5", "call Kim", "The template has no such column."]);
    expect(told).toContainEqual(["J6", "#REF!", "It holds no value that could be carried over."]);
  });

  it("brings the record along, and gives one back that was lost", () => {
    const waiver = {
      kind: "waiver",
      rule: "outcome-present",
      about: { action: 1 },
      text: "",
      reason: "The owner has left",
      by: "Kim Example",
      until: "2025-02-28",
      on: "2025-01-21",
    } as const;
    const waived = edited(filled, recordEdits(read(filled).record, [waiver]) ?? []);
    expect(broughtForward(read(waived)).returned.record.entries).toEqual([waiver]);

    const without = { ...filled, sheets: filled.sheets.filter(({ name }) => name !== "_record") };
    expect(read(without).record.end).toBeNull();
    expect(broughtForward(read(without)).returned.record.end).not.toBeNull();
  });

  it("needs to know whose return it is", () => {
    const stranger = {
      ...filled,
      sheets: filled.sheets.filter(({ name }) => !name.startsWith("_")),
      names: [],
      properties: new Map(),
    };
    const lost = put("Start here", 4, 1, "Somebody else")(put("Start here", 3, 1, "some day")(stranger));
    expect(templateFor(read(lost), { plan, register: null, digest })).toEqual({
      reason: "Nothing in it says which delivery partner and reporting cycle it is for.",
    });
    const other = { ...plan, edition: 2025 };
    expect(templateFor(read(filled), { plan: other, register: null, digest })).toMatchObject({
      reason: expect.stringContaining("edition 2024"),
    });
  });
});

describe("the table of older templates", () => {
  it("says of every version before the current what was otherwise, and nothing that is so still", () => {
    expect(olderTemplates.map(({ version }) => version)).toEqual([...Array(templateVersion).keys()]);
    for (const { version } of olderTemplates) {
      expect(templateChanges(version)?.renamed.length).toBeGreaterThan(0);
      for (const key of tableKeys) {
        const now: readonly string[] = columnsOf(key).map(({ column }) => column.heading);
        const { gone, headings } = templateTable(key, version);
        expect(gone.filter((heading) => now.includes(heading))).toEqual([]);
        const labels = headings.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
      }
    }
  });
});
