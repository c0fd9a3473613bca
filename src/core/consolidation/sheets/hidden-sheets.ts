/** What the consolidated workbook keeps out of sight: the lists behind its drop-downs, and which consolidation it is. */

import type { Consolidation } from "../consolidation";
import { consolidationEntries, consolidationSheet } from "../consolidation-identity";
import { priorityLabel } from "../../return/cell-types";
import { sheetNames } from "../../return/layout";
import { decisionList } from "../consolidated-layout";
import { acceptWord, releaseWord } from "../desk/finding-decisions";
import { disclosureDecisions } from "../../return/record";
import { listNames } from "../../return/template/sheets";
import type { DraftCell, SheetDraft, WorkbookDraft } from "../../workbook-draft";

const plain = { tables: [], validations: [], marks: [], frozenRows: 0, protection: { rowsMayChange: false } };

const cell = (value: string): DraftCell => ({ value, style: "text" });

/** One column a list, headed by the name it is known under. */
export function listsSheet({ plan }: Consolidation): { sheet: SheetDraft; names: WorkbookDraft["names"] } {
  const entries: readonly (readonly [string | undefined, readonly string[]])[] = [
    [listNames.status, plan.statuses.map(({ label }) => label)],
    [listNames.outcome, plan.outcomes.map(({ label }) => label)],
    [listNames.priority, plan.priorities.map(priorityLabel)],
    [decisionList, [...disclosureDecisions, releaseWord, acceptWord]],
  ];
  const lists = entries.flatMap(([name, values]) => (name === undefined ? [] : [{ name, values }]));
  const depth = Math.max(...lists.map(({ values }) => values.length));
  return {
    sheet: {
      ...plain,
      name: sheetNames.lists,
      visibility: "hidden",
      widths: lists.map(() => 24),
      rows: [
        lists.map(({ name }) => cell(name)),
        ...Array.from({ length: depth }, (_, row) =>
          lists.map(({ values }) => (values[row] === undefined ? null : cell(values[row]))),
        ),
      ],
    },
    names: lists.map(({ name, values }, column) => ({
      name,
      sheet: sheetNames.lists,
      range: { top: 1, left: column, bottom: values.length, right: column },
    })),
  };
}

export function identitySheet(consolidation: Consolidation): SheetDraft {
  return {
    ...plain,
    name: consolidationSheet,
    visibility: "very-hidden",
    widths: [32, 48],
    rows: consolidationEntries(consolidation).map(([label, value]) => [cell(label), cell(value)]),
  };
}
