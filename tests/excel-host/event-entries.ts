/** From what happened in the model to the events that the client hears, each under all its addresses. */

import { localAddress } from "./model/addresses";
import type { ModelEvent } from "./model/events";
import type { EventEntry } from "./protocol";

const richApiCategory = 65_536;

/** As the client library numbers them (`eventType`). */
const types = {
  changed: 10,
  sheetAdded: 13,
  selected: 14,
  sheetDeleted: 15,
  rowSorted: 19,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the collections; events of one sheet or table have its id. */
const everywhere = "Workbook";

type Message = { readonly type: number; readonly target: string; readonly body: object };

function messagesOf(event: ModelEvent): Message[] {
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case "changed": {
      const body = {
        changeType: event.change,
        source: event.source,
        worksheetId,
        address: localAddress(event.area),
        shiftDirection: "None",
        triggerSource: "Unknown",
        ...(event.cell ? { valueBefore: event.cell.before, valueAfter: event.cell.after } : {}),
      };
      return [
        { type: types.changed, target: worksheetId, body },
        { type: types.changed, target: everywhere, body },
        ...event.tableIds.flatMap((tableId) => [
          { type: types.tableChanged, target: tableId, body: { ...body, tableId } },
          { type: types.tableChanged, target: everywhere, body: { ...body, tableId } },
        ]),
      ];
    }
    case "selected":
    case "sorted": {
      const body = { worksheetId, address: localAddress(event.area), source: "Local" };
      const type = event.kind === "selected" ? types.selected : types.rowSorted;
      return [worksheetId, everywhere].map((target) => ({ type, target, body }));
    }
    case "sheet-added":
    case "sheet-deleted": {
      const type = event.kind === "sheet-added" ? types.sheetAdded : types.sheetDeleted;
      return [{ type, target: everywhere, body: { worksheetId, source: event.source } }];
    }
    case "table-added":
    case "table-deleted": {
      const type = event.kind === "table-added" ? types.tableAdded : types.tableDeleted;
      const { tableId, tableName, source } = event;
      const body = { worksheetId, tableId, tableName, source };
      return [worksheetId, everywhere].map((target) => ({ type, target, body }));
    }
  }
}

export function entriesOf(event: ModelEvent, nextId: () => number): EventEntry[] {
  return messagesOf(event).map(({ type, target, body }) => ({
    messageCategory: richApiCategory,
    messageType: type,
    targetId: target,
    message: JSON.stringify(body),
    id: nextId(),
  }));
}
