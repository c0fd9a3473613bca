/** Cuts a document into the blocks of its actions, and says what stands between them. */

import { listInWords, quote } from "../../text";
import type { ImportFinding, PlanFramework } from "../plan";
import { readHeading, type AnnexRole, type Heading } from "./headings";
import { importFinding } from "./import-finding";
import { readLabel, type Label } from "./labels";
import type { PublishedDocument, PublishedLine } from "./published-document";

export interface Entry {
  readonly line: PublishedLine;
  readonly label: Label | undefined;
}

export interface ActionBlock {
  readonly document: PublishedDocument;
  readonly role: AnnexRole | null;
  /** The earliest plan that the annex's heading speaks of. */
  readonly annexYear: number | null;
  readonly priority: number | null;
  readonly themes: readonly string[];
  /**
   * What the block began with. `owner` and `label`: the heading before it is lost. A second owner line proves that; a
   * repeated label only suggests it.
   */
  readonly opening: "heading" | "owner" | "label";
  readonly start: PublishedLine;
  readonly number: number | null;
  readonly title: string;
  readonly entries: readonly Entry[];
}

type OpenBlock = { -readonly [Key in keyof ActionBlock]: ActionBlock[Key] } & { entries: Entry[] };

interface Region {
  readonly role: AnnexRole | null;
  readonly annexYear: number | null;
  /** Level of the annex's heading, 0 where it is not known. */
  readonly depth: number;
  readonly priority: number | null;
  readonly themes: readonly string[];
  readonly heading: PublishedLine | null;
}

const sameLabel = (a: Label, b: Label) =>
  a.type === b.type && (a.type !== "section" || (b.type === "section" && a.section === b.section));

/** Whether a label cannot belong to the open block because the block has it already. */
function repeats(block: OpenBlock, label: Label): boolean {
  if (label.type === "owner" && block.entries.every((entry) => entry.label?.type === "owner")) return false;
  return block.entries.some((entry) => entry.label && sameLabel(entry.label, label));
}

/** Cuts one document. Findings are about lines outside the actions; lines inside are left to the blocks. */
export function cutIntoBlocks(
  document: PublishedDocument,
  edition: number,
  framework: PlanFramework,
): { blocks: ActionBlock[]; findings: ImportFinding[] } {
  const { title } = framework;
  const headings = new Map<PublishedLine, Heading>();
  for (const line of document.lines) {
    const heading = readHeading(line, framework);
    if (heading) headings.set(line, heading);
  }
  const hasAnnexes = [...headings.values()].some(({ type }) => type === "annex");
  const blocks: OpenBlock[] = [];
  const findings: ImportFinding[] = [];
  let region: Region = { role: null, annexYear: null, depth: 0, priority: null, themes: [], heading: null };
  let open: OpenBlock | undefined;
  let between: PublishedLine[] = [];

  const tellBetween = () => {
    findings.push(...aboutLinesBetween(between, region));
    between = [];
  };
  const start = (
    opening: ActionBlock["opening"],
    line: PublishedLine,
    number: number | null,
    title: string,
  ) => {
    tellBetween();
    const { role, annexYear, priority, themes } = region;
    open = { document, role, annexYear, priority, themes, opening, start: line, number, title, entries: [] };
    blocks.push(open);
    return open;
  };
  const enter = (next: Region) => {
    tellBetween();
    open = undefined;
    region = next;
  };

  for (const line of document.lines) {
    const heading = headings.get(line);
    const listsActions = region.role === null ? !hasAnnexes : region.role !== "other";
    if (heading?.type === "annex") {
      enter({
        role: heading.role,
        annexYear: heading.year,
        depth: line.depth,
        priority: null,
        themes: [],
        heading: line,
      });
    } else if (heading?.type === "action") {
      start("heading", line, heading.number, heading.title);
    } else if (heading && (region.role !== "other" || open)) {
      enter({
        ...region,
        heading: line,
        ...(heading.type === "theme" ? { priority: null } : { themes: [] }),
      });
      const told = aboutHeading(heading, line, framework);
      if (told) findings.push(told);
      else if (heading.type === "theme") region = { ...region, themes: heading.code ? [heading.code] : [] };
      else region = { ...region, priority: heading.number };
    } else if (line.kind === "heading" && line.depth > 0 && line.depth <= region.depth) {
      enter({ role: "other", annexYear: null, depth: line.depth, priority: null, themes: [], heading: line });
    } else {
      const afterStatus = open?.entries.some((entry) => entry.label?.type === "status") ?? false;
      const label = readLabel(line, { title, edition, role: region.role, afterStatus });
      const orphaned = label && (open ? repeats(open, label) : listsActions);
      if (orphaned) {
        const relabelled = readLabel(line, { title, edition, role: region.role, afterStatus: false });
        start(label.type === "owner" ? "owner" : "label", line, null, "").entries.push({
          line,
          label: relabelled,
        });
      } else if (open) open.entries.push({ line, label });
      else if (listsActions && region.heading) between.push(line);
    }
  }
  tellBetween();
  return { blocks, findings };
}

function aboutHeading(
  heading: Heading,
  line: PublishedLine,
  framework: PlanFramework,
): ImportFinding | undefined {
  const place = { line: line.line, action: null };
  if (heading.type === "theme" && heading.code === null) {
    return importFinding(
      "error",
      "theme-unknown",
      place,
      `${quote(line.text)} is not one of the plan's themes. The actions under it have none until a person sets it.`,
    );
  }
  if (heading.type === "priority" && !framework.priorities.some(({ number }) => number === heading.number)) {
    return importFinding(
      "error",
      "priority-unknown",
      place,
      `${quote(line.text)} is not one of the plan's priorities. The actions under it have none until a person sets it.`,
    );
  }
  return undefined;
}

/** An annex may open with paragraphs about itself; anything else before the first action has no place. */
function aboutLinesBetween(lines: readonly PublishedLine[], { heading }: Region): ImportFinding[] {
  const underAnnex = heading !== null && /^\W*(\d+[.)]?\s*)?annex/iu.test(heading.text);
  const introduction = underAnnex ? lines.filter(({ kind }) => kind === "text") : [];
  const [first] = introduction;
  const told = first
    ? [
        importFinding(
          "advice",
          "introduction-left-out",
          { line: first.line, action: null },
          `The annex opens with text that belongs to no action and is not in the plan (${introduction.length > 1 ? "lines" : "line"} ${listInWords(introduction.map(({ line }) => String(line)))}): ${quote(first.text)}.`,
        ),
      ]
    : [];
  const unplaced = lines.filter((line) => !introduction.includes(line));
  return [
    ...told,
    ...unplaced.map(({ line, kind, text }) =>
      importFinding(
        "warning",
        "unplaced-text",
        { line, action: null },
        `This ${kind} stands before any action and is not in the plan: ${quote(text, 400)}.`,
      ),
    ),
  ];
}
