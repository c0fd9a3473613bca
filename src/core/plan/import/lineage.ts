/** What an edition that is imported with the one before it tells of where its actions and milestones came from. */

import { commonShare, matchMilestones, type MatchedMilestone } from "../compare/match-milestones";
import { sameWords, withoutDues } from "../compare/same-words";
import { plainWords } from "../compare/words";
import { latestEnd } from "../due";
import type {
  ActionLineage,
  Bullet,
  ImportFinding,
  Plan,
  PlanAction,
  PlanFramework,
  Predecessor,
} from "../plan";
import { quote } from "../../text";
import { importFinding } from "./import-finding";

interface Editions {
  readonly edition: number;
  readonly framework: PlanFramework;
  readonly previous: Plan | undefined;
}

/** A number is never reused, so another title that is like the old one is a new name. */
function renamed(before: PlanAction, after: PlanAction, { edition, framework }: Editions): ActionLineage[] {
  if (sameWords(before.title, after.title, framework.partners)) return [];
  const { reprinted } = framework.ruleSettings.likeness;
  if (commonShare(plainWords(before.title), plainWords(after.title)) < reprinted) return [];
  return [
    {
      edition,
      kind: "renamed",
      action: null,
      title: before.title,
      note: "The same number is printed with another title.",
    },
  ];
}

/** How the milestone became the one of this edition; null where it is only somewhat like it. */
function kindOf(
  { published, reprinted }: MatchedMilestone,
  { framework }: Editions,
): Predecessor["kind"] | null {
  const before = withoutDues(published.text, published.due ?? []);
  const after = withoutDues(reprinted.text, reprinted.due ?? []);
  if (sameWords(before, after, framework.partners)) return "carried";
  const { reworded } = framework.ruleSettings.likeness;
  return commonShare(plainWords(before), plainWords(after)) >= reworded ? "reworded" : null;
}

function predecessor(
  { text, id = "", due = [] }: Bullet,
  edition: number,
  kind: NonNullable<Predecessor["kind"]>,
): Predecessor {
  return {
    edition,
    id,
    kind,
    ...(kind === "carried" ? {} : { text }),
    due: due.map((one) => one.text).join("; "),
    end: due.length === 0 ? null : latestEnd(due),
  };
}

function* continued(
  before: PlanAction,
  after: PlanAction,
  editions: Editions & { readonly previous: Plan },
): Generator<{
  readonly bullet: Bullet;
  readonly history: Predecessor[];
  readonly finding: ImportFinding | null;
}> {
  const { edition, framework, previous } = editions;
  const { likeness } = framework.ruleSettings;
  for (const match of matchMilestones(before.nextMilestones, after.nextMilestones, likeness).matched) {
    const { published, reprinted } = match;
    const kind = kindOf(match, editions);
    if (!kind || published.id === undefined) continue;
    yield {
      bullet: reprinted,
      history: [predecessor(published, previous.edition, kind), ...(published.history ?? [])],
      finding:
        kind === "carried"
          ? null
          : importFinding(
              "advice",
              "milestone-continued",
              { line: reprinted.line ?? null, action: after.number },
              `Milestone ${reprinted.id ?? ""} is taken to carry on milestone ${published.id} of ${previous.edition} in other words. If it does not, take its history out of the plan. ${previous.edition}: ${quote(published.text, 300)} ${edition}: ${quote(reprinted.text, 300)}`,
            ),
    };
  }
}

function withHistories(bullets: readonly Bullet[], histories: ReadonlyMap<Bullet, Predecessor[]>): Bullet[] {
  return bullets.map((bullet) => {
    const history = histories.get(bullet);
    return {
      ...bullet,
      ...(bullet.children ? { children: withHistories(bullet.children, histories) } : {}),
      ...(history ? { history } : {}),
    };
  });
}

/**
 * Each action with what the last edition says of its past, with its old title where it is renamed, and its milestones
 * with those that they carry on. What was split, merged or handed over no comparison can tell: a person states it.
 */
export function withLineage(
  actions: readonly PlanAction[],
  editions: Editions,
): { readonly actions: PlanAction[]; readonly findings: ImportFinding[] } {
  const { edition, framework, previous } = editions;
  const known =
    previous &&
    previous.edition < edition &&
    framework.editions.some(({ year }) => year === previous.edition);
  if (!known) return { actions: [...actions], findings: [] };
  const numbers = new Set(actions.map(({ number }) => number));
  // An action that the edition leaves out is named elsewhere; nothing can refer to it any more.
  const isThere = ({ id }: Predecessor) => numbers.has(Number(id.split(".")[0]));
  const findings: ImportFinding[] = [];
  const traced = actions.map((after): PlanAction => {
    const before = previous.actions.find(({ number }) => number === after.number);
    if (!before) return after;
    const past = (before.lineage ?? []).filter(({ action }) => action === null || numbers.has(action));
    const lineage = [...renamed(before, after, editions), ...past];
    const all = [...continued(before, after, { ...editions, previous })];
    findings.push(...all.flatMap(({ finding }) => finding ?? []));
    const histories = new Map(all.map(({ bullet, history }) => [bullet, history.filter(isThere)]));
    return {
      ...after,
      ...(lineage.length > 0 ? { lineage } : {}),
      nextMilestones: withHistories(after.nextMilestones, histories),
    };
  });
  return { actions: traced, findings };
}
