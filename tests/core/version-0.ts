/** A template as version 0 issued it, made from today's: columns renamed, not yet there, and asked no more. */

import { identityEntries, identityLine, identityName, type Identity } from "#src/core/return/identity";
import type { DraftCell, SheetDraft, WorkbookDraft } from "#src/core/workbook-draft";

const headingRow = 1;

const indexOf = ({ rows }: SheetDraft, heading: string) => {
  const index = (rows[headingRow] ?? []).findIndex((cell) => cell?.value === heading);
  if (index < 0) throw new Error(`No column ${heading}`);
  return index;
};

type Change = (sheet: SheetDraft) => SheetDraft;

const rename =
  (from: string, to: string): Change =>
  (sheet) => {
    const at = indexOf(sheet, from);
    const rows = sheet.rows.map((row, index) =>
      index === headingRow
        ? row.map((cell, column) => (column === at && cell ? { ...cell, value: to } : cell))
        : row,
    );
    return { ...sheet, rows };
  };

const resized = (sheet: SheetDraft, by: number): SheetDraft["tables"] =>
  sheet.tables.map((table) => ({ ...table, range: { ...table.range, right: table.range.right + by } }));

/** Drop-downs and formats of the columns behind it would have to move: the old sheet goes without. */
const bare = { validations: [], marks: [] };

const without =
  (heading: string): Change =>
  (sheet) => {
    const at = indexOf(sheet, heading);
    const { unlocked: _, ...rest } = sheet;
    return {
      ...rest,
      ...bare,
      widths: sheet.widths.toSpliced(at, 1),
      rows: sheet.rows.map((row) => (row.length > at ? row.toSpliced(at, 1) : row)),
      tables: resized(sheet, -1),
    };
  };

const withColumn =
  (heading: string): Change =>
  (sheet) => {
    const { unlocked: _, ...rest } = sheet;
    return {
      ...rest,
      ...bare,
      widths: [...sheet.widths, 14],
      rows: sheet.rows.map((row, index): readonly (DraftCell | null)[] => {
        if (index < headingRow) return row;
        return [
          ...row,
          index === headingRow ? { value: heading, style: "heading" } : { value: null, style: "input" },
        ];
      }),
      tables: resized(sheet, 1),
    };
  };

const called =
  (sheetName: string, table: string): Change =>
  (sheet) => ({
    ...sheet,
    name: sheetName,
    tables: sheet.tables.map((one) => ({ ...one, name: table })),
  });

const withoutItem =
  (item: string): Change =>
  (sheet) => {
    const at = sheet.rows.findIndex(([first]) => first?.value === item);
    return {
      ...sheet,
      ...bare,
      rows: sheet.rows.toSpliced(at, 1),
      tables: sheet.tables.map((table) => ({
        ...table,
        range: { ...table.range, bottom: table.range.bottom - 1 },
      })),
    };
  };

const says =
  (item: string, value: string): Change =>
  (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row[0]?.value === item ? [row[0], { value, style: "text" } as DraftCell] : row,
    ),
  });

const changes: Readonly<Record<string, readonly Change[]>> = {
  "Start here": [withoutItem("Role"), says("Template version", "0")],
  Actions: [
    rename("Where the work lives now", "Handed over to"),
    without("How people with rare conditions took part"),
    withColumn("Confidence"),
  ],
  Milestones: [
    rename("Outcome", "Result"),
    rename("Progress", "What was done"),
    rename("New due", "Moved to"),
    without("Agreed by"),
    withColumn("Per cent complete"),
    called("Milestone results", "MilestoneResults"),
  ],
  "Next milestones": [rename("Continues", "Follows")],
};

/** The record and the guidance are younger than version 0; its identity says 0 in all three places. */
export function asVersion0(draft: WorkbookDraft, identity: Identity): WorkbookDraft {
  const old = { ...identity, templateVersion: 0 };
  return {
    ...draft,
    sheets: draft.sheets
      .filter(({ name }) => name !== "_record" && name !== "Guidance")
      .map((sheet) => (changes[sheet.name] ?? []).reduce((changed, change) => change(changed), sheet))
      .map((sheet) =>
        sheet.name === "_return"
          ? {
              ...sheet,
              rows: identityEntries(old).map((pair) =>
                pair.map((value): DraftCell => ({ value, style: "text" })),
              ),
            }
          : sheet,
      ),
    names: draft.names.map((name) =>
      name.name === identityName ? { name: identityName, text: identityLine(old) } : name,
    ),
    properties: new Map(identityEntries(old)),
  };
}
