/** Fifteen faults that partners make, planted by another program in returns of our own template. */

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Finding } from "#src/core/index";
import { returns } from "#tests/apps/cli/command-line";
import { asAt, fillSamples } from "#tests/journeys/ready-return";
import { pythonWithOpenpyxl, runPython } from "#tests/other-programs";

const program = join(import.meta.dirname, "plant-faults.py");
let folder = "";

interface Checked {
  readonly returns: readonly { readonly verdict: string; readonly findings: readonly Finding[] }[];
}

async function findingsOn(fault: string): Promise<readonly Finding[]> {
  const { stdout } = await returns(
    "check",
    join(folder, `${fault}.xlsx`),
    "--as-at",
    asAt,
    "--format",
    "json",
  );
  const { returns: checked } = JSON.parse(stdout) as Checked;
  return checked[0]?.findings ?? [];
}

describe.skipIf(pythonWithOpenpyxl === null)(
  "faults planted with openpyxl (skipped where openpyxl is not installed)",
  () => {
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "returns-faults-"));
      const [filled = ""] = await fillSamples(folder, ["nice"]);
      runPython(program, filled, folder);
    });

    it.each<[string, readonly Partial<Finding>[]]>([
      [
        "text_date",
        [{ rule: "cell-type", severity: "error", sheet: "Milestones", cell: "J4", milestone: "25.1" }],
      ],
      [
        "blank_status",
        [{ rule: "status-present", severity: "error", sheet: "Actions", cell: "F3", action: 13 }],
      ],
      [
        "formula_without_result",
        [{ rule: "cell-has-value", severity: "error", cell: "G4", milestone: "25.1" }],
      ],
      ["row_inserted", [{ rule: "template-intact", severity: "warning", sheet: "Milestones", row: 5 }]],
      ["row_deleted", [{ rule: "rows-complete", severity: "error", sheet: "Milestones", milestone: "25.1" }]],
      ["sheet_renamed", [{ rule: "template-intact", severity: "warning", sheet: "Milestones 2025" }]],
      ["status_not_in_list", [{ rule: "status-in-plan", severity: "error", cell: "F3", action: 13 }]],
      ["case_and_spaces", [{ rule: "status-in-plan", severity: "error", cell: "F4", action: 25 }]],
      ["columns_swapped", [{ rule: "template-intact", severity: "warning", sheet: "Milestones" }]],
      [
        "duplicate_reference",
        [
          { rule: "rows-complete", severity: "error", row: 5, milestone: "25.1" },
          { rule: "rows-complete", severity: "error", milestone: "25.2" },
        ],
      ],
      [
        "wording_edited",
        [{ rule: "baseline-unchanged", severity: "warning", cell: "C4", milestone: "25.1" }],
      ],
      ["old_template_version", [{ rule: "template-version", severity: "warning" }]],
      [
        "met_without_evidence",
        [{ rule: "outcome-evidenced", severity: "error", cell: "F4", milestone: "25.1" }],
      ],
      [
        "other_organisation",
        [{ rule: "return-recognised", severity: "error", sheet: "Start here", cell: "B5" }],
      ],
      ["same_return", []],
    ])("%s is named in its place, and nothing else is", async (fault, expected) => {
      expect(await findingsOn(fault)).toEqual(expected.map((finding) => expect.objectContaining(finding)));
    });

    it("offers a safe fix for a date and a status of one meaning", async () => {
      for (const fault of ["text_date", "case_and_spaces"]) {
        expect((await findingsOn(fault))[0]?.fix?.kind).toBe("safe");
      }
    });

    it("the same return twice under another name is merged once, and the copy is listed", async () => {
      const files = ["same_return.xlsx", "same_return_again.xlsx"].map((name) => join(folder, name));
      const { stdout } = await returns("merge", ...files, "--as-at", asAt, "--dry-run", "--format", "json");
      const { reconciliation, files: verdicts } = JSON.parse(stdout) as {
        reconciliation: { merged: number; held: number };
        files: readonly { verdict: string }[];
      };
      expect(verdicts.map(({ verdict }) => verdict).sort()).toEqual(["merged", "superseded"]);
      expect(reconciliation).toMatchObject({ merged: 6, held: 0 });
    });

    it("loses no row in silence: merging all of them accounts for each file and each issued row", async () => {
      const { stdout } = await returns("merge", folder, "--as-at", asAt, "--dry-run", "--format", "json");
      const { reconciliation, files } = JSON.parse(stdout) as {
        reconciliation: { issued: number; merged: number; held: number; missing: number };
        files: readonly { verdict: string; reason: string }[];
      };
      const { issued, merged, held, missing } = reconciliation;
      expect(merged + held + missing).toBe(issued);
      expect(files).toHaveLength(17);
      expect(files.every(({ reason }) => reason.length > 10)).toBe(true);
    });
  },
);
