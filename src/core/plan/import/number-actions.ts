/** Finds the number of actions whose heading is lost, and puts back together what only looked like two. */

import { listInWords, quote } from "../../text";
import type { ImportFinding, Plan } from "../plan";
import type { ActionBlock } from "./blocks";
import { importFinding } from "./import-finding";
import { lostNumbers, type FoundNumber } from "./lost-numbers";

export type NumberedBlock = ActionBlock & { readonly number: number };

interface Numbering {
  readonly blocks: readonly NumberedBlock[];
  readonly findings: readonly ImportFinding[];
  /** Numbers that were taken where others fit as well. */
  readonly unsure: ReadonlySet<number>;
}

/** "Action 9 status" names its action even where the heading is gone. */
function numberInStatus(block: ActionBlock): { readonly number: number; readonly line: number } | undefined {
  for (const { line, label } of block.entries) {
    if (label?.type === "status" && label.number !== null) return { number: label.number, line: line.line };
  }
  return undefined;
}

/** Numbers that the document should have and no heading has; with none left of them, those after the last. */
function freeNumbers(
  blocks: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
  previous: Plan | undefined,
): number[] {
  const taken = new Set(numbers.values());
  if (taken.size === 0) return [];
  const whole = previous !== undefined || blocks.some(({ role }) => role === "progress");
  const first = whole ? 1 : Math.min(...taken);
  const length = Math.max(0, Math.max(...taken) - first + 1);
  return Array.from({ length }, (_, i) => first + i).filter((n) => !taken.has(n));
}

/** The document's last actions have numbers above every one that is printed. */
function withNextNumbers(
  free: readonly number[],
  lost: readonly ActionBlock[],
  blocks: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
): readonly number[] {
  const last = Math.max(0, ...numbers.values());
  const atEnd = blocks.findLastIndex((block) => numbers.get(block) === last);
  const after = lost.filter((block) => {
    const before = blocks[atEnd];
    return (
      blocks.indexOf(block) > atEnd &&
      before !== undefined &&
      before.document === block.document &&
      before.role === block.role &&
      before.priority === block.priority
    );
  });
  const count = Math.max(after.length, lost.length - free.length);
  return [...free, ...Array.from({ length: count }, (_, i) => last + 1 + i)];
}

interface Assumption {
  /** Words that follow "It is read as action 3,". */
  readonly how: string;
  /** An error where another number fits as well. */
  readonly severity: "error" | "warning";
}

const certainly = (how: string): Assumption => ({ how, severity: "warning" });

function assumption({ number, fitting }: FoundNumber, candidates: readonly number[]): Assumption {
  const others = fitting.filter((other) => other !== number);
  if (others.length > 0) {
    const how = `but ${others.length === 1 ? "action" : "actions"} ${listInWords(others.map(String))} would fit there as well: what is printed under it may belong to another action`;
    return { how, severity: "error" };
  }
  if (candidates.length <= 1) return certainly("the only number without a heading");
  return certainly(
    `the one of ${listInWords(candidates.map(String))}, which no heading has, that fits where it stands`,
  );
}

function headingMissing(
  block: ActionBlock,
  number: number,
  { how, severity }: Assumption,
  previous: Plan | undefined,
  edition: number,
): ImportFinding {
  const title = previous?.actions.find((action) => action.number === number)?.title;
  const titled = title ? "The title is the previous edition’s." : "The title is a stand-in.";
  return importFinding(
    severity,
    "heading-missing",
    { line: block.start.line, action: number },
    `${quote(block.start.text)} has no “Action ${number}: …” heading before it in the ${edition} document. It is read as action ${number}, ${how}. ${titled} Check both.`,
  );
}

/** Joins a block to the one before it: the label was repeated within one action. */
function joined(to: ActionBlock, block: ActionBlock): ActionBlock {
  return { ...to, entries: [...to.entries, ...block.entries] };
}

/** Gives every block its action's number. Says what was assumed, and what is in the document twice. */
export function numberActions(
  cut: readonly ActionBlock[],
  edition: number,
  previous: Plan | undefined,
): Numbering {
  const findings: ImportFinding[] = [];
  const numbers = new Map<ActionBlock, number>();
  const unsure = new Set<number>();
  const say = (block: ActionBlock, number: number, assumed: Assumption) => {
    numbers.set(block, number);
    const { how, severity } = assumed;
    if (severity === "error") unsure.add(number);
    if (block.title === "") findings.push(headingMissing(block, number, assumed, previous, edition));
    else
      findings.push(
        importFinding(
          severity,
          "number-missing",
          { line: block.start.line, action: number },
          `${quote(block.start.text)} has no number. It is read as action ${number}, ${how}. Check it.`,
        ),
      );
  };
  for (const block of cut) if (block.number !== null) numbers.set(block, block.number);
  for (const block of cut) {
    const named = block.number === null ? numberInStatus(block) : undefined;
    if (named && ![...numbers.values()].includes(named.number))
      say(block, named.number, certainly(`the number in its status (line ${named.line})`));
  }

  // Blocks that certainly lost their heading choose before those that may only repeat a label.
  for (const certain of [true, false]) {
    const lost = cut.filter((block) => !numbers.has(block) && (block.opening !== "label") === certain);
    const free = freeNumbers(cut, numbers, previous);
    const open = certain ? withNextNumbers(free, lost, cut, numbers) : free;
    const found = lostNumbers(lost, cut, numbers, open, previous);
    for (const block of lost) {
      const one = found.get(block);
      if (one && ![...numbers.values()].includes(one.number)) say(block, one.number, assumption(one, open));
      else if (certain) {
        const next = Math.max(0, ...numbers.values()) + 1;
        say(block, next, certainly("the next number, because none below it is free"));
      }
    }
  }

  const blocks: NumberedBlock[] = [];
  for (const block of cut) {
    const number = numbers.get(block);
    const before = blocks.at(-1);
    if (number !== undefined) blocks.push({ ...block, number });
    else if (before) {
      blocks[blocks.length - 1] = { ...joined(before, block), number: before.number };
      findings.push(
        importFinding(
          "warning",
          "label-repeated",
          { line: block.start.line, action: before.number },
          `${quote(block.start.text)} is in action ${before.number} for the second time. What follows it is kept with that action: check that no heading is lost there.`,
        ),
      );
    } else {
      blocks.push({ ...block, number: 1 });
    }
  }
  return { blocks, findings, unsure };
}

/** Numbers that the document should have and has not. Those of the previous edition are told by the comparison. */
export function missingNumbers(
  blocks: readonly NumberedBlock[],
  previous: Plan | undefined,
): ImportFinding[] {
  const there = new Set(blocks.map(({ number }) => number));
  const earlier = new Set(previous?.actions.map(({ number }) => number));
  const whole = previous !== undefined || blocks.some(({ role }) => role === "progress");
  const first = whole ? 1 : Math.min(...there);
  const findings: ImportFinding[] = [];
  for (let number = first; number < Math.max(...there); number += 1) {
    if (there.has(number) || earlier.has(number)) continue;
    findings.push(
      importFinding(
        "error",
        "action-missing",
        { line: null, action: null },
        `Action ${number} is not in the document, though action ${number + 1} or a later one is. Every action ever published keeps its place.`,
      ),
    );
  }
  return findings;
}

/** Within a priority numbers rise. Where they fall, the heading of the next priority may be lost. */
export function fallingNumbers(blocks: readonly NumberedBlock[]): ImportFinding[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    const falls =
      before !== undefined &&
      before.document === block.document &&
      before.role === block.role &&
      before.priority === block.priority &&
      before.number > block.number;
    if (!falls || block.priority === null) return [];
    const place = { line: block.start.line, action: block.number };
    const message = `Action ${block.number} stands after action ${before.number} under priority ${block.priority}. Numbers rise within a priority, so check that no priority heading is lost before it.`;
    return [importFinding("warning", "order-falls", place, message)];
  });
}
