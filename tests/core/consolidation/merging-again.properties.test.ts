import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { consolidationReport } from "#src/core/consolidation/report";
import { asWorkbook, mergedInto } from "#tests/core/consolidation/again";
import { allReceived, merged, received } from "#tests/core/consolidation/received";
import { cycleOf } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const runs = { numRuns: 25 };
const cycle = cycleOf(samplePlan, "2025-annual");

const pool: ReceivedFile[] = [
  ...allReceived(),
  received("alpha", { file: "older.xlsx", answers: { cover: { "Date approved": { date: "2025-01-02" } } } }),
  received("alpha", { answers: { actions: { "2": { Status: "ongoing" } } } }),
  received("beta", { file: "copy.xlsx" }),
  received("gamma", { file: "progress.xlsx", cycle: "2025-progress-1" }),
  {
    file: "broken.xlsx",
    sha256: "ab".repeat(32),
    content: { kind: "unreadable", message: "The file is damaged." },
  },
  { file: "notes.docx", sha256: null, content: { kind: "skipped", message: "Not an Excel workbook." } },
  {
    file: "hostile.xlsx",
    sha256: "cd".repeat(32),
    content: {
      kind: "read",
      workbook: {
        sheets: [
          {
            name: "__proto__",
            visibility: "visible",
            tables: [],
            cells: [
              {
                row: 0,
                column: 0,
                content: { kind: "text", text: "=cmd|'/c calc'!A1 _x0041_ \ufffe\u0000" },
              },
            ],
          },
        ],
        names: [],
        properties: new Map(),
        hasMacros: true,
        hasExternalLinks: true,
        modified: null,
      },
    },
  },
];

/** Some of the files, in any order, cut into groups. */
const groups = fc.subarray(pool, { minLength: 1 }).chain((some) =>
  fc
    .tuple(
      fc.shuffledSubarray(some, { minLength: some.length }),
      fc.array(fc.nat(some.length), { maxLength: 3 }),
    )
    .map(([shuffled, cuts]) => {
      const bounds = [0, ...cuts.sort((a, b) => a - b), shuffled.length];
      return bounds.slice(1).map((end, index) => shuffled.slice(bounds[index], end));
    }),
);

/** One merge after the other, each into the workbook of the one before. */
function oneAfterTheOther(all: readonly (readonly ReceivedFile[])[]) {
  const [first = [], ...later] = all;
  return later.reduce(
    (now, files) => mergedInto(asWorkbook(now), files, { cycle }),
    merged(first, { cycle }),
  );
}

describe("merging again", () => {
  it("ends in the same workbook and report whatever the order and grouping of the files", () => {
    fc.assert(
      fc.property(groups, (all) => {
        const [together, apart] = [merged(all.flat(), { cycle }), oneAfterTheOther(all)];
        expect(consolidatedWorkbook(apart)).toEqual(consolidatedWorkbook(together));
        expect(consolidationReport(apart)).toEqual(consolidationReport(together));
      }),
      runs,
    );
  });

  it("changes nothing when nothing new comes, or the same files come again", () => {
    fc.assert(
      fc.property(groups, fc.nat(3), (all, which) => {
        const once = merged(all.flat(), { cycle });
        const again = mergedInto(asWorkbook(once), all[which % all.length] ?? []);
        expect(consolidatedWorkbook(again)).toEqual(consolidatedWorkbook(once));
      }),
      runs,
    );
  });
});
