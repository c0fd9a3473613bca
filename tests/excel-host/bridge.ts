/** The seam for unit tests: OfficeExtension.HostBridge, text both ways, with nothing of office.js but its Excel part. */

import type { FakeExcel } from "./fake-excel";

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const requestType = { response: 2, events: 3 } as const;

export function createBridge(excel: FakeExcel): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message }: BridgeRequest = JSON.parse(text);
      excel.request(JSON.stringify(message.body), flags, (response) => {
        const body: unknown = JSON.parse(response);
        const answer = { id, type: requestType.response, message: { statusCode: 200, headers: {}, body } };
        // The client must first have noted that it waits for this answer.
        queueMicrotask(() => bridge.onMessageFromHost?.(JSON.stringify(answer)));
      });
    },
  };
  excel.deliver = (entries) =>
    bridge.onMessageFromHost?.(
      JSON.stringify({ type: requestType.events, controlId: "", message: { entries } }),
    );
  return bridge;
}
