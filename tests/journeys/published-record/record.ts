/** The published record as the product reads it: both editions imported, the later one beside the earlier. */

import { importAnnex } from "#src/core/plan/import-annex";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { embeddedPlan } from "#src/core/plan/plans";
import { milestonesOf, type Bullet, type Milestone, type Plan, type PlanAction } from "#src/core/plan/plan";
import { publishedText } from "#tests/core/plan/import/published-texts";

export interface PublishedRecord {
  readonly before: Plan;
  readonly after: Plan;
}

export function readRecord(): PublishedRecord {
  const framework = embeddedPlan();
  const before = importAnnex(linesOfPlainText(publishedText(2023)), { edition: 2023, framework });
  const after = importAnnex(linesOfPlainText(publishedText(2024)), {
    edition: 2024,
    framework,
    previous: before,
  });
  return { before, after };
}

/** Bullets in the order of the page, items after what lists them. */
export function flat(bullets: readonly Bullet[]): string[] {
  return bullets.flatMap(({ text, children }) => [text, ...flat(children ?? [])]);
}

/** What the edition of 2024 prints of an action of 2023. */
export interface Reported {
  readonly action: PlanAction;
  readonly after: PlanAction;
  readonly milestones: readonly Milestone[];
  readonly points: readonly string[];
  readonly next: readonly string[];
}

export function reportedActions({ before, after }: PublishedRecord): Reported[] {
  return before.actions.map((action) => {
    const found = after.actions.find(({ number }) => number === action.number);
    if (!found) throw new Error(`Action ${action.number} is not in the later edition.`);
    return {
      action,
      after: found,
      milestones: milestonesOf(action),
      points: flat(found.progress),
      next: flat(found.nextMilestones),
    };
  });
}
