/** Messages between a page with office.js and the page around it, which plays Excel on the web. */

export interface WacMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export const messageTypes = { request: 0, response: 1 } as const;
export const actions = { invoke: 0, register: 1, unregister: 2 } as const;
export const responseTypes = { call: 0, event: 1 } as const;

/** What `executeMethod` asks for. */
export const dispatchIds = {
  readSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  richApi: 93,
} as const;

/** Codes of office.js's own ("Common") API. */
export const commonErrors = {
  invalidOperation: 5000,
  invalidCallInContext: 5004,
  notSupported: 5001,
} as const;

export function readMessage(text: unknown): WacMessage | null {
  if (typeof text !== "string" || !text.startsWith("{")) return null;
  const message: WacMessage = JSON.parse(text);
  return message._messageType === messageTypes.request ? message : null;
}

/** A member of data whose shape only office.js knows. */
export function part(data: unknown, ...path: readonly (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

const hostInfo = ["Excel", "Web", "16.00", "en-GB", "fake-correlation", "", "disableLogging", "0"].join("$");

/** For the pane's window.name, set before its page loads: makes office.js believe that it is in Excel on the web. */
export function windowName(hostOrigin: string): string {
  return JSON.stringify({
    hostInfo,
    xdmInfo: `fake-conversation|fake-id|${hostOrigin}`,
    serializerVersion: 1,
  });
}
