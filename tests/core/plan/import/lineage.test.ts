import { describe, expect, it } from "vitest";

import { importAnnex } from "#src/core/plan/import-annex";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { milestoneOrigin } from "#src/core/plan/lineage";
import { findAction, milestonesOf, type Plan, type PlanFramework } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans";
import { hasPublished, publishedText, skippedNote } from "./published-texts";
import { river } from "./river-plan";
import { asPlainText, page } from "./same-page";

interface Printed {
  readonly title?: string;
  readonly milestones: readonly string[];
}

/** An edition with one action, as printed, and one that nothing happens to. */
function edition(
  year: number,
  { title = "clean the upper river", milestones }: Printed,
  previous?: Plan,
  framework: PlanFramework = river,
) {
  const text = `# Annex A: progress against actions in the 2030 strategy
## Priority 1: Cleaner water
### Action 1: ${title}
Owner: RA
Status: extended
Metrics and milestones for ${year}:
${milestones.map((one) => `- ${one}`).join("\n")}
### Action 2: talk to farmers
Owner: DoWL
Status: concluded
`;
  return importAnnex(linesOfPlainText(asPlainText(page(text))), {
    edition: year,
    framework,
    ...(previous ? { previous } : {}),
  });
}

const first = edition(2030, { milestones: ["new weir built by June 2030", "survey of salmon and trout"] });
const origins = (plan: Plan) => plan.actions.flatMap(milestonesOf).map(milestoneOrigin);
const advice = (plan: Plan, code: string) => plan.findings.filter((finding) => finding.code === code);

describe("the lineage of an edition that is imported with the one before", () => {
  it.each<[string, string, object | undefined]>([
    [
      "another title of the same action",
      "clean the upper and the lower river",
      { title: "clean the upper river" },
    ],
    ["a title that has nothing in common", "teach children to swim", undefined],
    ["the same title in capitals", "Clean the Upper River", undefined],
  ])("notes or leaves alone %s", (_name, title, renamed) => {
    const plan = edition(2031, { title, milestones: ["a ferry for sheep"] }, first);
    const lineage = findAction(plan, 1)?.lineage;
    if (renamed)
      expect(lineage).toMatchObject([{ edition: 2031, kind: "renamed", action: null, ...renamed }]);
    else expect(lineage).toBeUndefined();
  });

  it("says of a title that is too different how to note it", () => {
    const plan = edition(2031, { title: "teach children to swim", milestones: ["a pool"] }, first);
    expect(advice(plan, "title-changed")[0]?.message).toMatch(
      /no new name is noted: .* add it to the lineage/,
    );
  });

  it.each([
    [{ reworded: 0.99 }, ["1.1 of 2030 (carried over)", ""]],
    [{ reworded: 0.6 }, ["1.1 of 2030 (carried over)", "1.2 of 2030 (reworded)"]],
    [{ reprinted: 0.99 }, ["1.1 of 2030 (carried over)", "1.2 of 2030 (reworded)"]],
    [{ reprinted: 0.99, reprintedWhole: 99 }, ["1.1 of 2030 (carried over)", ""]],
  ])("takes other words for the same by the plan’s thresholds: %o", (values, expected) => {
    const { likeness } = river.ruleSettings;
    const ruleSettings = { ...river.ruleSettings, likeness: { ...likeness, ...values } };
    const milestones = ["new weir built by June 2030", "survey of the salmon and the trout done"];
    expect(origins(edition(2031, { milestones }, first, { ...river, ruleSettings }))).toEqual(expected);
  });

  it("follows a milestone with another date in silence, and says where it takes other words for the same", () => {
    const plan = edition(
      2031,
      { milestones: ["survey of the salmon and the trout done", "new weir built by May 2031", "a ferry"] },
      first,
    );
    expect(origins(plan)).toEqual(["1.2 of 2030 (reworded)", "1.1 of 2030 (carried over)", ""]);
    expect(findAction(plan, 1)?.nextMilestones[1]?.history).toEqual([
      { edition: 2030, id: "1.1", kind: "carried", due: "by June 2030", end: "2030-06-30" },
    ]);
    expect(advice(plan, "milestone-continued").map(({ action, message }) => [action, message])).toEqual([
      [1, expect.stringMatching(/^Milestone 1\.1 is taken to carry on milestone 1\.2 of 2030/)],
    ]);
  });

  it("takes no milestone for another because it holds its words", () => {
    const plan = edition(
      2031,
      { milestones: ["survey of salmon and trout, and of otters, herons and eels, published as a book"] },
      first,
    );
    expect(origins(plan)).toEqual([""]);
  });

  it("keeps what was known before, over several editions", () => {
    const second = edition(
      2031,
      { title: "clean the upper and the lower river", milestones: ["new weir built by May 2031"] },
      first,
    );
    const third = edition(
      2032,
      { title: "clean the upper and the lower river", milestones: ["new weir built by April 2032"] },
      second,
    );
    expect(origins(third)).toEqual(["1.1 of 2031 (carried over), 1.1 of 2030 (carried over)"]);
    expect(findAction(third, 1)?.lineage).toEqual(findAction(second, 1)?.lineage);
  });
});

describe.skipIf(!hasPublished)(`the real annexes of 2023 and 2024${skippedNote}`, () => {
  it("rename no action, and carry on the milestones that say the same", () => {
    const framework = embeddedPlan();
    const read = (year: 2023 | 2024, previous?: Plan) =>
      importAnnex(linesOfPlainText(publishedText(year)), {
        edition: year,
        framework,
        acceptNesting: true,
        ...(previous ? { previous } : {}),
      });
    const before = read(2023);
    const plan = read(2024, before);
    const found = plan.actions
      .flatMap(milestonesOf)
      .flatMap((one) => (one.history ? [[one.id, milestoneOrigin(one)]] : []));
    expect(found).toEqual([
      ["1.1", "1.1 of 2023 (carried over)"],
      ["18.1", "18.4 of 2023 (reworded)"],
      ["19.2", "19.2 of 2023 (reworded)"],
    ]);
    expect(plan.actions.flatMap(({ lineage }) => lineage ?? [])).toEqual([]);

    // What the embedded plan says of 2023, it printed under that id.
    const ids = new Set(before.actions.flatMap(milestonesOf).map(({ id }) => id));
    const named = framework.actions.flatMap(milestonesOf).flatMap(({ history }) => history ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ edition: year, id }) => year !== 2023 || !ids.has(id))).toEqual([]);
  });
});
