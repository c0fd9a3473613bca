/** From the published annexes of an edition to its plan. */

import { compareEditions } from "./compare-editions";
import { cutIntoBlocks, type ActionBlock } from "./import/blocks";
import { editionFinding } from "./import/edition";
import { importFinding } from "./import/import-finding";
import { withIntroduction } from "./import/introduced-in";
import { withLineage } from "./import/lineage";
import { fallingNumbers, missingNumbers, numberActions, type NumberedBlock } from "./import/number-actions";
import { otherNames } from "./import/owner-findings";
import type { PublishedDocument } from "./import/published-document";
import { readAction } from "./import/read-action";
import { parsePlan } from "./parse-plan";
import type { ImportFinding, Plan, PlanFramework } from "./plan";
import { quote } from "../text";

export interface ImportOptions {
  /** The year of the edition that the documents are of. */
  readonly edition: number;
  /** Priorities, partners, statuses and the rest that the strategy's editions share. */
  readonly framework: PlanFramework;
  /** The edition before: gives lost titles and the years of introduction, and is compared with this one. */
  readonly previous?: Plan | undefined;
  /** Puts list items back under the bullet ending with ":" where that level seems lost. Default: only proposes it. */
  readonly acceptNesting?: boolean | undefined;
}

/** The document has no action in it. */
export class NotAnAnnexError extends Error {
  override readonly name = "NotAnAnnexError";
  constructor() {
    super(
      "No action was found in the document: it should have headings such as “Action 1: …” with an owner and milestones under them.",
    );
  }
}

/**
 * Reads the published annexes of one edition. Every bullet, owner and status arrives as printed; what cannot be
 * placed or had to be assumed is in the plan's findings with its line.
 * @throws NotAnAnnexError when no action is found.
 * @throws PlanError when the edition or framework cannot make a plan.
 */
export function importAnnex(
  documents: PublishedDocument | readonly PublishedDocument[],
  options: ImportOptions,
): Plan {
  const { edition, framework, previous, acceptNesting = false } = options;
  const all = "lines" in documents ? [documents] : documents;
  const named = (document: PublishedDocument, findings: readonly ImportFinding[]) =>
    all.length > 1
      ? findings.map((finding) => ({
          ...finding,
          message: `${document.name ?? `Document ${all.indexOf(document) + 1}`}: ${finding.message}`,
        }))
      : findings;

  const findings: ImportFinding[] = [];
  const cut: ActionBlock[] = [];
  for (const document of all) {
    const { blocks, findings: between } = cutIntoBlocks(document, edition, framework);
    cut.push(...withoutContents(blocks));
    findings.push(...named(document, [...editionFinding(document, edition), ...between]));
  }
  if (!cut.some(({ entries }) => entries.some(({ label }) => label))) throw new NotAnAnnexError();

  const { blocks, findings: numbering, unsure } = numberActions(cut, edition, previous);
  findings.push(...numbering);
  const { kept, repeated } = onceEach(blocks);
  const reads = kept.map((block) => ({
    block,
    read: readAction(block, { edition, framework, previous, acceptNesting }),
  }));
  for (const { block, read } of reads) findings.push(...named(block.document, read.findings));
  for (const block of repeated) findings.push(...named(block.document, repeatedAction(block)));
  findings.push(...missingNumbers(blocks, previous), ...fallingNumbers(kept));
  findings.push(
    ...otherNames(
      reads.map(({ read }) => read.owners),
      framework,
    ),
  );

  const years = cut.flatMap(({ annexYear, role }) =>
    annexYear !== null && role === "progress" ? [annexYear] : [],
  );
  const { actions: introduced, findings: introductions } = withIntroduction(
    reads.map(({ read }) => read),
    edition,
    years,
    unsure,
  );
  findings.push(...introductions);
  const { actions, findings: continuations } = withLineage(introduced, { edition, framework, previous });
  findings.push(...continuations);
  const lines = new Map(kept.map(({ number, start }) => [number, start.line]));
  const plan: Plan = parsePlan({ ...sharedBy(framework), edition, actions, findings });
  return previous
    ? { ...plan, findings: [...plan.findings, ...compareEditions(previous, plan, lines)] }
    : plan;
}

/** What editions share, and nothing else of a plan that is given as the framework. */
function sharedBy(framework: PlanFramework): PlanFramework {
  const {
    id,
    title,
    editions,
    priorities,
    themes,
    partners,
    statuses,
    outcomes,
    cycles,
    wordLimit,
    ruleSettings,
  } = framework;
  return {
    id,
    title,
    editions,
    priorities,
    themes,
    partners,
    statuses,
    outcomes,
    cycles,
    wordLimit,
    ruleSettings,
  };
}

/** A page's table of contents lists the actions too: a heading with nothing under it, and the action further down. */
function withoutContents(blocks: readonly ActionBlock[]): ActionBlock[] {
  return blocks.filter(
    (block, at) =>
      block.entries.length > 0 ||
      block.role !== null ||
      !blocks.slice(at + 1).some(({ number }) => number === block.number),
  );
}

function onceEach(blocks: readonly NumberedBlock[]): { kept: NumberedBlock[]; repeated: NumberedBlock[] } {
  const isFirst = (block: NumberedBlock) => blocks.find(({ number }) => number === block.number) === block;
  return { kept: blocks.filter(isFirst), repeated: blocks.filter((block) => !isFirst(block)) };
}

/** The first of two actions with one number is kept; of the second every line is told, and none is mixed in. */
function repeatedAction({ number, start, entries }: NumberedBlock): ImportFinding[] {
  const place = (line: number) => ({ line, action: number });
  return [
    importFinding(
      "error",
      "action-twice",
      place(start.line),
      `Action ${number} is in the document twice. The first is kept; this one, ${quote(start.text)}, is not in the plan. Give one of them its right number.`,
    ),
    ...entries
      .filter(({ line }) => line !== start)
      .map(({ line }) =>
        importFinding(
          "error",
          "unplaced-text",
          place(line.line),
          `This is printed under the second action ${number}, and is not in the plan: ${quote(line.text, 400)}.`,
        ),
      ),
  ];
}
