/**
 * Ways to turn what an action prints into answers. Somebody else who does it will do it in a way of their own, so
 * that findings must be right in each. None uses the product's own matching.
 */

import type { Reported } from "./record";
import { carefulAnswers, continuedBy } from "./answers";

export interface MilestoneEntry {
  readonly outcome: string | null;
  readonly points: readonly string[];
  readonly reason?: string | undefined;
  readonly value?: number | undefined;
  readonly asAt?: string | undefined;
}

export interface NextEntry {
  readonly text: string;
  readonly due?: string | undefined;
  readonly continues?: string | undefined;
}

export interface Entries {
  readonly milestones: ReadonlyMap<string, MilestoneEntry>;
  /** Points that no milestone has. */
  readonly points: readonly string[];
  readonly next: readonly NextEntry[];
}

export interface Variant {
  readonly name: string;
  /** Writes the reprint over the issued wording and owner, as a partner might. */
  readonly reprints?: true;
  readonly enter: (reported: Reported) => Entries;
}

const small = new Set(
  "that this with from have been which will their they were into such including include through also more than each both continue continued development develop progress plan action rare diseases disease england".split(
    " ",
  ),
);

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 3 && !small.has(word)).map((word) => word.slice(0, 6)));
}

/** Share of the promise's words that the text has. */
function overlap(promise: string, text: string): number {
  const wanted = [...wordsOf(promise)];
  const said = wordsOf(text);
  return wanted.filter((word) => said.has(word)).length / Math.max(1, wanted.length);
}

const leastOverlap = 0.25;

/** Each point goes to the milestone it shares most words with, if it shares enough. */
function matched({ milestones, points }: Reported): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const point of points) {
    const [best] = milestones
      .map(({ id, text }) => ({ id, share: overlap(text, point) }))
      .sort((a, b) => b.share - a.share);
    if (best && best.share >= leastOverlap) found.set(best.id, [...(found.get(best.id) ?? []), point]);
  }
  return found;
}

const notMet = /delayed|carried over|postponed|taken down|limited progress|yet to be/i;
const partly =
  /still|being (?:developed|negotiated|established)|in progress|under ?way|under development|ongoing|scheduled|currently/i;
const met =
  /publish|complet|establish|launch|agreed|award|implement|circulat|held|considered|rolled out|announced|includ|collect|accept/i;

function outcomeInWords(points: readonly string[]): string | null {
  const text = points.join(" ");
  return notMet.test(text) ? "not met" : partly.test(text) ? "partly met" : met.test(text) ? "met" : null;
}

const blanket = /have all been completed/i;
const number = /(?<![\d-])\d[\d,]*(?![\d-])/;

function figureIn(promise: string, points: readonly string[]): number | undefined {
  if (!/^(?:the )?number/i.test(promise)) return undefined;
  const found = number.exec(points.join(" ").replace(/\b20\d\d\b/g, ""))?.[0];
  return found === undefined ? undefined : Number(found.replace(/,/g, ""));
}

const dueWords =
  /(?:by|in|during|throughout) (?:the end of |early |mid |late |spring |summer |autumn |winter |quarter \d,? (?:of )?|\p{Lu}\p{Ll}+ |or )*20\d\d(?: to 20\d\d)?|in the 20\d\d [\p{L} ]*action plan/iu;

function dueIn(text: string): string | undefined {
  return dueWords.exec(text)?.[0];
}

/** The rows of the free tables that are left when milestones have taken their points. */
function without(points: readonly string[], taken: Iterable<readonly string[]>): string[] {
  const gone = new Set([...taken].flat());
  return points.filter((point) => !gone.has(point));
}

const asPrinted = ({ next }: Reported): NextEntry[] => next.map((text) => ({ text }));

function pointsOnly(reported: Reported): Entries {
  return { milestones: new Map(), points: reported.points, next: asPrinted(reported) };
}

function byWords(reported: Reported, withFigures: boolean): Pick<Entries, "milestones" | "points"> {
  const { milestones, points } = reported;
  const own = matched(reported);
  const all = points.find((point) => blanket.test(point));
  const entries = new Map<string, MilestoneEntry>();
  for (const { id, text } of milestones) {
    const mine = own.get(id) ?? (all === undefined ? [] : [all]);
    if (mine.length === 0) continue;
    const outcome = outcomeInWords(mine);
    const value = withFigures ? figureIn(text, mine) : undefined;
    const counted = value === undefined ? {} : { value, asAt: "2024-01-31" };
    entries.set(id, { outcome, points: mine, ...counted });
  }
  return {
    milestones: entries,
    points: without(
      points,
      [...entries.values()].map((entry) => entry.points),
    ),
  };
}

function matchedByWords(reported: Reported): Entries {
  return { ...byWords(reported, true), next: asPrinted(reported) };
}

/** As far as a program can go: dues read out, next milestones laid beside what they continue. */
function matchedWithDues(reported: Reported): Entries {
  const { milestones, next } = reported;
  return {
    ...byWords(reported, false),
    next: next.map((text) => {
      const [best] = milestones
        .map(({ id, text: promise }) => ({ id, share: overlap(promise, text) }))
        .sort((a, b) => b.share - a.share);
      const continues = best && best.share >= 0.5 ? best.id : undefined;
      return { text, due: dueIn(text), continues };
    }),
  };
}

function allMet(reported: Reported): Entries {
  const { milestones, points } = reported;
  const entries = milestones.map(({ id, text }) => {
    const own = points.filter((point) => overlap(text, point) >= leastOverlap);
    return [id, { outcome: "met", points: own }] as const;
  });
  return {
    milestones: new Map(entries),
    points: without(
      points,
      entries.map(([, entry]) => entry.points),
    ),
    next: asPrinted(reported),
  };
}

function careful(reported: Reported): Entries {
  const { milestones, points, next } = reported;
  const own = milestones.flatMap(({ id }) => {
    const answer = carefulAnswers[id];
    if (!answer) return [];
    const said = answer.points.map((at) => {
      const point = points[at];
      if (point === undefined) throw new Error(`Milestone ${id} names point ${at}, which is not there.`);
      return point;
    });
    return [[id, { ...answer, points: said }] as const];
  });
  const missed = own.filter(([, { outcome }]) => outcome !== "met").map(([id]) => id);
  const continues = (at: number) => missed.find((id) => continuedBy[id]?.includes(at));
  return {
    milestones: new Map(own),
    points: without(
      points,
      own.map(([, entry]) => entry.points),
    ),
    next: next.map((text, at) => ({ text, continues: continues(at) })),
  };
}

/** Outcomes chosen with care, and all that was done told as points of progress. */
function pointsApart(reported: Reported): Entries {
  const { milestones, next } = careful(reported);
  return {
    milestones: new Map([...milestones].map(([id, entry]) => [id, { ...entry, points: [] }])),
    points: reported.points,
    next,
  };
}

export const variants: readonly Variant[] = [
  { name: "points only", enter: pointsOnly },
  { name: "matched by words", enter: matchedByWords },
  { name: "matched with dues", enter: matchedWithDues },
  { name: "all met", enter: allMet },
  { name: "careful owner", enter: careful },
  { name: "careful owner, points apart", enter: pointsApart },
  { name: "careful owner, reprinted", enter: careful, reprints: true },
];
