/** Which cell of a return a cell of the sheets Findings, Conflicts and Returns is about. */

import { findingsHeadings, ownSheets, sideHeadings } from "./consolidated-layout";
import { readRecords, type ReadRecord } from "./keep/read-records";
import { coverItems, type CoverItem } from "../return/layout";
import type { Return } from "../return/return";
import { comparable } from "../text";
import { parseCellAddress, type CellRef, type Workbook } from "../workbook";

/** A file as it is shown, with the cell in it. */
export interface ListedSource {
  readonly file: string;
  /** Null where it can only be told with the return at hand. */
  readonly at: CellRef | null;
  readonly coverItem: CoverItem | null;
  /** What DHSC entered in the cell asked for; null where it is none of DHSC's. */
  readonly entered: string | null;
}

const same = (a: string, b: string) => comparable(a) === comparable(b);

function sourceAt(file: string, sheet: string, cell: string): ListedSource | null {
  const at = parseCellAddress(cell);
  return file === "" || sheet === "" || !at
    ? null
    : { file, at: { sheet, ...at }, coverItem: null, entered: null };
}

/** What a finding is about: the whole of its row tells of one cell. */
function inFinding(record: ReadRecord, heading: string): ListedSource | null {
  const { file, sheet, cell, decision, wording, reason, by } = findingsHeadings;
  const source = sourceAt(record.text(file), record.text(sheet), record.text(cell));
  if (!source) return null;
  const isOurs = [decision, wording, reason, by].some((own) => same(own, heading));
  return { ...source, entered: isOurs ? record.text(heading) : null };
}

/** "file, sheet F9": a file's name may hold a comma too. */
const place = /^(.+), ([^,]+) ([A-Z]{1,3}\d+)$/s;

function inConflict(record: ReadRecord, heading: string): ListedSource | null {
  const side = Object.values(sideHeadings).find((headings) =>
    Object.values(headings).some((own) => same(own, heading)),
  );
  const [, file = "", sheet = "", cell = ""] = (side && place.exec(record.text(side.source))) ?? [];
  return sourceAt(file, sheet, cell);
}

function inReturns(record: ReadRecord, heading: string): ListedSource | null {
  const items = Object.keys(coverItems) as CoverItem[];
  const coverItem = items.find((item) => same(coverItems[item], heading));
  const file = record.text("File");
  return coverItem === undefined || file === "" ? null : { file, at: null, coverItem, entered: null };
}

const lists = [
  { place: ownSheets.findings, source: inFinding, headings: Object.values(findingsHeadings) },
  {
    place: ownSheets.conflicts,
    source: inConflict,
    headings: Object.values(sideHeadings).flatMap((side) => Object.values(side)),
  },
  { place: ownSheets.returns, source: inReturns, headings: ["File", "Verdict", "Reason", "SHA-256"] },
];

/** Null where the cell is about no cell of a return. */
export function listedSource(
  workbook: Workbook,
  at: CellRef,
  headings: readonly string[],
): ListedSource | null {
  for (const list of lists) {
    const record = readRecords(workbook, list.place, list.headings)?.find(
      ({ row, sheet }) => row === at.row && same(sheet, at.sheet),
    );
    if (!record) continue;
    for (const heading of headings) {
      const source = record.has(heading) ? list.source(record, heading) : null;
      if (source) return source;
    }
    return null;
  }
  return null;
}

/** The cell in the return, where it is known only by what the cover asks. */
export function cellOfSource({ at, coverItem }: ListedSource, { cover }: Return): CellRef | null {
  return at ?? (coverItem && cover[coverItem].cell.source);
}
