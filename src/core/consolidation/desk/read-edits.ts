/** Reading back what DHSC put beside the answers. */

import { editPlace, noteKey, type Edit, type EditedRow } from "./desk";
import type { DataTable } from "../data-tables";
import { beside, dataSheet, dataTables, editHeading, editsHeadings, ownSheets } from "../consolidated-layout";
import { readRecords, type ReadRecord } from "../keep/read-records";
import { issuedRowId } from "../account/row-ids";
import { partnerByName } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { columnsOf, layout } from "../../return/layout";
import { comparable, tidySpaces } from "../../text";
import type { SheetCell, Workbook } from "../../workbook";

/** A column of a table that DHSC may write in. */
interface EditColumn {
  readonly key: string;
  readonly heading: string;
  /** Of the answer beside it; null for a note. */
  readonly answer: string | null;
}

function editColumns(table: DataTable): EditColumn[] {
  const beneath = columnsOf(table).filter(({ column }) => column.input);
  return [
    ...beneath.map(({ key, column }) => ({
      key,
      heading: editHeading(column.heading),
      answer: column.heading,
    })),
    { key: noteKey, heading: beside.note.heading, answer: null },
  ];
}

/** What somebody put into a cell; null where it shows nothing. A formula without a result stays as its text. */
export function editValue(cell: SheetCell | undefined): Edit["value"] | null {
  if (!cell) return null;
  const { content, formula } = cell;
  switch (content.kind) {
    case "blank":
      return formula === undefined ? null : `=${formula}`;
    case "text":
      return tidySpaces(content.text) === "" ? null : content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "date":
      return { date: content.date.replace(/T00:00:00$/, "") };
    case "error":
      return content.error;
  }
}

export const isSameValue = (a: Edit["value"], b: Edit["value"]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The row's id, from its own column or, where somebody took that away, from the partner and the key. Words that fit
 * no row keep the edit with them: it is then set aside, not lost.
 */
export function rowIdOf(plan: Plan, table: DataTable, record: ReadRecord): string {
  const id = record.text(beside.row.heading).trim();
  if (id !== "") return id;
  const name = record.text(beside.partner.heading).trim();
  const key = record.text(
    columnsOf(table).find((column) => column.key === layout[table].key)?.column.heading ?? "",
  );
  return issuedRowId(partnerByName(plan, name)?.partner.code ?? name, tidySpaces(key));
}

/** The heading of the words that say what a row is about. */
const wordsHeading: { readonly [K in DataTable]: string } = {
  actions: layout.actions.columns.title.heading,
  milestones: layout.milestones.columns.published.heading,
  progress: layout.progress.columns.report.heading,
  nextMilestones: layout.nextMilestones.columns.milestone.heading,
  newActions: layout.newActions.columns.title.heading,
};

function aboutOf(table: DataTable, record: ReadRecord): EditedRow {
  return {
    partner: record.text(beside.partner.heading),
    action: record.text(layout.actions.columns.action.heading),
    milestone: table === "milestones" ? record.text(layout.milestones.columns.milestone.heading) : "",
    words: record.text(wordsHeading[table]),
  };
}

interface Visible {
  readonly edits: readonly Edit[];
  /** Every place that the sheets show, edited or not. */
  readonly places: ReadonlySet<string>;
}

function visibleEdits(workbook: Workbook, plan: Plan, known: ReadonlyMap<string, Edit>): Visible {
  const edits: Edit[] = [];
  const places = new Set<string>();
  for (const table of dataTables) {
    const columns = editColumns(table);
    const headings = [...columnsOf(table).map(({ column }) => column.heading), beside.row.heading];
    for (const record of readRecords(workbook, dataSheet(table), headings) ?? []) {
      let row: string | null = null;
      for (const { key, heading, answer } of columns) {
        if (!record.has(heading)) continue;
        row ??= rowIdOf(plan, table, record);
        const place = editPlace({ table, row, column: key });
        const value = editValue(record.cell(heading));
        // A row copied in the sheet: what stands in its first copy counts, what differs in another is set aside.
        const isCopy = places.has(place);
        places.add(place);
        if (value === null) continue;
        const before = known.get(place);
        const answered =
          before && isSameValue(before.value, value)
            ? before.answered
            : answer === null
              ? ""
              : record.text(answer).replace(/T00:00:00$/, "");
        const edit = { table, row, column: key, value, answered, about: aboutOf(table, record) };
        if (!isCopy) edits.push(edit);
        else if (!edits.some((other) => editPlace(other) === place && isSameValue(other.value, value)))
          edits.push({ ...edit, row: `${row} (copied)` });
      }
    }
  }
  return { edits, places };
}

const columnKeyOf = (table: DataTable, heading: string) =>
  editColumns(table).find((column) =>
    [column.heading, column.answer ?? ""].map(comparable).includes(comparable(heading)),
  )?.key;

/** What the sheet Edits says of an edit now. */
interface OnEdits {
  /** The wording; undefined where the sheet has no such column, null where it is cleared. */
  readonly value: Edit["value"] | null | undefined;
  /** Null where the sheet has no such columns. */
  readonly said: Pick<Edit, "by" | "why"> | null;
}

function onEditsSheet(workbook: Workbook): ReadonlyMap<string, OnEdits> {
  const h = editsHeadings;
  return new Map(
    (readRecords(workbook, ownSheets.edits, Object.values(h)) ?? []).flatMap((record) => {
      const table = dataTables.find(
        (key) => comparable(dataSheet(key).sheet) === comparable(record.text(h.sheet)),
      );
      const column = table && columnKeyOf(table, record.text(h.column));
      if (!table || column === undefined) return [];
      const place = editPlace({ table, row: record.text(h.row).trim(), column });
      const [by, why] = [h.by, h.why].map((heading) => tidySpaces(record.text(heading)));
      return [
        [
          place,
          {
            value: record.has(h.edit) ? editValue(record.cell(h.edit)) : undefined,
            said: record.has(h.by) ? { ...(by ? { by } : {}), ...(why ? { why } : {}) } : null,
          },
        ] as const,
      ];
    }),
  );
}

/** With who made it and why; another wording than the one that the sheet Edits lists is nobody's yet. */
function attributed(edit: Edit, before: Edit | undefined, sheet: OnEdits | undefined): Edit {
  const { by: _by, why: _why, ...bare } = edit;
  if (!before) return bare;
  const isListed = [before.value, sheet?.value ?? before.value].some((one) => isSameValue(one, edit.value));
  if (!isListed) return bare;
  const { by, why } = sheet?.said ?? before;
  return { ...bare, ...(by === undefined ? {} : { by }), ...(why === undefined ? {} : { why }) };
}

/**
 * All edits and notes: as the sheets show them now and, of rows that they do not show, as they were kept.
 * @param kept the edits that the workbook was written with.
 */
export function readEdits(workbook: Workbook, plan: Plan, kept: readonly Edit[]): Edit[] {
  const known = new Map(kept.map((edit) => [editPlace(edit), edit]));
  const { edits, places } = visibleEdits(workbook, plan, known);
  const onSheet = onEditsSheet(workbook);
  // Of a row that is gone, the sheet Edits is where it is cleared or reworded.
  const unseen = kept.flatMap((edit): Edit[] => {
    const place = editPlace(edit);
    if (places.has(place)) return [];
    const said = onSheet.get(place)?.value;
    const value = said === undefined ? edit.value : said;
    return value === null ? [] : [{ ...edit, value }];
  });
  const all = [...edits, ...unseen].map((edit) => {
    const place = editPlace(edit);
    return attributed(edit, known.get(place), onSheet.get(place));
  });
  return inOrder(all);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  const places = new Map(edits.map((edit) => [edit, editPlace(edit)]));
  return edits.toSorted((a, b) => ((places.get(a) ?? "") < (places.get(b) ?? "") ? -1 : 1));
}
