import { describe, expect, it } from "vitest";

import { embeddedPlan, type Changes } from "#src/core/index";
import { changesInWords } from "#src/ui/merge/changes-in-words";

const nothing: Changes = {
  received: [],
  replaced: [],
  withdrawn: [],
  rows: [],
  answers: [],
  conflicts: [],
  sincePublication: [],
};
const plan = embeddedPlan();
const row = { partner: "mrc", table: "Milestones", action: 15, before: "missing", now: "merged" } as const;

describe("what changed since the last merge", () => {
  it("is told by kind, of each what there is", () => {
    expect(changesInWords(nothing, plan)).toEqual([]);
    const told = changesInWords(
      {
        received: [{ file: "late.xlsx", partner: "mrc", verdict: "merged" }],
        replaced: [{ partner: "nice", before: "nice.xlsx", now: null }],
        withdrawn: [{ file: "nice.xlsx", by: "Sandy Sample", reason: "Sent in error." }],
        rows: [
          { ...row, row: "mrc 15.1", milestone: "15.1", words: "" },
          { ...row, row: "mrc 15.2", milestone: "15.2", words: "" },
        ],
        answers: [
          {
            partner: "mrc",
            table: "Milestones",
            row: "mrc 15.1",
            action: 15,
            milestone: "15.1",
            words: "",
            column: "Progress",
            before: "",
            now: "Done.",
          },
        ],
        conflicts: [{ id: "C1", before: null, now: "to-decide" }],
        sincePublication: [
          { table: "Milestones", row: "mrc 15.1", how: "changed" },
          { table: "Actions", row: "mrc 15", how: "gone" },
        ],
      },
      plan,
    );
    expect(told.map(({ count, one, several, lines }) => [count === 1 ? one : several, ...lines])).toEqual([
      ["file came", "late.xlsx, from Medical Research Council"],
      [
        "return is replaced",
        "National Institute for Health and Care Excellence: nice.xlsx, and none stands for it now",
      ],
      ["return is withdrawn", "nice.xlsx, by Sandy Sample, “Sent in error.”"],
      ["rows stand otherwise", "Medical Research Council, missing before, merged now: 15.1, 15.2"],
      ["answer is another", "Medical Research Council, 15.1, Progress: empty before, “Done.” now"],
      ["rows have changed since publication", "Milestones mrc 15.1", "Actions mrc 15 (gone)"],
      ["conflict stands otherwise", "C1: new, to decide now"],
    ]);
  });
});
