import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { dueContextFor, readDues } from "#src/core/plan/due";
import { parsePlan } from "#src/core/plan/parse-plan";
import { owningPartners } from "#src/core/plan/partners";
import { milestonesOf, type Bullet, type PlanAction } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans/index";
import england2024 from "#src/core/plan/plans/england-2024.json";
import { readAnnexes, type PublishedAction } from "./published-annexes";
import { comparedWords, missing, runsOf, telling } from "./wording";

const plan = embeddedPlan("england-2024");
const cases = plan.actions.map((action) => [action.number, action] as const);

const flat = (bullets: readonly Bullet[]): string[] =>
  bullets.flatMap(({ text, children }) => [text, ...flat(children ?? [])]);

const wordsIn = (action: PlanAction): string[] => [
  action.title,
  ...[action.lastMilestones, action.progress, action.nextMilestones, action.problem, action.outputs].flatMap(
    flat,
  ),
  ...[action.outcomes, action.monitoring, action.assumptions, action.externalFactors].flatMap(flat),
];

describe("England's plan of 2024", () => {
  it("is accepted as it stands in its file", () => {
    expect(parsePlan(england2024)).toEqual(plan);
  });

  it("has the 36 actions ever published, once each and in order", () => {
    expect(plan.actions.map(({ number }) => number)).toEqual(
      Array.from({ length: 36 }, (_, index) => index + 1),
    );
  });

  it.each([
    ["ongoing", [1, 13, 14, 22, 27, 28]],
    ["extended", [2, 5, 6, 7, 8, 12, 15, 17, 18, 19, 20, 21, 25, 29]],
    ["concluded", [3, 4, 9, 10, 11, 16, 23, 24, 26]],
    [null, [30, 31, 32, 33, 34, 35, 36]],
  ])("carries the status %s for the actions published with it", (status, numbers) => {
    const found = plan.actions.filter((action) => action.status.value === status);
    expect(found.map(({ number }) => number)).toEqual(numbers);
  });

  it("keeps the qualifier of the actions that the edition before concluded", () => {
    const qualified = plan.actions.filter((action) => action.status.qualifier);
    expect(qualified.map((action) => [action.number, action.status.qualifier])).toEqual(
      [3, 4, 9, 16].map((number) => [number, "in 2023 action plan"]),
    );
  });

  it.each([
    [1, [1, 2, 3, 4, 5, 17, 18]],
    [2, [6, 7, 8, 9, 19, 30, 31]],
    [3, [10, 20, 21, 32]],
    [4, [11, 12, 13, 14, 15, 16, 22, 23, 24, 25, 26, 27, 28, 29, 33, 34, 35, 36]],
  ])("puts under priority %i the actions printed there", (priority, numbers) => {
    const found = plan.actions.filter((action) => action.priority === priority);
    expect(found.map(({ number }) => number)).toEqual(numbers);
  });

  it("dates each action from the edition that brought it", () => {
    const firsts = plan.actions.filter(
      (action, i) => action.introducedIn !== plan.actions[i - 1]?.introducedIn,
    );
    expect(firsts.map((action) => [action.number, action.introducedIn])).toEqual([
      [1, 2022],
      [17, 2023],
      [30, 2024],
    ]);
  });

  it("shows each partner the actions it owns or shares", () => {
    const view = owningPartners(plan).map(({ code }) => {
      const owned = plan.actions.filter(({ owners }) => owners.includes(code));
      return `${code} (${owned.length}): ${owned.map(({ number }) => number).join(" ")}`;
    });
    expect(view).toEqual([
      "dhsc (7): 1 15 17 20 27 28 29",
      "nhs-england (18): 2 3 5 9 10 11 12 16 21 23 24 25 26 28 29 32 35 36",
      "nhs-england-nge (6): 6 7 8 19 30 31",
      "nhs-england-ndrs (4): 14 18 22 33",
      "nhs-england-hss (2): 14 33",
      "genomics-england (3): 2 4 18",
      "nice (2): 13 25",
      "mhra (2): 25 34",
      "nihr (1): 27",
      "mrc (1): 15",
    ]);
  });

  it("numbers milestones by their place, children under the milestone that lists them", () => {
    const byPlace = (bullets: readonly Bullet[], prefix: string): string[] =>
      bullets.flatMap(({ children }, index) => {
        const id = `${prefix}.${index + 1}`;
        return [id, ...byPlace(children ?? [], id)];
      });
    for (const action of plan.actions) {
      const written = action.nextMilestones.flatMap(function ids({ id, children }: Bullet): unknown[] {
        return [id, ...(children ?? []).flatMap(ids)];
      });
      expect(written).toEqual(byPlace(action.nextMilestones, String(action.number)));
    }
    const milestones = plan.actions.flatMap(milestonesOf);
    expect(new Set(milestones.map(({ id }) => id)).size).toBe(milestones.length);
    expect(milestones.length).toBe(89);
    expect(milestones.filter(({ parent }) => parent).map(({ id }) => id)).toEqual(
      ["2.5", "6.4", "27.1"].flatMap((id) => [1, 2, 3].map((item) => `${id}.${item}`)),
    );
  });

  it.each(cases)(
    "words action %i shortly, in sentence case and without saying a thing twice",
    (_, action) => {
      expect(action.title.length).toBeLessThan(90);
      expect(action.title).toMatch(/^[A-Z].*[^.]$/);
      expect(action.outputs.length).toBeGreaterThan(0);
      for (const list of [action.lastMilestones, action.progress, action.nextMilestones, action.outputs]) {
        const texts = flat(list);
        expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
      }
      for (const text of flat(action.nextMilestones)) expect(text.split(" ").length).toBeLessThanOrEqual(30);
    },
  );
});

const published = ["annexes-2023.txt", "annexes-2024.txt", "main-report-2024.txt"].map(
  (name) => `../shared/published/${name}`,
);

describe.skipIf(!published.every(existsSync))(
  "England's plan of 2024 beside the published texts (skipped where ../shared/published is absent)",
  () => {
    const [path2023 = "", path2024 = ""] = published;
    const texts = published.every(existsSync);
    const in2023 = texts ? readAnnexes(path2023) : new Map<number, PublishedAction>();
    const in2024 = texts ? readAnnexes(path2024) : new Map<number, PublishedAction>();
    const publishedRuns = new Set(
      texts
        ? published.flatMap((path) =>
            readFileSync(path, "utf8")
              .split("\n")
              .flatMap((line) => runsOf(comparedWords(line), 8)),
          )
        : [],
    );

    it("finds all actions in the texts", () => {
      expect([in2023.size, in2024.size]).toEqual([29, 36]);
    });

    it.each(cases)("carries owner, status and every bullet of action %i", (number, action) => {
      const source = in2024.get(number);
      const status = [action.status.value, action.status.qualifier].filter(Boolean).join(" ");
      expect(action.ownerText).toBe(source?.owner);
      expect(status).toBe((source?.status ?? "").replace("in the 2023", "in 2023"));
      expect(flat(action.lastMilestones).length).toBe(source?.bullets.last.length);
      expect(flat(action.progress).length).toBe(source?.bullets.progress.length);
      expect(flat(action.nextMilestones).length).toBe(source?.bullets.next.length);
      const model = (number < 30 ? in2023 : in2024).get(number)?.bullets;
      expect(flat(action.outputs).length).toBe(model?.outputs.length);
      // Action 28 prints its three outcomes twice, two of them run together in the third bullet.
      expect(flat(action.outcomes).length).toBe(number === 28 ? 3 : model?.outcomes.length);
      expect(flat(action.monitoring).length).toBe(number < 17 ? 0 : model?.next.length);
    });

    it.each(cases)(
      "keeps every number, time, condition and quantifier in the next milestones of action %i",
      (number, action) => {
        const theirs = in2024.get(number)?.bullets.next ?? [];
        const ours = flat(action.nextMilestones);
        const lost = theirs.map((text, index) => missing(telling(text), telling(ours[index] ?? "")));
        expect(lost).toEqual(theirs.map(() => []));
      },
    );

    it.each(cases)("reads the same due dates from the next milestones of action %i", (number, action) => {
      const context = dueContextFor(plan, plan.edition);
      const duesIn = (texts: readonly string[]) =>
        texts.map((text) =>
          readDues(text, context)
            .map(({ start, end, kind }) => `${kind} ${start} to ${end}`)
            .sort(),
        );
      expect(duesIn(flat(action.nextMilestones))).toEqual(duesIn(in2024.get(number)?.bullets.next ?? []));
    });

    it.each(cases)("copies no run of eight words for action %i", (_, action) => {
      const copied = wordsIn(action).flatMap((text) =>
        runsOf(comparedWords(text), 8).filter((run) => publishedRuns.has(run)),
      );
      expect(copied).toEqual([]);
    });
  },
);
