import type { EffectiveAnswers } from "../effective-answers";
import type { ConsolidatedRow } from "../consolidation";
import type { Bullet } from "../../plan/plan";
import { comparable } from "../../text";

/** What was reported on an action, as bullets: on its milestones first, then the free points, each text once. */
export function progressOf(
  answers: EffectiveAnswers,
  milestones: readonly ConsolidatedRow<"milestones">[],
  points: readonly ConsolidatedRow<"progress">[],
): Bullet[] {
  const texts = [
    ...milestones.map((row) => (row.state === "merged" ? answers.text(row, "progress") : null)),
    ...points.map((row) => (row.state === "merged" ? answers.text(row, "report") : null)),
  ].filter((text) => text !== null);
  const seen = new Set<string>();
  return texts
    .filter((text) => !seen.has(comparable(text)) && seen.add(comparable(text)))
    .map((text) => ({ text }));
}
