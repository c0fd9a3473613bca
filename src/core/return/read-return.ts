/** Workbook → return. Never fails on content: what is lost or assumed is recorded, and rules report it. */

import { assumptionsOf, otherColumnsOf } from "./read/assumptions";
import { findTables } from "./read/find-tables";
import { gridOf } from "./read/grid";
import { readCover } from "./read/cover";
import { mostBorneOut, recognise } from "./read/recognise";
import { readRows } from "./read/rows";
import { readRecord } from "./record";
import { storedIdentities, type Identity } from "./identity";
import { layout, sheetNames, tableKeys, type TableKey } from "./layout";
import type { ReadingPlan } from "./cell-types";
import { templateTable } from "./older-templates";
import type { Assumption, FoundTable, Return } from "./return";
import { comparable } from "../text";
import { milestonesOf, type Plan } from "../plan/plan";
import { parseCycle } from "../plan/cycle";
import type { Workbook } from "../workbook";

/** What reading cells needs of a plan. */
export function readingPlan(plan: Plan): ReadingPlan {
  const known = readingPlans.get(plan);
  if (known) return known;
  const { statuses, outcomes, priorities } = plan;
  const milestoneIds = new Set(plan.actions.flatMap(milestonesOf).map(({ id }) => id));
  const placeholders = new Set(plan.ruleSettings.placeholders.map(comparable));
  const made = { statuses, outcomes, priorities, milestoneIds, placeholders };
  readingPlans.set(plan, made);
  return made;
}

/** One plan reads many returns. */
const readingPlans = new WeakMap<Plan, ReadingPlan>();

/** Tables that this return should have: those of its cycle, or all where the cycle is not known. */
function expected(plan: Plan, identity: Identity | null, key: TableKey): boolean {
  const cycle = identity ? parseCycle(plan, identity.cycle) : undefined;
  return !layout[key].nextYearOnly || cycle === undefined || cycle.kind.asksForNextYear;
}

/**
 * Reads a workbook as a return of the plan. Tables are found by name, then by headings; columns by heading only.
 * The plan is needed to read statuses, outcomes and milestone ids.
 */
export function readReturn(workbook: Workbook, plan: Plan): Return {
  const readAs = readingPlan(plan);
  const own = new Set<string>(Object.values(sheetNames).map(comparable));
  const grids = workbook.sheets.filter(({ name }) => !own.has(comparable(name))).map(gridOf);
  const { places, version } = findTables(grids);
  const assumptions: Assumption[] = [];

  const tableOf = <K extends TableKey>(key: K): FoundTable<K> => {
    const { place = null, others = [] } = places.get(key) ?? {};
    if (!place)
      return {
        key,
        found: false,
        sheet: layout[key].sheet,
        headingRow: null,
        columns: new Map(),
        rows: [],
        otherColumns: [],
      };
    const template = templateTable(key, version);
    const sheet = place.grid.sheet.name;
    const { rows, blankRows } = readRows(key, place, readAs);
    assumptions.push(...assumptionsOf(key, place, others, template));
    if (layout[key].rows === "issued") {
      const left = Math.min(...place.match.columns.values());
      for (const row of blankRows) {
        assumptions.push({
          kind: "row-blank",
          table: key,
          sheet,
          cell: { sheet, row, column: left },
          words: [],
        });
      }
    }
    return {
      key,
      found: true,
      sheet,
      headingRow: place.match.row,
      columns: place.match.columns,
      rows,
      otherColumns: otherColumnsOf(place, template, rows),
    };
  };

  const cover = readCover(places.get("cover")?.place ?? null, readAs);
  const tables: Return["tables"] = {
    cover: tableOf("cover"),
    actions: tableOf("actions"),
    milestones: tableOf("milestones"),
    progress: tableOf("progress"),
    nextMilestones: tableOf("nextMilestones"),
    newActions: tableOf("newActions"),
  };

  const stored = storedIdentities(workbook);
  const identity = mostBorneOut(stored, plan, cover, tables)?.identity ?? recognise(plan, cover, tables);
  for (const key of tableKeys) {
    if (tables[key].found || !expected(plan, identity, key)) continue;
    assumptions.push({
      kind: "table-missing",
      table: key,
      sheet: null,
      cell: null,
      words: [layout[key].name, layout[key].sheet],
    });
  }
  const lost = (kind: Assumption["kind"], words: readonly string[]): Assumption => ({
    kind,
    table: null,
    sheet: null,
    cell: null,
    words,
  });
  if (stored.length === 0) assumptions.push(lost("identity-lost", []));
  else if (stored.length < 3)
    assumptions.push(
      lost(
        "identity-partly-lost",
        stored.map(({ copy }) => copy),
      ),
    );
  for (const { copy, identity: other } of stored) {
    if (JSON.stringify(other) !== JSON.stringify(identity))
      assumptions.push(lost("identity-differs", [copy]));
  }
  return {
    identity,
    identityFrom: stored.length > 0 ? "stored" : identity ? "tables" : null,
    cover,
    tables,
    templateRead: version,
    assumptions,
    record: readRecord(workbook),
    hasMacros: workbook.hasMacros,
    hasExternalLinks: workbook.hasExternalLinks,
    savedAt: workbook.modified,
  };
}
