/** Plan, cycle and partner → the template workbook that goes to that partner. */

import { coverSheet } from "./template/cover-sheet";
import { guidanceSheet, type RuleGuidance } from "./template/guidance-sheet";
import { identitySheet, listsSheet, recordSheet } from "./template/hidden-sheets";
import { tableSheet } from "./template/sheets";
import { baselineDigest, templateVersion, identityEntries, type Identity } from "./identity";
import { actionFacts, actionsOf, baselineText, isClosed, milestoneFacts, milestonesFor } from "./issued-rows";
import { columnsOf, layout, tableKeys, type ColumnKey, type CoverItem, type TableKey } from "./layout";
import type { TemplateMark } from "./template-marks";
import { formatDate } from "../plan/calendar";
import { periodCovered, type ReportingCycle } from "../plan/cycle";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";
import type { DraftValue, WorkbookDraft } from "../workbook-draft";

export interface IssueRequest {
  readonly plan: Plan;
  readonly cycle: ReportingCycle;
  /** The partner's code. */
  readonly partner: string;
  /** ISO date. */
  readonly returnBy: string;
  /** What the rules say, for the guidance sheet and for plain Excel's marks. */
  readonly guidance: readonly RuleGuidance[];
  readonly marks: readonly TemplateMark[];
  /** Hexadecimal digest of a text; hashing is the host's. */
  readonly digest: (text: string) => string;
}

/** `<cycle>-<partner>.xlsx` */
export function returnFileName(cycle: ReportingCycle, partner: string): string {
  return `${cycle.name}-${partner}.xlsx`;
}

/** The tables that a return of this cycle has, in the order of their sheets. */
export function tablesOf(cycle: ReportingCycle): TableKey[] {
  return tableKeys.filter((key) => cycle.kind.asksForNextYear || !layout[key].nextYearOnly);
}

export function identityOf({ plan, cycle, partner, digest }: IssueRequest): Identity {
  return {
    plan: plan.id,
    edition: plan.edition,
    cycle: cycle.name,
    partner,
    templateVersion,
    baseline: baselineDigest(digest, baselineText(plan, partner)),
  };
}

/** Values by column key, in the order of the columns; what is left out is empty. */
function row<K extends TableKey>(
  key: K,
  values: { readonly [C in ColumnKey<K>]?: DraftValue },
): DraftValue[] {
  const given = new Map<string, DraftValue | undefined>(Object.entries(values));
  return columnsOf(key).map((column) => given.get(column.key) ?? null);
}

function actionRows({ plan, partner }: IssueRequest): DraftValue[][] {
  return actionsOf(plan, partner).map((action) =>
    row("actions", {
      ...actionFacts(plan, action),
      // An action that was closed stays so unless somebody says otherwise: nothing to retype.
      status: isClosed(plan, action) ? action.status.value : null,
    }),
  );
}

function milestoneRows({ plan, partner }: IssueRequest): DraftValue[][] {
  return milestonesFor(plan, partner).map((milestone) => row("milestones", milestoneFacts(plan, milestone)));
}

function coverAnswers({ plan, cycle, partner, returnBy }: IssueRequest): Map<CoverItem, string> {
  const period = periodCovered(plan, cycle);
  return new Map<CoverItem, string>([
    ["plan", `${plan.title} ${plan.edition}`],
    ["cycle", cycle.name],
    ["partner", findPartner(plan, partner)?.name ?? partner],
    ["period", `${formatDate(period.start)} to ${formatDate(period.end)}`],
    ["returnBy", formatDate(returnBy)],
    ["templateVersion", String(templateVersion)],
  ]);
}

/**
 * The template for one partner. The partner must own an action of the plan: asking others is a mistake of the
 * caller's, found before (see `issueReturns`).
 */
export function issueReturn(request: IssueRequest): WorkbookDraft {
  const { plan, cycle, partner, marks } = request;
  const identity = identityOf(request);
  const title = `${plan.title} ${plan.edition}: ${cycle.title.toLowerCase()}`;
  const lists = listsSheet(plan, partner);
  const hidden = identitySheet(identity);
  const own = actionsOf(plan, partner).length;
  const rows: { readonly [K in TableKey]?: DraftValue[][] } = {
    actions: actionRows(request),
    milestones: milestoneRows(request),
  };
  // Room for what such partners have answered: about six points and four milestones an action.
  const spare: { readonly [K in TableKey]?: number } = {
    progress: Math.max(30, own * 6),
    nextMilestones: Math.max(20, own * 4),
    newActions: 10,
  };
  const tables = tablesOf(cycle);
  return {
    title,
    createdOn: request.returnBy,
    sheets: [
      coverSheet(title, coverAnswers(request)),
      ...tables
        .filter((key) => key !== "cover")
        .map((key) => tableSheet(key, rows[key] ?? [], { spare: spare[key] ?? 0, marks })),
      guidanceSheet(tables, request.guidance),
      lists.sheet,
      hidden.sheet,
      recordSheet(),
    ],
    names: [...lists.names, ...hidden.names],
    properties: new Map(identityEntries(identity)),
  };
}
