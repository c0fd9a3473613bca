/** From one cycle to the next on disk: chase, merge, roll the plan forward, issue from it. */

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { readRecords } from "#src/core/consolidation/keep/read-records";
import { findAction, milestonesOf, parsePlan, readReturn, type ChaseLine } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-next-"));
  await fillSamples(at("returned"), ["dhsc", "mhra", "nice"]);
});

describe("the chase list on disk", () => {
  it("counts the days since the return-by date, and exits with 1 while somebody is to be chased", async () => {
    await rm(at("returned", "2025-annual-nice.xlsx"));
    const { code, stdout } = await returns(
      "chase",
      at("returned"),
      "--as-at",
      "2025-02-03",
      "--format",
      "json",
    );
    await fillSamples(at("again"), ["nice"]);
    await writeFile(
      at("returned", "2025-annual-nice.xlsx"),
      await readFile(at("again", "2025-annual-nice.xlsx")),
    );
    const { partners } = JSON.parse(stdout) as { partners: ChaseLine[] };
    expect(code).toBe(1);
    expect(partners.map(({ partner, state, daysLate }) => [partner, state, daysLate])).toEqual([
      ["dhsc", "returned", null],
      ["nice", "late", 3],
      ["mhra", "needs-correction", null],
    ]);
  });
});

/** DHSC puts its own words beside the answer to a milestone. */
async function edited(path: string, milestone: string, heading: string, value: string): Promise<void> {
  const bytes = await readFile(path);
  const workbook = readXlsx(bytes);
  const found = readRecords(workbook, { sheet: "Milestones", table: "Milestones" }, [
    "Milestone",
    "Partner",
    "State",
  ]);
  const record = found?.find((one) => one.text("Milestone") === milestone);
  const cell = workbook.sheets
    .find(({ name }) => name === "Milestones")
    ?.cells.find(({ content }) => content.kind === "text" && content.text === heading);
  if (!record || !cell) throw new Error(`There is no ${heading} of ${milestone}.`);
  const edit = { at: { sheet: "Milestones", row: record.row, column: cell.column }, value };
  await writeFile(path, patchXlsx(bytes, [edit]));
}

describe("the next plan on disk", () => {
  it("is made from answers as DHSC edited them, and returns are issued from it", async () => {
    await returns("merge", at("returned"), "--as-at", asAt, "-o", at("consolidated.xlsx"));
    await edited(at("consolidated.xlsx"), "1.2", "Progress (DHSC edit)", "The draft is with its reviewers.");
    const { code, stdout } = await returns(
      "plan",
      "next",
      at("consolidated.xlsx"),
      "-o",
      at("plan-2025.json"),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/status-not-settled/);

    const plan = parsePlan(JSON.parse(await readFile(at("plan-2025.json"), "utf8")));
    const action = findAction(plan, 1);
    if (!action) throw new Error("Action 1 is gone.");
    expect(action.progress.map(({ text }) => text)).toContain("The draft is with its reviewers.");
    const carried = milestonesOf(action).find(({ history }) => history?.[0]?.id === "1.2");
    expect(carried?.history).toMatchObject([
      { edition: 2024, kind: "carried", outcome: "not met", progress: "The draft is with its reviewers." },
      { edition: 2023, id: "1.3", kind: "reworded" },
    ]);

    const issued = await returns(
      "issue",
      "--plan",
      at("plan-2025.json"),
      "--cycle",
      "2026-annual",
      "--return-by",
      "2026-01-31",
      "--partner",
      "dhsc",
      "-o",
      at("issued-2026"),
    );
    expect(issued.stderr).toBe("");
    const template = readReturn(readXlsx(await readFile(at("issued-2026", "2026-annual-dhsc.xlsx"))), plan);
    expect(template.identity).toMatchObject({ edition: 2025, cycle: "2026-annual" });
    expect(template.tables.milestones.rows.map(({ cells }) => cells.milestone.text)).toEqual(
      expect.arrayContaining(milestonesOf(action).map(({ id }) => id)),
    );
  });

  it("does not come from a return, nor go to a file that is no plan", async () => {
    const wrong = await returns("plan", "next", at("returned", "2025-annual-mhra.xlsx"), "-o", at("x.json"));
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringMatching(/not a consolidated workbook/) });
    const named = await returns("plan", "next", at("consolidated.xlsx"), "-o", at("x.txt"));
    expect(named).toMatchObject({ code: 2, stderr: expect.stringMatching(/must end in \.json/) });
  });
});
