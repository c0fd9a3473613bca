/** Which actions the blocks without a number are, found by elimination and by the order of the document. */

import type { Plan } from "../plan";
import type { ActionBlock } from "./blocks";

export interface FoundNumber {
  readonly number: number;
  /** Numbers that fit as well by everything the document says; only the one when it is certain. */
  readonly fitting: readonly number[];
}

/** Numbers that a block may still have. */
type Domains = Map<ActionBlock, readonly number[]>;

/**
 * The numbers of blocks that have none. Within one priority of one annex numbers rise, and new actions have higher ones
 * than those reported on: what stands between 11 and 13 is 12. Where several numbers fit, one that keeps the order is
 * taken. A block is left out where no number is free for it.
 * @param free Numbers that the document should have and no heading has, rising.
 */
export function lostNumbers(
  lost: readonly ActionBlock[],
  blocks: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
  free: readonly number[],
  previous: Plan | undefined,
): Map<ActionBlock, FoundNumber> {
  const domains: Domains = new Map();
  for (const block of lost) {
    const likely = free.filter((number) => suitsPrevious(block, number, previous));
    domains.set(block, likely.length > 0 ? likely : free);
  }
  const order = blocks.filter((block) => numbers.has(block) || domains.has(block));
  const mustUseAll = free.length === lost.length;
  const found = new Map<ActionBlock, FoundNumber>();
  settle(domains, order, numbers, mustUseAll);
  const fitting = new Map(domains);
  for (;;) {
    const guess = closest(domains, order, numbers);
    if (guess === undefined) break;
    domains.set(guess.block, [guess.number]);
    settle(domains, order, numbers, mustUseAll);
  }
  for (const [block, [number]] of domains) {
    if (number !== undefined) found.set(block, { number, fitting: fitting.get(block) ?? [number] });
  }
  return found;
}

/** In the edition before, an action had this priority; what is new now was not in it, what is reported on was. */
function suitsPrevious(block: ActionBlock, number: number, previous: Plan | undefined): boolean {
  if (previous === undefined) return true;
  const earlier = previous.actions.find((action) => action.number === number);
  if (earlier === undefined) return block.role !== "progress";
  return block.role !== "new" && earlier.priority === block.priority;
}

/** Takes away what cannot be until nothing more follows. A number is never taken away from a block that has no other. */
function settle(
  domains: Domains,
  order: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
  mustUseAll: boolean,
): void {
  let changed = true;
  const narrow = (block: ActionBlock, keep: (number: number) => boolean) => {
    const domain = domains.get(block);
    const kept = domain?.filter(keep) ?? [];
    if (domain === undefined || kept.length === 0 || kept.length === domain.length) return;
    domains.set(block, kept);
    changed = true;
  };
  const range = (block: ActionBlock) => rangeOf(block, domains, numbers);
  while (changed) {
    changed = false;
    for (const [at, block] of order.entries()) {
      const next = order[at + 1];
      if (next === undefined || !isSameSection(block, next)) continue;
      narrow(next, (number) => number > range(block).least);
      narrow(block, (number) => number < range(next).most);
    }
    const lowestNew = Math.min(...order.filter(({ role }) => role === "new").map((of) => range(of).most));
    const highestOld = Math.max(
      ...order.filter(({ role }) => role === "progress").map((of) => range(of).least),
    );
    for (const block of domains.keys()) {
      if (block.role === "progress") narrow(block, (number) => number < lowestNew);
      if (block.role === "new") narrow(block, (number) => number > highestOld);
    }
    const uses = new Map<number, number>();
    for (const number of [...domains.values()].flat()) uses.set(number, (uses.get(number) ?? 0) + 1);
    for (const [block, domain] of domains) {
      const only = mustUseAll ? domain.filter((number) => uses.get(number) === 1) : [];
      if (only.length === 1) narrow(block, (number) => number === only[0]);
      if (domain.length !== 1) continue;
      for (const other of domains.keys())
        if (other !== block) narrow(other, (number) => number !== domain[0]);
    }
  }
}

/** Of the blocks not settled, the one that has a number next to a neighbour's; else the first, with its lowest. */
function closest(
  domains: Domains,
  order: readonly ActionBlock[],
  numbers: ReadonlyMap<ActionBlock, number>,
): { readonly block: ActionBlock; readonly number: number } | undefined {
  let best: { block: ActionBlock; number: number; nearness: number } | undefined;
  for (const [at, block] of order.entries()) {
    const domain = domains.get(block) ?? [];
    if (domain.length < 2) continue;
    const beside = [order[at - 1], order[at + 1]].flatMap((other) => {
      if (other === undefined || !isSameSection(block, other)) return [];
      const { least, most } = rangeOf(other, domains, numbers);
      return least === most ? [least] : [];
    });
    for (const number of domain) {
      const nearness = beside.filter((of) => Math.abs(of - number) === 1).length;
      if (best === undefined || nearness > best.nearness) best = { block, number, nearness };
    }
  }
  return best;
}

function rangeOf(block: ActionBlock, domains: Domains, numbers: ReadonlyMap<ActionBlock, number>) {
  const number = numbers.get(block);
  const domain = number === undefined ? (domains.get(block) ?? []) : [number];
  return { least: domain[0] ?? Number.NEGATIVE_INFINITY, most: domain.at(-1) ?? Number.POSITIVE_INFINITY };
}

function isSameSection(one: ActionBlock, other: ActionBlock): boolean {
  return one.document === other.document && one.role === other.role && one.priority === other.priority;
}
