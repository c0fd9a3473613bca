/** Finds the number of actions whose heading is lost, and puts back together what only looked like two. */

import { listInWords, quote } from "../../text";
import type { ImportFinding, Plan } from "../plan";
import type { ActionBlock } from "./blocks";
import { importFinding } from "./import-finding";

export type NumberedBlock = ActionBlock & { readonly number: number };

interface Numbering {
  readonly blocks: readonly NumberedBlock[];
  readonly findings: readonly ImportFinding[];
}

/** "Action 9 status" names its action even where the heading is gone. */
function numberInStatus(block: ActionBlock): { readonly number: number; readonly line: number } | undefined {
  for (const { line, label } of block.entries) {
    if (label?.type === "status" && label.number !== null) return { number: label.number, line: line.line };
  }
  return undefined;
}

/**
 * The missing number that fits best where the block stands: numbers rise within a priority, and in the previous
 * edition the action had this priority.
 */
function byElimination(
  at: number,
  blocks: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
  previous: Plan | undefined,
): { readonly number: number; readonly candidates: readonly number[] } | undefined {
  const block = blocks[at];
  const taken = [...numbers.values()];
  if (!block || taken.length === 0) return undefined;
  const whole = previous !== undefined || blocks.some(({ role }) => role === "progress");
  const first = whole ? 1 : Math.min(...taken);
  const last = Math.max(...taken);
  const candidates = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (n) => !taken.includes(n),
  );
  if (candidates.length === 0) return undefined;

  const sameRegion = (other: ActionBlock) => other.priority === block.priority && other.role === block.role;
  const nearest = (others: readonly ActionBlock[]) => {
    const found = others.find((other) => numbers.has(other));
    return found && sameRegion(found) ? numbers.get(found) : undefined;
  };
  const below = nearest(blocks.slice(0, at).reverse()) ?? 0;
  const above = nearest(blocks.slice(at + 1)) ?? Number.POSITIVE_INFINITY;
  const hadPriority = (n: number) =>
    previous?.actions.find((action) => action.number === n)?.priority === block.priority;
  const score = (n: number) => (n > below && n < above ? 2 : 0) + (hadPriority(n) ? 1 : 0);
  const best = candidates.reduce((found, n) => (score(n) > score(found) ? n : found));
  return { number: best, candidates };
}

function headingMissing(
  block: ActionBlock,
  number: number,
  how: string,
  previous: Plan | undefined,
  edition: number,
): ImportFinding {
  const title = previous?.actions.find((action) => action.number === number)?.title;
  const titled = title ? "The title is the previous edition’s." : "The title is a stand-in.";
  return importFinding(
    "warning",
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
  const say = (block: ActionBlock, number: number, how: string) => {
    numbers.set(block, number);
    if (block.title === "") findings.push(headingMissing(block, number, how, previous, edition));
    else
      findings.push(
        importFinding(
          "warning",
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
      say(block, named.number, `the number in its status (line ${named.line})`);
  }

  // Blocks that certainly lost their heading choose before those that may only repeat a label.
  for (const certain of [true, false]) {
    for (const [at, block] of cut.entries()) {
      if (numbers.has(block) || (block.opening === "label") === certain) continue;
      const found = byElimination(at, cut, numbers, previous);
      if (found) {
        const others =
          found.candidates.length > 1
            ? `one of ${listInWords(found.candidates.map(String))}, which no heading has`
            : "the only number without a heading";
        say(block, found.number, others);
      } else if (certain) {
        const next = Math.max(0, ...numbers.values()) + 1;
        say(block, next, "the next number, because none below it is free");
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
  return { blocks, findings };
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
