import { describe, expect, it } from "vitest";

import { examplesForColumn } from "#src/core/findings/rule-examples";
import { returnRules } from "#src/core/findings/rules";
import { columnsOf, coverItems } from "#src/core/return/layout";

describe("the rules' examples for a column", () => {
  it("name what must be true, what would be found and what satisfies the rule", () => {
    expect(examplesForColumn("actions", "How people with rare conditions took part")).toContainEqual({
      title: expect.stringMatching(/took part|part/),
      wrong: "n/a",
      right: "Two carers sit on the working group, which met 5 times in 2024.",
    });
  });

  it("leave out what the rule looks at and does not mind", () => {
    for (const { wrong, right } of examplesForColumn("milestones", "Outcome")) expect(wrong).not.toBe(right);
    expect(examplesForColumn("milestones", "No such column")).toEqual([]);
  });

  it("are found under columns that the layout has", () => {
    for (const { id, example } of returnRules) {
      if (!example) continue;
      const headings: readonly string[] =
        example.table === "cover"
          ? Object.values(coverItems)
          : columnsOf(example.table).map(({ column }) => column.heading);
      for (const heading of Object.keys(example.right))
        expect([id, headings]).toEqual([id, expect.arrayContaining([heading])]);
    }
  });
});
