/** What a cell of each kind accepts: how it is read, and whether the reading is beyond doubt. */

import { readDateText } from "./date-text";
import type { Outcome, Plan, Status } from "../plan/plan";
import { formatDate, isIsoDate } from "../plan/calendar";
import { comparable, quote, quoteApart, tidySpaces } from "../text";
import type { CellContent } from "../workbook";

/** A status as answered: the plan's status, and what was written after it ("in 2023 action plan"). */
export interface StatusAnswer {
  readonly status: Status;
  readonly qualifier: string | null;
}

/** What each type of cell is read to. */
export interface CellValues {
  /** As typed, white space tidied. */
  readonly text: string;
  /** One entry a line, bullet signs removed. */
  readonly bullets: readonly string[];
  readonly action: number;
  /** A milestone's id. */
  readonly milestone: string;
  readonly status: StatusAnswer;
  readonly outcome: Outcome;
  readonly priority: number;
  /** ISO, without time of day. */
  readonly date: string;
  readonly number: number;
  /** The words of a due date; core/plan/due reads them. */
  readonly due: string;
}

export type CellType = keyof CellValues;

/**
 * `exact`: what the column asks. `inexact`: one meaning, but not typed as asked (" Extended ", "31/03/2026" as
 * text). `unreadable`: no meaning or more than one; `candidates` are those it may have.
 */
export type Reading<V> =
  | { readonly state: "exact" | "inexact"; readonly value: V }
  | { readonly state: "unreadable"; readonly candidates: readonly V[] };

type Reader<V> = (content: CellContent, text: string, plan: ReadingPlan) => Reading<V>;

export interface ReadingPlan extends Pick<Plan, "statuses" | "outcomes" | "priorities"> {
  /** Ids of all published milestones, to tell 18.1 from 18.10 when a spreadsheet made it a number. */
  readonly milestoneIds: ReadonlySet<string>;
  /** What people type into a cell that they leave open, as `comparable` gives it. */
  readonly placeholders: ReadonlySet<string>;
}

const exact = <V>(value: V): Reading<V> => ({ state: "exact", value });
const inexact = <V>(value: V): Reading<V> => ({ state: "inexact", value });
const unreadable = <V>(candidates: readonly V[] = []): Reading<V> => ({ state: "unreadable", candidates });

function oneOf<V>(candidates: readonly V[]): Reading<V> {
  const [only, ...others] = candidates;
  return only !== undefined && others.length === 0 ? inexact(only) : unreadable(candidates);
}

/** "1,234" and " 12 " → a number; "12%", "over 200" and "1.2.3" → not. */
function numberInText(text: string): number | null {
  const plain = tidySpaces(text).replace(/^(\d{1,3})((?:,\d{3})+)(?=$|\.)/, (all) => all.replace(/,/g, ""));
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** One entry a line, bullet signs removed. */
export function bulletLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => tidySpaces(line).replace(/^(?:[•●▪◦‣\uE000-\uF8FF]\s*|[*·–-]\s+)/u, ""))
    .filter((line) => line !== "");
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const hasWord = (text: string, word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, "u").test(text);

/** "ongoing or extended" is two statuses; "extended, which was ongoing before" is one that says more. */
function namesAnother(rest: string, { label: own }: Status, statuses: readonly Status[]): boolean {
  const other = /^(?:or|and|&|\/)\s?(.+)$/.exec(rest)?.[1];
  return (
    other !== undefined && statuses.some(({ label }) => label !== own && other.startsWith(comparable(label)))
  );
}

const readers: { readonly [T in CellType]: Reader<CellValues[T]> } = {
  text: (_content, text) => exact(tidySpaces(text)),
  due: (_content, text) => exact(tidySpaces(text)),

  bullets: (_content, text) => exact(bulletLines(text)),

  action: (content, text) => {
    if (content.kind === "number" && Number.isInteger(content.number)) return exact(content.number);
    const match = /^(?:action\s*)?(\d{1,3})(?:\.0)?$/i.exec(tidySpaces(text));
    return match ? inexact(Number(match[1])) : unreadable();
  },

  milestone: (content, text, plan) => {
    if (content.kind === "number") {
      return oneOf(
        [...plan.milestoneIds].filter((id) => /^\d+\.\d+$/.test(id) && Number(id) === content.number),
      );
    }
    const tidy = tidySpaces(text);
    if (plan.milestoneIds.has(text)) return exact(text);
    const match = /^(?:milestone\s*)?(\d+(?:\.\d+)+)$/i.exec(tidy);
    return match?.[1] ? (match[1] === text ? exact(text) : inexact(match[1])) : unreadable();
  },

  status: (_content, text, plan) => {
    const wanted = comparable(text);
    for (const status of plan.statuses) {
      const label = comparable(status.label);
      if (wanted !== label && !new RegExp(`^${label}[\\s,(-]`).test(wanted)) continue;
      const rest = tidySpaces(text)
        .slice(label.length)
        .replace(/^[\s,(-]+|[\s).:;,]+$/g, "");
      if (namesAnother(comparable(rest), status, plan.statuses)) break;
      const answer = { status, qualifier: rest === "" ? null : rest };
      return text === status.label || text.startsWith(`${status.label} `) ? exact(answer) : inexact(answer);
    }
    const named = plan.statuses.filter(({ label }) => hasWord(wanted, comparable(label)));
    const meant = named.length > 1 ? named : nearest(wanted, plan.statuses);
    return unreadable(meant.map((status) => ({ status, qualifier: null })));
  },

  outcome: (_content, text, plan) => {
    const same = plan.outcomes.find(({ label }) => comparable(label) === comparable(text));
    if (same) return text === same.label ? exact(same) : inexact(same);
    return unreadable(nearest(comparable(text), plan.outcomes));
  },

  priority: (content, text, plan) => {
    const known = (number: number) => plan.priorities.some((priority) => priority.number === number);
    if (content.kind === "number") return known(content.number) ? inexact(content.number) : unreadable();
    const tidy = comparable(text);
    for (const { number, title } of plan.priorities) {
      if (tidy === comparable(priorityLabel({ number, title }))) return exact(number);
      if (tidy === comparable(title)) return inexact(number);
    }
    const alone = /^(?:priority )?(\d+)$/.exec(tidy)?.[1];
    if (alone !== undefined) return known(Number(alone)) ? inexact(Number(alone)) : unreadable();
    const withTitle = /^(?:priority )?(\d+) ?[.:) -] ?(.+)$/.exec(tidy);
    const same = plan.priorities.find(({ title }) => comparable(title) === withTitle?.[2]);
    if (same && same.number === Number(withTitle?.[1])) return inexact(same.number);
    // "2 or 3", or a number with another's title: whichever was meant, the partner says.
    const numbers = (tidy.match(/\b\d\b/g) ?? []).map(Number).filter(known);
    return unreadable([...new Set([...numbers, ...(same ? [same.number] : [])])]);
  },

  date: (content, text) => {
    if (content.kind === "date") return exact(content.date.slice(0, 10));
    if (content.kind !== "text") return unreadable();
    return oneOf(readDateText(tidySpaces(text)));
  },

  number: (content, text) => {
    if (content.kind === "number") return exact(content.number);
    const number = content.kind === "text" ? numberInText(text) : null;
    if (number === null) return unreadable();
    // "1.234" is a thousand and more to some, and little more than one to others.
    return /^[+-]?\d{1,3}\.\d{3}$/.test(tidySpaces(text))
      ? unreadable([number, number * 1000])
      : inexact(number);
  },
};

/** Reads what a cell holds as its column's type. The content must not be blank or an error value. */
export function readCell<T extends CellType>(
  type: T,
  content: CellContent,
  plan: ReadingPlan,
): Reading<CellValues[T]> {
  return readers[type](content, contentText(content), plan);
}

/** What a person sees in the cell; "" when it is blank. */
export function contentText(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return String(content.number);
    case "date":
      return content.date;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "error":
      return content.error;
  }
}

/** What a cell holds as a sentence says it: dates in words, text in quotation marks so that spaces at its ends show. */
export function contentInWords(content: CellContent): string {
  if (content.kind === "blank") return "empty";
  if (content.kind === "text") return quote(content.text, 120);
  const day = content.kind === "date" ? content.date.slice(0, 10) : "";
  return isIsoDate(day) ? formatDate(day) : contentText(content);
}

/** Two contents of one cell so that both show what is other; spaces of another kind do not show, and are said. */
export function changeOfContent(before: CellContent, after: CellContent): readonly [string, string] {
  if (before.kind !== "text" || after.kind !== "text") return [contentInWords(before), contentInWords(after)];
  const [was, is] = quoteApart(before.text, after.text, 120);
  return [was, was === is ? "the same with plain spaces" : is];
}

/** How a priority is offered in a drop-down. */
export function priorityLabel({
  number,
  title,
}: {
  readonly number: number;
  readonly title: string;
}): string {
  return `${number}. ${title}`;
}

/** Letters to add, drop, change or swap to get from one word to the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}

/** The labelled things whose label is within a third of its length of what was typed, or shares its first word. */
export function nearest<L extends { readonly label: string }>(typed: string, offered: readonly L[]): L[] {
  const firstWord = typed.split(" ")[0] ?? "";
  return offered
    .map((offer) => ({ offer, away: distance(typed, comparable(offer.label)) }))
    .filter(
      ({ offer, away }) =>
        away <= Math.ceil(offer.label.length / 3) ||
        (firstWord.length > 3 && comparable(offer.label).split(" ").includes(firstWord)),
    )
    .sort((a, b) => a.away - b.away)
    .map(({ offer }) => offer);
}
