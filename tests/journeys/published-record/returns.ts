/** One return for each owner of 2023, filled with what the edition of 2024 prints. */

import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { readOwners } from "#src/core/plan/owners";
import { findPartner, owningPartners } from "#src/core/plan/partners";
import type { PlanAction } from "#src/core/plan/plan";
import type { TableKey } from "#src/core/return/layout";
import { priorityLabel } from "#src/core/return/cell-types";
import { digest, fill, issueInMemory, type Answers, type Typed } from "#tests/core/sample";
import { flat, reportedActions, type PublishedRecord, type Reported } from "./record";
import type { Entries, Variant } from "./variants";

/** A row of a return that somebody answered, or should have. */
export interface Row {
  readonly partner: string;
  readonly table: TableKey;
  readonly action: number;
  readonly milestone: string | null;
  /** What the row says; of a milestone what was published. */
  readonly text: string;
  readonly outcome: string | null;
  /** Whether the partner's own words stand in it. */
  readonly answered: boolean;
  /** As Excel numbers it; null until the return is read. */
  readonly number: number;
}

export interface OwnersReturn {
  readonly partner: string;
  readonly file: ReceivedFile;
  readonly rows: readonly Row[];
}

export const cycle = "2024-annual";
export const asAt = "2024-01-31";
const returnBy = "2024-01-31";

type RowAnswers = Readonly<Record<string, Typed>>;

const date = (iso: string): Typed => ({ date: iso });

function milestoneAnswers(entries: Entries): [string, RowAnswers][] {
  return [...entries.milestones].map(([id, { outcome, points, reason, value, asAt: counted }]) => [
    id,
    {
      ...(outcome === null ? {} : { Outcome: outcome }),
      ...(points.length === 0 ? {} : { Progress: points.join(". ") }),
      ...(reason === undefined ? {} : { Reason: reason }),
      ...(value === undefined ? {} : { Value: value }),
      ...(counted === undefined ? {} : { "As at": date(counted) }),
    },
  ]);
}

/** The reprint typed over what was issued; what it drops, always the last, stays as issued. */
function reprint({ milestones, action, after }: Reported): Required<Pick<Answers, "actions" | "milestones">> {
  const reprinted = flat(after.lastMilestones);
  return {
    actions: { [action.number]: { Owner: after.ownerText } },
    milestones: Object.fromEntries(
      milestones
        .slice(0, reprinted.length)
        .map(({ id }, at) => [id, { "Published milestone": reprinted[at] ?? null }]),
    ),
  };
}

function newActionAnswers(action: PlanAction, record: PublishedRecord): RowAnswers {
  const priority = record.before.priorities.find(({ number }) => number === action.priority);
  const lines = (bullets: PlanAction["outputs"]) => flat(bullets).join("\n");
  return {
    Title: action.title,
    Priority: priority ? priorityLabel(priority) : null,
    Owner: action.ownerText,
    Outputs: lines(action.outputs),
    Outcomes: lines(action.outcomes),
    "Monitoring and evaluation": lines(action.monitoring),
  };
}

/** The partner asked in 2023 that proposes a new action: its owner, or the body that the owner is a division of. */
function proposers(action: PlanAction, record: PublishedRecord): string[] {
  const asked = new Set(owningPartners(record.before).map(({ code }) => code));
  const codes = readOwners(action.ownerText, record.before).owners.map(({ code }) =>
    asked.has(code) ? code : (findPartner(record.before, code)?.parent ?? code),
  );
  return [...new Set(codes)];
}

const cover = {
  "Completed by": "Sam Example",
  Role: "Policy manager",
  Email: "sam@example.org",
  "Approved by": "Alex Example",
  "Date approved": date("2024-01-29"),
};

function ownersReturn(partner: string, record: PublishedRecord, variant: Variant): OwnersReturn {
  const own = reportedActions(record).filter(({ action }) => action.owners.includes(partner));
  const rows: Row[] = [];
  const actions: Record<string, RowAnswers> = {};
  const milestones: Record<string, RowAnswers> = {};
  const progress: RowAnswers[] = [];
  const nextMilestones: RowAnswers[] = [];
  let issued = 0;
  for (const [index, reported] of own.entries()) {
    const { action, after } = reported;
    const row = { partner, action: action.number, milestone: null, outcome: null, answered: true };
    const entries = variant.enter(reported);
    const { value, qualifier } = after.status;
    actions[action.number] = { Status: [value, qualifier].filter((part) => part !== null).join(" ") };
    rows.push({ ...row, table: "actions", text: action.title, number: index + 3 });
    for (const { id, text } of reported.milestones) {
      const { outcome = null, points = [] } = entries.milestones.get(id) ?? {};
      const about = { milestone: id, text, outcome, answered: points.length > 0 };
      rows.push({ ...row, ...about, table: "milestones", number: issued + 3 });
      issued += 1;
    }
    for (const [id, answers] of milestoneAnswers(entries)) milestones[id] = answers;
    if (variant.reprints) {
      const typed = reprint(reported);
      for (const [id, answers] of Object.entries(typed.actions)) actions[id] = { ...actions[id], ...answers };
      for (const [id, answers] of Object.entries(typed.milestones))
        milestones[id] = { ...milestones[id], ...answers };
    }
    for (const text of entries.points) {
      progress.push({ Action: action.number, "Progress report": text });
      rows.push({ ...row, table: "progress", text, number: progress.length + 2 });
    }
    for (const { text, due, continues } of entries.next) {
      nextMilestones.push({
        Action: action.number,
        Milestone: text,
        ...(due === undefined ? {} : { Due: due }),
        ...(continues === undefined ? {} : { Continues: continues }),
      });
      rows.push({ ...row, table: "nextMilestones", text, number: nextMilestones.length + 2 });
    }
  }
  const proposed = record.after.actions.filter(
    (action) => action.introducedIn === record.after.edition && proposers(action, record).includes(partner),
  );
  for (const [index, action] of proposed.entries()) {
    const about = { partner, action: action.number, milestone: null, outcome: null, answered: true };
    rows.push({ ...about, table: "newActions", text: action.title, number: index + 3 });
  }
  const answers: Answers = {
    cover,
    actions,
    milestones,
    progress,
    nextMilestones,
    newActions: proposed.map((action) => newActionAnswers(action, record)),
  };
  const issuedBook = issueInMemory({ plan: record.before, partner, cycle, returnBy });
  const workbook = { ...fill(issuedBook, answers), modified: "2024-01-30T09:00:00Z" };
  return {
    partner,
    rows,
    file: {
      file: `${cycle}-${partner}.xlsx`,
      sha256: digest(`${variant.name} ${partner}`),
      content: { kind: "read", workbook },
    },
  };
}

export function ownersReturns(record: PublishedRecord, variant: Variant): OwnersReturn[] {
  return owningPartners(record.before).map(({ code }) => ownersReturn(code, record, variant));
}
