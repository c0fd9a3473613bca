/** What findings mark on the picture of a sheet: its cells, rows, headings, and the sheet itself; of each the gravest. */

import { parseCellAddress, type Finding } from "#src/core/index";
import { findingKinds, kindOf, type FindingKind } from "../check/finding-kind";
import type { Picture } from "./sheet-picture";

export interface SheetMarks {
  /** By row, "3:error,5:advice" by column: a text, so that rows whose marks stay the same are not drawn again. */
  readonly cells: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<number, FindingKind>;
  readonly headings: ReadonlyMap<number, FindingKind>;
  /** On the sheet as a whole, or on something that the picture does not show. */
  readonly whole: readonly Finding[];
}

/** Reads back what `cells` says of one row. */
export function marksInRow(text: string): ReadonlyMap<number, FindingKind> {
  return new Map(
    text.split(",").flatMap((mark): [number, FindingKind][] => {
      const [column, name] = mark.split(":");
      const kind = findingKinds.find((candidate) => candidate === name);
      return kind === undefined ? [] : [[Number(column), kind]];
    }),
  );
}

const rank = (kind: FindingKind) => findingKinds.indexOf(kind);

function raise<K>(marks: Map<K, FindingKind>, at: K, kind: FindingKind): void {
  const before = marks.get(at);
  if (before === undefined || rank(kind) < rank(before)) marks.set(at, kind);
}

export function sheetMarks(findings: readonly Finding[], picture: Picture): SheetMarks {
  const { name, headingRow } = picture;
  const [shownRows, shownColumns] = [new Set(picture.rows), new Set(picture.columns)];
  const cells = new Map<number, Map<number, FindingKind>>();
  const rows = new Map<number, FindingKind>();
  const headings = new Map<number, FindingKind>();
  const whole: Finding[] = [];
  for (const finding of findings) {
    if (finding.sheet !== name) continue;
    const kind = kindOf(finding);
    const at = finding.cell === null ? null : parseCellAddress(finding.cell);
    const row = at?.row ?? (finding.row === null ? null : finding.row - 1);
    if (at && shownColumns.has(at.column) && shownRows.has(at.row)) {
      const own = cells.get(at.row) ?? new Map<number, FindingKind>();
      cells.set(at.row, own);
      raise(own, at.column, kind);
    } else if (at && shownColumns.has(at.column) && at.row === headingRow) raise(headings, at.column, kind);
    else if (row !== null && shownRows.has(row)) raise(rows, row, kind);
    else whole.push(finding);
  }
  const texts = [...cells].map(
    ([row, marks]) => [row, [...marks].map((mark) => mark.join(":")).join(",")] as const,
  );
  return { cells: new Map(texts), rows, headings, whole };
}
