/** Where a value of a consolidated workbook comes from: answered from the returns that the workbook keeps. */

import { askedCell, headingAbove, type AskedCell } from "./asked-cell";
import { beside, editHeading } from "./consolidated-layout";
import { filesTogether } from "./keep/received-files";
import { keptReturn } from "./keep/kept-content";
import { readReturnsStore } from "./keep/returns-store";
import type { NamedFile } from "./received-file";
import { decidedAtDesk, editedCell, type DecidedAtDesk } from "./provenance-of-desk";
import { cellOfSource, listedSource } from "./provenance-of-lists";
import type { Plan } from "../plan/plan";
import { layout } from "../return/layout";
import { recordedCell } from "../return/record-place";
import { cellByKey, type Return } from "../return/return";
import { cellAddress, parseCellAddress, type CellRef, type Workbook } from "../workbook";

/** A cell of a return that the workbook keeps. */
export interface ReturnedFrom {
  readonly kind: "returned" | "edit";
  readonly file: string;
  /** Null where the host had none. */
  readonly sha256: string | null;
  /** Of the return: its sheet and cell, as "F12". */
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  /** Who completed and who approved the return; null where its cover does not say. */
  readonly sender: string | null;
  readonly approvedBy: string | null;
  /** The day approved or else the moment last saved, ISO; null where neither is known. */
  readonly when: string | null;
  /** Exactly as returned. */
  readonly text: string;
  /** What DHSC put beside it; null where nothing. */
  readonly edited: string | null;
}

/**
 * `returned`: a partner's answer, or for `edit` the answer beside DHSC's own words; `issued`: a fact of the plan's;
 * `decided`: what somebody decided on the Conflicts sheet; `none`: the row was not returned; `worked-out`: the merge made it, from what other cells say.
 */
export type CellProvenance =
  | ReturnedFrom
  | DecidedAtDesk
  | { readonly kind: "issued"; readonly plan: string; readonly edition: number; readonly column: string }
  | { readonly kind: "none"; readonly column: string; readonly edited: string | null }
  | { readonly kind: "worked-out" };

const blankToNull = (text: string) => (text.trim() === "" ? null : text.trim());

const stores = new WeakMap<Workbook, readonly NamedFile[]>();

/** The returns that it keeps, read once: whoever selects one cell selects others. */
function keptIn(workbook: Workbook): readonly NamedFile[] {
  const known = stores.get(workbook) ?? filesTogether(readReturnsStore(workbook) ?? [], [], "");
  stores.set(workbook, known);
  return known;
}

function returnNamed(workbook: Workbook, plan: Plan, file: string) {
  const kept = keptIn(workbook).find(({ shownAs }) => shownAs === file);
  return kept?.content.kind === "kept"
    ? { sha256: kept.sha256, returned: keptReturn(kept.content, plan) }
    : null;
}

function cellOf(returned: Return, { table, key }: AskedCell, source: string) {
  const at = parseCellAddress(source);
  const row = at && returned.tables[table].rows.find((one) => one.row === at.row);
  return row ? cellByKey(row, key) : undefined;
}

/** Who sent a return, and when. */
function sentBy({ cover, savedAt }: Return): Pick<ReturnedFrom, "sender" | "approvedBy" | "when"> {
  const { completedBy, approvedBy, dateApproved } = cover;
  return {
    sender: blankToNull(completedBy.cell.text),
    approvedBy: blankToNull(approvedBy.cell.text),
    when: dateApproved.cell.value ?? savedAt,
  };
}

/** Of a cell on the sheets that list findings, conflicts and returns: the cell that it is about. */
function listedProvenance(workbook: Workbook, plan: Plan, at: CellRef): CellProvenance {
  const listed = listedSource(workbook, at, headingAbove(workbook, at));
  const source = listed && returnNamed(workbook, plan, listed.file);
  const cell = source && cellOfSource(listed, source.returned);
  const recorded = cell && recordedCell(source.returned, cell);
  if (!listed || !cell || !recorded) return { kind: "worked-out" };
  const { table, row, column } = recorded.place;
  return {
    kind: listed.entered === null ? "returned" : "edit",
    file: listed.file,
    sha256: source.sha256,
    sheet: cell.sheet,
    cell: cellAddress(cell),
    column: table === layout.cover.name ? row : column,
    ...sentBy(source.returned),
    text: recorded.text,
    edited: listed.entered === null ? null : blankToNull(listed.entered),
  };
}

/**
 * Where the value of a cell of a consolidated workbook comes from.
 * @throws ConsolidatedError where the returns that it keeps were changed since.
 * @param at a cell of the workbook as it is open, wherever its rows and columns have been moved.
 */
export function provenanceOf(workbook: Workbook, plan: Plan, at: CellRef): CellProvenance {
  const asked = askedCell(workbook, at);
  if (!asked) {
    const edited = editedCell(workbook, at);
    if (edited) return provenanceOf(workbook, plan, edited);
    return decidedAtDesk(workbook, at) ?? listedProvenance(workbook, plan, at);
  }
  const { record } = asked;
  if (!asked.isInput) return { kind: "issued", plan: plan.id, edition: plan.edition, column: asked.heading };
  const edited = blankToNull(record.text(editHeading(asked.heading)));
  const file = record.text(beside.file.heading);
  const source = file === "" ? null : returnNamed(workbook, plan, file);
  const cell = source ? cellOf(source.returned, asked, record.text(beside.cell.heading)) : undefined;
  if (!source || !cell?.source) return { kind: "none", column: asked.heading, edited };
  return {
    kind: asked.isEdit ? "edit" : "returned",
    file,
    sha256: source.sha256,
    sheet: cell.source.sheet,
    cell: cellAddress(cell.source),
    column: asked.heading,
    ...sentBy(source.returned),
    text: cell.formula !== undefined && cell.text === "" ? `=${cell.formula}` : cell.text,
    edited,
  };
}
