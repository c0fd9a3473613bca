/** One action of the plan from its block. */

import { listInWords, quote } from "../../text";
import type { Bullet, ImportFinding, Plan, PlanAction, PlanFramework } from "../plan";
import { duesIn, isDateLabel, withDues } from "./dues";
import { importFinding } from "./import-finding";
import { milestoneIds } from "./milestone-ids";
import { lostNestings, nestingInWords, withNestings } from "./nesting";
import type { NumberedBlock } from "./number-actions";
import { ownerFindings, ownersOf, type ActionOwners } from "./owner-findings";
import { readBlock, type BlockRead } from "./read-block";
import type { Section } from "./labels";
import { readStatus } from "./status";

export interface ActionContext {
  readonly edition: number;
  readonly framework: PlanFramework;
  readonly previous: Plan | undefined;
  readonly acceptNesting: boolean;
}

export interface ActionRead {
  readonly action: Omit<PlanAction, "introducedIn">;
  /** From a label or the annex; null where only the neighbours can tell. */
  readonly introducedIn: number | null;
  readonly owners: ActionOwners;
  readonly findings: readonly ImportFinding[];
}

const standIn = (number: number, edition: number) =>
  `Action ${number} (heading missing in the ${edition} document)`;

/** New in this edition: its annex says so, or it has a logic model and nothing to report. */
function isNew(block: NumberedBlock, { status, sections }: BlockRead): boolean {
  if (block.role === "new") return true;
  const reports = status !== undefined || sections.has("progress") || sections.has("lastMilestones");
  return !reports && (sections.has("monitoring") || sections.has("outcomes"));
}

export function readAction(block: NumberedBlock, context: ActionContext): ActionRead {
  const { edition, framework, previous } = context;
  const { number } = block;
  const read = readBlock(block, (text) => isDateLabel(text, edition, framework));
  const earlier = previous?.actions.find((action) => action.number === number);
  const findings = [...read.findings];
  const owners = ownersOf(number, read.owner, block.start.line, framework);
  findings.push(...ownerFindings(owners));
  const begins = isNew(block, read);
  const status = actionStatus(block, read, begins, framework, findings);

  const printed = (section: Section) => read.sections.get(section) ?? [];
  const bulletsOf = (section: Section) => settleNesting(printed(section), number, context, findings);
  const dated = (section: Section, published: number) => {
    const from = milestonesLabelled(section, begins, read);
    const bullets = from
      .flatMap(printed)
      .map((bullet) => withDues(bullet, published, framework, read.governing));
    return settleNesting(bullets, number, context, findings);
  };
  const monitoring = dated("monitoring", edition);
  const next = dated("nextMilestones", edition);
  const action = {
    number,
    title: read.title || earlier?.title || standIn(number, edition),
    ownerText: read.owner?.text ?? "",
    owners: owners.read.owners.map(({ code }) => code),
    priority: framework.priorities.some((priority) => priority.number === block.priority)
      ? block.priority
      : null,
    themes: [...block.themes],
    status,
    lastMilestones: dated("lastMilestones", edition - 1),
    progress: bulletsOf("progress"),
    nextMilestones: milestoneIds(number, begins ? [...monitoring, ...next] : next),
    problem: bulletsOf("problem"),
    outputs: bulletsOf("outputs"),
    outcomes: bulletsOf("outcomes"),
    monitoring,
    assumptions: bulletsOf("assumptions"),
    externalFactors: bulletsOf("externalFactors"),
  };
  const introducedIn = earlier?.introducedIn ?? (begins ? edition : read.introducedIn);
  return { action, introducedIn, owners, findings };
}

const noStatus: PlanAction["status"] = { value: null, qualifier: null };

/**
 * Which printed sections make up a list of milestones. An action that reports progress reports on its monitoring:
 * there a monitoring label that names no plan means the last one's.
 */
function milestonesLabelled(section: Section, begins: boolean, { sections }: BlockRead): Section[] {
  if (begins) return [section];
  if (section === "lastMilestones" && !sections.has("lastMilestones")) return ["monitoring"];
  return section === "monitoring" && !sections.has("lastMilestones") ? [] : [section];
}

function actionStatus(
  block: NumberedBlock,
  read: BlockRead,
  begins: boolean,
  framework: PlanFramework,
  findings: ImportFinding[],
): PlanAction["status"] {
  const action = block.number;
  for (const { line, label } of block.entries) {
    if (label?.type === "status" && label.number !== null && label.number !== action) {
      findings.push(
        importFinding(
          "error",
          "status-number",
          { line: line.line, action },
          `This status names action ${label.number} but stands in action ${action}: ${quote(line.text)}. Check whether a heading is lost or a number is wrong.`,
        ),
      );
    }
  }
  const labels = listInWords(
    framework.statuses.map(({ label }) => quote(label)),
    "or",
  );
  if (!read.status) {
    if (!begins)
      findings.push(
        importFinding(
          "error",
          "status-missing",
          { line: block.start.line, action },
          `Action ${action} has no status. It should be ${labels}.`,
        ),
      );
    return noStatus;
  }
  const status = readStatus(read.status.text, framework);
  if (status) return status;
  findings.push(
    importFinding(
      "error",
      "status-unknown",
      { line: read.status.line, action },
      `Action ${action} has the status ${quote(read.status.text)}, which is not one of the plan’s: ${labels}. It has no status until a person sets it.`,
    ),
  );
  return noStatus;
}

/** Says where a list lost a level, and mends it if the person who imports has accepted that. */
function settleNesting(
  bullets: readonly Bullet[],
  action: number,
  context: ActionContext,
  findings: ImportFinding[],
): Bullet[] {
  const { edition, framework, acceptNesting } = context;
  const lost = lostNestings(bullets, (text) => duesIn(text, edition, framework).length > 0);
  for (const found of lost) {
    const place = { line: found.parent.line ?? null, action };
    findings.push(
      acceptNesting
        ? importFinding(
            "advice",
            "nesting-restored",
            place,
            `The list under ${quoteEnd(found.parent.text)} had lost its level: its items are put back under it. ${sentence(nestingInWords(found))}.`,
          )
        : importFinding(
            "warning",
            "nesting-lost",
            place,
            `${quoteEnd(found.parent.text)} ends with a colon, but its list stands at its own level: ${nestingInWords(found)}. They are left as printed. If the proposal is right, import again and accept it (--accept-nesting).`,
          ),
    );
  }
  return acceptNesting ? withNestings(bullets, lost) : [...bullets];
}

/** The last words, with the colon that the finding speaks of. */
function quoteEnd(text: string): string {
  const words = text.split(" ");
  return words.length <= 12 ? quote(text, 200) : `“…${words.slice(-10).join(" ")}”`;
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
