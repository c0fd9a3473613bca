/**
 * The seam for whole pages: all of office.js runs, and the fake plays the page around it. No Node and no DOM here,
 * so that the same host serves jsdom and a page in a real browser.
 */

import type { FakeExcel } from "./fake-excel";
import { createWacFiles } from "./wac-files";
import {
  actions,
  commonErrors,
  dispatchIds,
  messageTypes,
  part,
  readMessage,
  responseTypes,
  type WacMessage,
} from "./wac-messages";

/** What the product's manifest asks for, and what comes with it. */
const ordinarySets: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  RichApiRuntime: "1.2",
  CompressedFile: "1.1",
  File: "1.1",
  Settings: "1.1",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
};

export interface WacHost {
  /** Takes what the pane posts. */
  receive(text: unknown): void;
  openFiles(): number;
  /** Calls that nothing here answers, by name. */
  readonly unanswered: readonly string[];
}

export function createWacHost(excel: FakeExcel, post: (text: string) => void): WacHost {
  const listeners = new Map<string, WacMessage>();
  const unanswered: string[] = [];
  const files = createWacFiles(excel.options.fileBytes);
  const send = (text: string) => {
    if (excel.faults.latency > 0) setTimeout(() => post(text), excel.faults.latency);
    else post(text);
  };

  const respond = (to: WacMessage, data: unknown, responseType: number = responseTypes.call) =>
    send(
      JSON.stringify({
        _messageType: messageTypes.response,
        _actionName: to._actionName,
        _conversationId: to._conversationId,
        _correlationId: to._correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _origin: "",
        _serializerVersion: 1,
        _data: data,
      }),
    );

  excel.deliver = (entries) => {
    for (const [name, listener] of listeners) {
      if (!/richApiMessage/i.test(name)) continue;
      const rows = entries.map(({ messageCategory, messageType, targetId, message, id }) => [
        messageCategory,
        messageType,
        targetId,
        message,
        id,
        false,
      ]);
      respond(listener, { ArrayData: rows }, responseTypes.event);
    }
  };

  const settings = () =>
    [...excel.savedSettings].map(([name, value]) => [name, JSON.stringify(value)] as const);

  const saveSettings = (data: unknown) => {
    const saved: unknown = part(data, "DdaSettingsMethod", "Properties") ?? part(data, "Properties");
    excel.savedSettings.clear();
    for (const entry of Array.isArray(saved) ? saved : []) {
      const [name, value] = [part(entry, 0), part(entry, 1)];
      if (typeof name === "string" && typeof value === "string")
        excel.savedSettings.set(name, JSON.parse(value));
    }
    return {};
  };

  const execute = (message: WacMessage) => {
    const { _data: data } = message;
    const id = part(data, "DdaMethod", "DispatchId");
    const answer = (result: object) => respond(message, { Version: 1, Error: 0, ...result });
    switch (id) {
      case dispatchIds.richApi: {
        const flags = Number(part(data, "ArrayData", 6) ?? 0);
        return excel.request(String(part(data, "ArrayData", 4)), flags, (text) =>
          answer({ Data: [200, [], text] }),
        );
      }
      case dispatchIds.readSettings:
        return answer({ Properties: { Settings: settings().map(([Name, Value]) => ({ Name, Value })) } });
      case dispatchIds.saveSettings:
        return answer(saveSettings(data));
      case dispatchIds.getFile:
        return answer(files.open(data));
      case dispatchIds.getSlice:
        return answer(files.slice(data));
      case dispatchIds.closeFile:
        return answer(files.close(data));
      default:
        unanswered.push(`dispatch id ${String(id)}`);
        return answer({ Error: commonErrors.notSupported });
    }
  };

  return {
    unanswered,
    openFiles: files.count,
    receive(text) {
      const message = readMessage(text);
      if (!message || excel.faults.silent) return;
      if (message._actionType === actions.register) {
        listeners.set(message._actionName, message);
        respond(message, { Error: 0 });
      } else if (message._actionType === actions.unregister) {
        listeners.delete(message._actionName);
        respond(message, { Error: 0 });
      } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
        respond(message, appContext(excel, settings()));
      } else if (message._actionName === "executeMethod") {
        execute(message);
      } else {
        // Notices such as "page is ready": there is nothing to answer.
        unanswered.push(message._actionName);
      }
    },
  };
}

const excelOnTheWeb = 16;

function appContext(excel: FakeExcel, settings: readonly (readonly [string, string])[]): object {
  const sets = Object.entries(excel.options.requirements ?? ordinarySets);
  return {
    _id: "fake-id",
    _appName: excelOnTheWeb,
    _appVersion: "16.01",
    _appUILocale: "en-GB",
    _dataLocale: "en-GB",
    _docUrl: "https://localhost/Book1.xlsx",
    _clientMode: 1,
    _settings: settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "fake",
    _appInstanceId: "fake-id",
    _requirementMatrix: JSON.stringify(
      Object.fromEntries(sets.map(([name, version]) => [name.toLowerCase(), version])),
    ),
    _hostFullVersion: "16.0.0.0",
    _clientWindowHeight: 800,
    _clientWindowWidth: 320,
    _addinName: "fake",
    _appDomains: [],
    _featureGates: {},
  };
}
