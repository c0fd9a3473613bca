/** Reads the block of one action: owner, status and sections. Every line goes to its place or to a finding. */

import { quote, tidySpaces } from "../../text";
import type { Bullet, ImportFinding } from "../plan";
import { importFinding } from "./import-finding";
import type { Section } from "./labels";
import type { NumberedBlock } from "./number-actions";
import type { PublishedLine } from "./published-document";

export interface SingleValue {
  readonly text: string;
  readonly line: number;
}

export interface BlockRead {
  readonly title: string;
  readonly owner: SingleValue | undefined;
  readonly status: SingleValue | undefined;
  readonly sections: ReadonlyMap<Section, readonly Bullet[]>;
  /** The date on a line above a bullet, by bullet. */
  readonly governing: ReadonlyMap<Bullet, string>;
  readonly introducedIn: number | null;
  readonly findings: readonly ImportFinding[];
}

/** Sections whose bullets fall due, so that a date above them has something to govern. */
const datedSections: readonly Section[] = ["lastMilestones", "nextMilestones", "monitoring"];
/** Sections that earlier plans wrote as paragraphs. */
const proseSections: readonly Section[] = ["problem", "assumptions", "externalFactors"];

interface Reading {
  title: string;
  owner: SingleValue | undefined;
  status: SingleValue | undefined;
  readonly sections: Map<Section, Bullet[]>;
  readonly governing: Map<Bullet, string>;
  introducedIn: number | null;
  readonly findings: ImportFinding[];
  /** What the next line may complete: a label stood without its value. */
  awaiting: "title" | "owner" | "status" | null;
  section: Section | null;
  /** The label no one knows that the lines now stand under. */
  unknownLabel: string | null;
  governor: string | null;
  /** The open bullets from the top of the list down, to hang nested ones on. */
  stack: { readonly depth: number; readonly bullet: Bullet }[];
}

/** @param isDateLabel whether a line such as "By February 2024:" is a date that governs what follows. */
export function readBlock(block: NumberedBlock, isDateLabel: (text: string) => boolean): BlockRead {
  const reading: Reading = {
    title: block.title,
    owner: undefined,
    status: undefined,
    sections: new Map(),
    governing: new Map(),
    introducedIn: null,
    findings: [],
    awaiting: block.opening === "heading" && block.title === "" ? "title" : null,
    section: null,
    unknownLabel: null,
    governor: null,
    stack: [],
  };
  const place = (line: PublishedLine) => ({ line: line.line, action: block.number });

  for (const [index, { line, label }] of block.entries.entries()) {
    const next = block.entries[index + 1];
    const beforeBullet = next !== undefined && next.line.kind === "bullet";
    if (label) {
      reading.stack = [];
      reading.governor = null;
      reading.unknownLabel = null;
      reading.awaiting = null;
      reading.section = label.type === "section" ? label.section : null;
      if (label.type === "section") {
        reading.introducedIn ??= label.introducedIn;
        if (!reading.sections.has(label.section)) reading.sections.set(label.section, []);
        if (label.rest) addParagraph(reading, label.section, { ...line, text: label.rest });
      } else {
        if (label.rest === "") reading.awaiting = label.type;
        else takeValue(reading, label.type, { text: label.rest, line: line.line });
      }
    } else if (line.kind === "bullet") {
      if (reading.awaiting === "owner" || reading.awaiting === "status")
        takeValue(reading, reading.awaiting, line);
      else if (reading.section) addBullet(reading, reading.section, line);
      else reading.findings.push(unplacedBullet(line, reading.unknownLabel, block.number));
    } else if (reading.awaiting) {
      if (reading.awaiting === "title") reading.title = line.text;
      else takeValue(reading, reading.awaiting, line);
      reading.awaiting = null;
    } else if (
      reading.section &&
      beforeBullet &&
      (endsWithColon(line.text) || line.kind === "heading") &&
      isDateLabel(line.text)
    ) {
      reading.stack = [];
      if (datedSections.includes(reading.section)) reading.governor = line.text.replace(/\s*:$/u, "");
      else reading.findings.push(unplacedText(line, block.number));
    } else if (line.kind === "heading" || (beforeBullet && looksLikeLabel(line.text))) {
      reading.section = null;
      reading.unknownLabel = line.text;
      reading.findings.push(
        importFinding(
          "error",
          "unplaced-text",
          place(line),
          `${quote(line.text)} is not a label the import knows. What stands under it is not in action ${block.number}: each line of it is listed.`,
        ),
      );
    } else if (
      reading.section &&
      (proseSections.includes(reading.section) || (!beforeBullet && isEmpty(reading, reading.section)))
    ) {
      addParagraph(reading, reading.section, line);
      if (!proseSections.includes(reading.section)) {
        reading.findings.push(
          importFinding(
            "advice",
            "paragraph-as-bullet",
            place(line),
            `Action ${block.number} has a paragraph where bullets are expected. It is kept as one bullet: ${quote(line.text)}.`,
          ),
        );
      }
    } else {
      reading.findings.push(unplacedText(line, block.number));
    }
  }
  return reading;
}

const endsWithColon = (text: string) => text.endsWith(":");
const isEmpty = (reading: Reading, section: Section) => (reading.sections.get(section)?.length ?? 0) === 0;

/** A few words that begin with a capital, or any line ending with a colon: what follows may be of another kind. */
const looksLikeLabel = (text: string) =>
  endsWithColon(text) || (/^\p{Lu}[^.!?;]*$/u.test(text) && text.split(" ").length <= 6);

function unplacedText(line: PublishedLine, action: number): ImportFinding {
  return importFinding(
    "warning",
    "unplaced-text",
    { line: line.line, action },
    `This text is printed in action ${action} under no label that holds it, and is not in the plan: ${quote(line.text, 400)}.`,
  );
}

function unplacedBullet(line: PublishedLine, unknownLabel: string | null, action: number): ImportFinding {
  const under =
    unknownLabel === null
      ? "before any label"
      : `under ${quote(unknownLabel)}, a label the import does not know`;
  return importFinding(
    "error",
    "unplaced-text",
    { line: line.line, action },
    `This bullet of action ${action} is printed ${under}, and is not in the plan: ${quote(line.text, 400)}.`,
  );
}

/** A value may run over several lines or bullets (one owner a line): they are listed with commas. */
function takeValue(reading: Reading, name: "owner" | "status", { text, line }: SingleValue): void {
  const before = reading[name];
  reading[name] = before
    ? { text: `${before.text}, ${tidySpaces(text)}`, line: before.line }
    : { text: tidySpaces(text), line };
}

function addParagraph(reading: Reading, section: Section, line: PublishedLine): void {
  addBullet(reading, section, { ...line, depth: 0 });
  reading.stack = [];
}

function addBullet(reading: Reading, section: Section, { line, depth, text }: PublishedLine): void {
  const bullet: Bullet = { text, line };
  while ((reading.stack.at(-1)?.depth ?? -1) >= depth) reading.stack.pop();
  const parent = reading.stack.at(-1)?.bullet;
  if (parent) (parent.children ??= []).push(bullet);
  else reading.sections.get(section)?.push(bullet);
  reading.stack.push({ depth, bullet });
  if (reading.governor !== null) reading.governing.set(bullet, reading.governor);
}
