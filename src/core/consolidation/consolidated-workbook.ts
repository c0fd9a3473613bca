/** A consolidation → the workbook that DHSC works in. */

import type { Consolidation } from "./consolidation";
import { consolidationEntries } from "./consolidation-identity";
import { deliveryGroupSheet } from "./sheets/delivery-group-sheet";
import { matrixSheet } from "./sheets/matrix-sheet";
import { movementSheet } from "./sheets/movement-sheet";
import { conflictsSheet } from "./sheets/conflicts-sheet";
import { coverSheet } from "./sheets/cover-sheet";
import { deskStoreSheet } from "./keep/desk-store";
import { logStoreSheet } from "./keep/log-store";
import { returnsStoreSheet } from "./keep/returns-store";
import { dataSheetDraft } from "./sheets/data-sheets";
import { editsSheet } from "./sheets/edits-sheet";
import { eventsSheet } from "./sheets/events-sheet";
import { findingsSheet } from "./sheets/findings-sheet";
import { identitySheet, listsSheet } from "./sheets/hidden-sheets";
import { metricsSheet } from "./sheets/metrics-sheet";
import { reconciliationSheet } from "./sheets/reconciliation-sheet";
import { returnsSheet } from "./sheets/returns-sheet";
import { summarySheet } from "./sheets/summary-sheet";
import type { WorkbookDraft } from "../workbook-draft";

/** The same consolidation gives the same draft. Only DHSC's own columns are unlocked. */
export function consolidatedWorkbook(consolidation: Consolidation): WorkbookDraft {
  const { plan, cycle, preparedOn } = consolidation;
  const lists = listsSheet(consolidation);
  return {
    title: `${plan.title} ${plan.edition}: consolidated returns for ${cycle.title}`,
    createdOn: preparedOn,
    sheets: [
      coverSheet(consolidation),
      summarySheet(consolidation),
      dataSheetDraft(consolidation, "actions"),
      dataSheetDraft(consolidation, "milestones"),
      dataSheetDraft(consolidation, "progress"),
      dataSheetDraft(consolidation, "nextMilestones"),
      metricsSheet(consolidation),
      dataSheetDraft(consolidation, "newActions"),
      conflictsSheet(consolidation),
      editsSheet(consolidation),
      findingsSheet(consolidation),
      reconciliationSheet(consolidation),
      returnsSheet(consolidation),
      eventsSheet(consolidation),
      movementSheet(consolidation),
      matrixSheet(consolidation),
      deliveryGroupSheet(consolidation),
      lists.sheet,
      identitySheet(consolidation),
      returnsStoreSheet(consolidation.kept),
      deskStoreSheet(consolidation),
      logStoreSheet(consolidation.log.entries),
    ].filter((sheet) => sheet !== null),
    names: lists.names,
    properties: new Map(consolidationEntries(consolidation)),
  };
}
