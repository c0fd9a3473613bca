/** What the delivery group should hear of, gravest first, on one page for print. */

import { movementLines, type MovementLine } from "./movement-sheet";
import { recordSheet, type RecordColumn } from "./record-sheet";
import { numberCell, textCell } from "./shown";
import { isOpen } from "../conflicts/decide";
import type { Consolidation } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { counted } from "../../text";
import type { SheetDraft } from "../../workbook-draft";

interface Point {
  readonly action: number | null;
  readonly milestone: string | null;
  readonly about: string;
  readonly owners: string;
  readonly raise: string;
}

function pointsOf(consolidation: Consolidation): Point[] {
  const { tallies, conflicts, plan } = consolidation;
  const late = tallies
    .filter(({ issued, missing }) => issued > 0 && missing === issued)
    .map(({ name, missing }): Point => ({
      action: null,
      milestone: null,
      about: "Return",
      owners: name,
      raise: `No return is used: ${counted(missing, "row is", "rows are")} missing.`,
    }));
  const silent = new Set(late.map(({ owners }) => owners));
  const open = conflicts.filter(isOpen).map(({ action, milestone, question, answers }): Point => ({
    action,
    milestone,
    about: question,
    owners: answers
      .map(({ partner }) => plan.partners.find(({ code }) => code === partner)?.name ?? partner)
      .join("; "),
    raise: `Owners differ: ${answers.map(({ answer }) => `“${answer}”`).join(" and ")}.`,
  }));
  const disputed = new Set(open.map(({ action, milestone }) => JSON.stringify([action, milestone])));
  const moved = movementLines(consolidation).flatMap((line: MovementLine): Point[] => {
    const { action, milestone, text, owners, raise } = line;
    // One line for a partner that has not answered, and one for a conflict: not one for each row that follows from it.
    if (raise === null || silent.has(owners) || disputed.has(JSON.stringify([action, milestone]))) return [];
    return [{ action, milestone, about: text, owners, raise }];
  });
  return [...late, ...open, ...moved];
}

/** As many as can be read on one printed page. */
const mostOnPage = 30;

function onOnePage(points: readonly Point[]): Point[] {
  if (points.length <= mostOnPage) return [...points];
  const more = points.length - (mostOnPage - 1);
  const rest = { action: null, milestone: null, about: "", owners: "", raise: `${more} more: see Movement.` };
  return [...points.slice(0, mostOnPage - 1), rest];
}

const column = (heading: string, width: number, key: "milestone" | "about" | "owners" | "raise") =>
  ({ heading, width, cell: (point) => textCell(point[key]) }) satisfies RecordColumn<Point>;

export function deliveryGroupSheet(consolidation: Consolidation): SheetDraft {
  const draft = recordSheet<Point>({
    ...ownSheets.deliveryGroup,
    columns: [
      { heading: "Action", width: 8, cell: ({ action }) => numberCell(action) },
      column("Milestone", 11, "milestone"),
      column("About", 44, "about"),
      column("Who", 30, "owners"),
      column("What to raise", 44, "raise"),
    ],
    records: onOnePage(pointsOf(consolidation)),
    none: "Nothing to raise",
  });
  return { ...draft, print: { orientation: "landscape", repeatRows: draft.frozenRows, onePage: true } };
}
