import { addDays, daysBetween, formatDate } from "../calendar";
import type { DueKind } from "../due-kinds";
import type { Due } from "./expression";
import type { FramedPoint } from "./framing";
import { countedFrom, type Span, yearsSpan } from "./spans";

const daysInLongestYear = 366;

/** Kind, interval and note of a framed time. The interval is that of the words: "by June 2023" is 1 to 30 June. */
export function intervalOf(framed: FramedPoint): Omit<Due, "text"> {
  const span = spanOf(framed);
  const note = noteOf(framed, span);
  const kind = kindOf(framed, span);
  const { start, end } = openEnded(framed, kind, span);
  return { start, end, kind, ...(note !== undefined && { ambiguous: note }) };
}

function kindOf({ point, framing, qualifier }: FramedPoint, span: Span): DueKind {
  if (qualifier === "earliest" || framing === "not-before") return "at-the-earliest";
  if (qualifier === "latest") return "by";
  if (qualifier === "onwards") return "from";
  if (framing === "by" || framing === "before") return "by";
  if (point.grain === "publication") return "in-publication";
  switch (framing) {
    case "from":
      return point.grain === "range" || point.barePair !== undefined ? "over" : "from";
    case "after":
      return "from";
    case "throughout":
    case "until":
      return "throughout";
    case "over":
      return "over";
    case "in":
    case "at":
    case "bare":
      if (point.grain !== "range") return "in";
      return framing === "bare" || daysBetween(span.start, span.end) > daysInLongestYear ? "over" : "in";
  }
}

function openEnded(
  { point, framing }: FramedPoint,
  kind: DueKind,
  { start, end }: Span,
): Pick<Due, "start" | "end"> {
  if (kind === "from" && framing === "after") return { start: addDays(end, 1), end: null };
  if (kind === "from") return { start, end: null };
  if (kind === "throughout" && framing === "until") return { start: null, end };
  // "Before the end of March" and "ahead of the 2025 action plan" allow that last day, "before March" does not.
  const isMoment = point.grain === "edge" || point.grain === "publication";
  if (kind === "by" && framing === "before" && !isMoment) return { start: null, end: addDays(start, -1) };
  return { start, end };
}

/** A length said before its start counts from there. Two bare years are a financial year, but "over" or a stated length makes them a range. */
function spanOf({ point, framing, isPeriod, length }: FramedPoint): Span {
  if (length !== undefined && point.grain !== "range" && point.barePair === undefined) {
    const { start } = point.span;
    return { start, end: addDays(countedFrom(start, length.most, length.unit), -1) };
  }
  const isRange = point.barePair !== undefined && (framing === "over" || isPeriod);
  return isRange ? yearsSpan(...point.barePair) : point.span;
}

function noteOf({ point, framing }: FramedPoint, span: Span): string | undefined {
  const asRead = `${formatDate(span.start)} to ${formatDate(span.end)}`;
  if (point.barePair !== undefined && span !== point.span) {
    const [first, last] = point.barePair;
    return `“${first} to ${last}” is read as a range, ${asRead}; it may mean the financial year.`;
  }
  if (point.barePair !== undefined && framing === "from")
    return `The words are read as the financial year, ${asRead}.`;
  if (point.inYear === undefined) return point.note;
  return `No year is given: the next to come after the plan is taken, ${span.start === span.end ? formatDate(span.start) : asRead}.`;
}
