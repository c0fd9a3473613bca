import { expect, it } from "vitest";

import type { ConsolidationReport } from "#src/core/index";
import { rowsLeft } from "#src/ui/merge/rows-left";
import { samplePlan } from "#tests/core/sample-plan";

type Row = ConsolidationReport["rows"][number];

const row = (about: Partial<Row>): Row => ({
  partner: "alpha",
  table: "Milestones",
  action: 1,
  milestone: null,
  state: "held",
  reason: "It has no outcome.",
  release: "Choose an outcome.",
  file: "a.xlsx",
  sheet: "Milestones",
  cell: "A3",
  ...about,
});

it("puts rows with one reason together, under the partner's name", () => {
  const rows = [
    row({ milestone: "1.1" }),
    row({ milestone: "1.2", state: "missing", reason: "No return came." }),
    row({ milestone: "1.3" }),
    row({ partner: "nobody", action: null, sheet: "New actions", cell: "A4" }),
    row({ action: 7 }),
  ];
  expect(rowsLeft(rows, samplePlan)).toEqual([
    { head: "Alpha Agency, held", reason: "It has no outcome.", ids: ["1.1", "1.3", "action 7"] },
    { head: "Alpha Agency, missing", reason: "No return came.", ids: ["1.2"] },
    { head: "nobody, held", reason: "It has no outcome.", ids: ["New actions A4"] },
  ]);
});
