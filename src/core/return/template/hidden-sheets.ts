/** What the template keeps out of sight: the lists behind the drop-downs, and which return it is. */

import { listNames } from "./sheets";
import { priorityLabel } from "../cell-types";
import { identityEntries, identityLine, identityName, type Identity } from "../identity";
import { actionsOf, milestonesFor } from "../issued-rows";
import { sheetNames } from "../layout";
import { recordHeadings } from "../record";
import type { Plan } from "../../plan/plan";
import type { DraftCell, DraftValue, SheetDraft, WorkbookDraft } from "../../workbook-draft";

const plain = { heights: new Map<number, number>(), tables: [], validations: [], marks: [], frozenRows: 0 };

function cell(value: DraftValue): DraftCell {
  return { value, style: "text" };
}

/** One column a list, headed by the name it is known under. */
export function listsSheet(
  plan: Plan,
  partner: string,
): { sheet: SheetDraft; names: WorkbookDraft["names"] } {
  const entries: readonly [string | undefined, readonly DraftValue[]][] = [
    [listNames.status, plan.statuses.map(({ label }) => label)],
    [listNames.outcome, plan.outcomes.map(({ label }) => label)],
    [listNames.priority, plan.priorities.map(priorityLabel)],
    [listNames.action, actionsOf(plan, partner).map(({ number }) => number)],
    [listNames.milestone, milestonesFor(plan, partner).map(({ id }) => id)],
  ];
  const lists = entries.flatMap(([name, values]) => (name === undefined ? [] : [{ name, values }]));
  const depth = Math.max(...lists.map(({ values }) => values.length));
  const rows = Array.from({ length: depth }, (_, row) =>
    lists.map(({ values }) => (values[row] === undefined ? null : cell(values[row]))),
  );
  return {
    sheet: {
      ...plain,
      name: sheetNames.lists,
      visibility: "hidden",
      widths: lists.map(() => 24),
      rows: [lists.map(({ name }) => cell(name)), ...rows],
      protection: { rowsMayChange: false },
    },
    names: lists.map(({ name, values }, column) => ({
      name,
      sheet: sheetNames.lists,
      // A list with nothing in it still needs one cell to point at.
      range: { top: 1, left: column, bottom: Math.max(values.length, 1), right: column },
    })),
  };
}

export function identitySheet(identity: Identity): { sheet: SheetDraft; names: WorkbookDraft["names"] } {
  return {
    sheet: {
      ...plain,
      name: sheetNames.identity,
      visibility: "very-hidden",
      widths: [28, 48],
      rows: identityEntries(identity).map(([label, value]) => [cell(label), cell(value)]),
      protection: { rowsMayChange: false },
    },
    names: [{ name: identityName, text: identityLine(identity) }],
  };
}

/** Where fixes, waivers, decisions and the seal are noted. Not protected, so that the pane may add to it in Excel. */
export function recordSheet(): SheetDraft {
  return {
    ...plain,
    name: sheetNames.record,
    visibility: "very-hidden",
    widths: recordHeadings.map(() => 24),
    rows: [recordHeadings.map(cell)],
  };
}
