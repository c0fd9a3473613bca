/** All tables of a workbook, as the version of the template has them that it was made from. */

import { findTable, type TablePlace } from "./find-table";
import type { Grid } from "./grid";
import { templateVersion } from "../identity";
import { tableKeys, type TableKey } from "../layout";
import { olderTemplates, templateTable } from "../older-templates";

interface FoundPlace {
  readonly place: TablePlace | null;
  readonly others: readonly TablePlace[];
}

export interface FoundTables {
  readonly version: number;
  readonly places: ReadonlyMap<TableKey, FoundPlace>;
  /** How many of the version's columns are there, and how many are not. */
  readonly columns: number;
  readonly missing: number;
}

function asVersion(grids: readonly Grid[], version: number): FoundTables {
  const places = new Map(
    tableKeys.map((key) => [key, findTable(grids, templateTable(key, version))] as const),
  );
  const count = (key: TableKey) => places.get(key)?.place?.match.columns.size ?? 0;
  const columns = tableKeys.reduce((sum, key) => sum + count(key), 0);
  const asked = tableKeys.reduce((sum, key) => sum + templateTable(key, version).headings.length, 0);
  return { version, places, columns, missing: asked - columns };
}

/**
 * The version whose headings the workbook has, whatever its identity says: that may be lost, or typed over. An older
 * one only where it explains more columns than the current.
 */
export function findTables(grids: readonly Grid[]): FoundTables {
  const current = asVersion(grids, templateVersion);
  if (current.missing === 0) return current;
  return olderTemplates
    .map(({ version }) => asVersion(grids, version))
    .reduce((best, older) => (older.columns > best.columns ? older : best), current);
}
