import type { DueContext, FoundDue } from "./expression";
import { type FramedPoint, frame } from "./framing";
import { intervalOf } from "./interval";
import { findPoints } from "./points";
import { isReference, isPartOfName } from "./references";
import { isOneOf, type Token } from "./tokens";

const joins = [",", "and", "or", "then", "/", "&", "again", "the"];
const mostJoiningWords = 3;

/** Every date that a milestone's text makes due. */
export function findDated(tokens: readonly Token[], context: DueContext): readonly FoundDue[] {
  return withoutPast(findFramed(tokens, context, false), context).map(asFound);
}

/** As `findDated`, for a cell that holds nothing but a due date: where no words say that one is due, each date is. */
export function findDatedInCell(tokens: readonly Token[], context: DueContext): readonly FoundDue[] {
  const said = findFramed(tokens, context, false);
  return (said.length > 0 ? said : findFramed(tokens, context, true)).map(asDeadline).map(asFound);
}

function findFramed(tokens: readonly Token[], context: DueContext, takeAll: boolean): readonly FramedPoint[] {
  const due: FramedPoint[] = [];
  for (const point of findPoints(tokens, context)) {
    const framed = frame(tokens, point, context);
    const shared = shareFraming(tokens, framed, due.at(-1));
    const isShared = shared !== framed && !isPartOfName(tokens, framed, context);
    if (takeAll || isShared || !isReference(tokens, framed, context)) due.push(shared);
  }
  return due;
}

function asFound(framed: FramedPoint): FoundDue {
  return { from: framed.from, to: framed.to, due: intervalOf(framed) };
}

/** In "by June 2024 and March 2025" the second date is framed as the first. */
function shareFraming(
  tokens: readonly Token[],
  framed: FramedPoint,
  previous: FramedPoint | undefined,
): FramedPoint {
  if (framed.framing !== "bare" || previous === undefined || framed.point.grain !== previous.point.grain)
    return framed;
  const between = tokens.slice(previous.to, framed.point.from);
  const isJoined =
    between.length > 0 &&
    between.length <= mostJoiningWords &&
    between.every((token) => isOneOf(token, joins));
  return isJoined
    ? { ...framed, framing: previous.framing, qualifier: framed.qualifier ?? previous.qualifier }
    : framed;
}

/** A partner who types a day means by that day. */
function asDeadline(framed: FramedPoint): FramedPoint {
  const isBareDay = framed.framing === "bare" && ["day", "edge"].includes(framed.point.grain);
  return isBareDay ? { ...framed, framing: "by" } : framed;
}

/** Beside a due date, a year long before the plan ("the pilot begun in 2019") tells what the work builds on. */
function withoutPast(due: readonly FramedPoint[], { edition }: DueContext): readonly FramedPoint[] {
  const old = `${edition - 1}-01-01`;
  const isPast = ({ framing, point }: FramedPoint) =>
    ["in", "over"].includes(framing) && point.span.end < old;
  return due.some((framed) => !isPast(framed)) ? due.filter((framed) => !isPast(framed)) : due;
}
