/**
 * What was otherwise in older versions of the template, so that a return on one is read and brought forward. An entry
 * is added when `templateVersion` is raised, and never changed: a file that was issued stays as it is.
 */

import { templateVersion } from "./identity";
import {
  columnsOf,
  coverItems,
  layout,
  tableKeys,
  type ColumnKey,
  type CoverItem,
  type TableKey,
} from "./layout";
import { comparable } from "../text";

interface OlderTable<K extends TableKey> {
  /** The Excel table's name and its sheet, where they have others now. */
  readonly name?: string;
  readonly sheet?: string;
  /** What columns were headed that are headed otherwise now, by key. */
  readonly headings?: { readonly [C in ColumnKey<K>]?: string };
  /** Columns that were not asked yet, by key. */
  readonly without?: readonly ColumnKey<K>[];
  /** Headings of columns that are asked no longer. */
  readonly gone?: readonly string[];
}

/** The same of whichever table. */
interface AnyOlderTable {
  readonly name?: string;
  readonly sheet?: string;
  readonly headings?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  readonly gone?: readonly string[];
}

export interface OlderTemplate {
  readonly version: number;
  readonly tables: { readonly [K in TableKey]?: OlderTable<K> };
  /** Items of the cover that were not asked yet. */
  readonly coverWithout: readonly CoverItem[];
}

/** Version 0 is the draft from before the first cycle. */
export const olderTemplates: readonly OlderTemplate[] = [
  {
    version: 0,
    tables: {
      actions: {
        headings: { home: "Handed over to" },
        without: ["patientVoice"],
        gone: ["Confidence"],
      },
      milestones: {
        name: "MilestoneResults",
        sheet: "Milestone results",
        headings: { outcome: "Result", progress: "What was done", newDue: "Moved to" },
        without: ["agreedBy"],
        gone: ["Per cent complete"],
      },
      nextMilestones: { headings: { continues: "Follows" } },
    },
    coverWithout: ["role"],
  },
];

export interface Heading {
  readonly key: string;
  readonly label: string;
  /** For comparing with what is typed. */
  readonly same: string;
}

/** A table as one version of the template has it. */
export interface TemplateTable {
  readonly name: string;
  readonly sheet: string;
  readonly headings: readonly Heading[];
  /** Current columns that it does not ask, by key. */
  readonly without: readonly string[];
  readonly gone: readonly string[];
}

function tableAs(key: TableKey, older: AnyOlderTable | undefined): TemplateTable {
  const { name = layout[key].name, sheet = layout[key].sheet, without = [], gone = [] } = older ?? {};
  const renamed = new Map(Object.entries(older?.headings ?? {}));
  const asked = columnsOf(key).filter((column) => !without.includes(column.key));
  return {
    name,
    sheet,
    headings: asked.map(({ key: columnKey, column }) => {
      const label = renamed.get(columnKey) ?? column.heading;
      return { key: columnKey, label, same: comparable(label) };
    }),
    without,
    gone,
  };
}

type Template = ReadonlyMap<TableKey, TemplateTable>;

function templateAs(older: OlderTemplate | undefined): Template {
  const tables: { readonly [K in TableKey]?: AnyOlderTable } = older?.tables ?? {};
  return new Map(tableKeys.map((key) => [key, tableAs(key, tables[key])]));
}

const templates = new Map<number, Template>([
  [templateVersion, templateAs(undefined)],
  ...olderTemplates.map((older): [number, Template] => [older.version, templateAs(older)]),
]);

/** The table in that version of the template; in a version that nobody knows, as it is now. */
export function templateTable(key: TableKey, version: number): TemplateTable {
  const table = (templates.get(version) ?? templates.get(templateVersion))?.get(key);
  if (!table) throw new Error(`The layout has no table ${key}`);
  return table;
}

/** The items of the cover in that version of the template. */
export function coverItemsAsked(version: number): CoverItem[] {
  const without = olderTemplates.find((template) => template.version === version)?.coverWithout ?? [];
  return (Object.keys(coverItems) as CoverItem[]).filter((item) => !without.includes(item));
}

/** What the older version calls otherwise, does not ask or asks no more, in words for people; null for the current one. */
export function templateChanges(version: number): {
  readonly renamed: readonly { readonly was: string; readonly is: string }[];
  readonly notAsked: readonly string[];
} | null {
  const older = olderTemplates.find((template) => template.version === version);
  if (!older) return null;
  const columns = tableKeys.flatMap((key) => columnsOf(key).map((column) => ({ table: key, ...column })));
  const headingThen = ({ table, key }: (typeof columns)[number]) =>
    templateTable(table, version).headings.find((heading) => heading.key === key)?.label;
  return {
    renamed: columns.flatMap((column) => {
      const was = headingThen(column);
      const is = column.column.heading;
      return was === undefined || was === is ? [] : [{ was, is }];
    }),
    notAsked: [
      ...older.coverWithout.map((item) => `${coverItems[item]} on the cover`),
      ...columns
        .filter((column) => headingThen(column) === undefined)
        .map(({ table, column }) => `${column.heading} in ${layout[table].sheet}`),
    ],
  };
}
