import { describe, expect, it } from "vitest";

import { guidanceOfRules, marksOfRules } from "#src/core/findings/template-help";
import { formulaOf } from "#src/core/return/template/mark-formula";
import { samplePlan } from "#tests/core/sample-plan";

describe("what the rules give to the template", () => {
  it("gives the words of each rule on a return", () => {
    const guidance = guidanceOfRules();
    expect(guidance.map(({ id }) => id)).toEqual(expect.arrayContaining(["return-recognised", "text-clean"]));
    expect(guidance.map(({ id }) => id)).not.toContain("merge-reconciles");
  });

  it.each(marksOfRules(samplePlan).map((mark) => [`${mark.table}.${mark.column}`, mark] as const))(
    "gives a condition on %s that is a formula",
    (_, mark) => {
      const formula = formulaOf(mark, 2, 9);
      expect(formula).not.toMatch(/[[\]]/);
      expect(formula).toMatch(/^[A-Z]+\(.*\)$/);
      expect(formula.match(/\(/g)).toHaveLength(formula.match(/\)/g)?.length ?? 0);
      expect(formula.match(/"/g)?.length ?? 0).toSatisfy((quotes: number) => quotes % 2 === 0);
    },
  );

  it("names outcomes as the plan does, by what they need", () => {
    const outcomes = samplePlan.outcomes.map((outcome) => ({
      ...outcome,
      label: `“${outcome.label}" so far`,
    }));
    const marks = marksOfRules({ ...samplePlan, outcomes });
    const evidence = marks.find(({ table, column }) => table === "milestones" && column === "progress");
    expect(evidence?.when).toBe(
      'AND(OR(TRIM([outcome])="“met"" so far",TRIM([outcome])="“partly met"" so far"),TRIM([progress])="")',
    );
  });

  it("marks nothing for a plan without such outcomes", () => {
    const marks = marksOfRules({ ...samplePlan, outcomes: [] });
    expect(marks.find(({ column }) => column === "agreedBy")?.when).toBe('AND(FALSE,TRIM([agreedBy])="")');
  });
});
