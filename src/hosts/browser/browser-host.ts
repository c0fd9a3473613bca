/** What a browser can do for the interface, in a page of its own and in Excel's pane alike. */

import type {
  CellEdit,
  CheckAhead,
  KeptFile,
  OpenedFile,
  PublishedDocument,
  ReceivedFile,
  WorkbookDraft,
} from "#src/core/index";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import type { ZippedFile } from "#src/hosts/xlsx/zip-files";
import { BrowserHostError } from "./browser-host-error";
import { checkKept } from "./check-kept";
import { giveFile } from "./downloads";
import { openFileWorkbook, type FileWorkbook } from "./file-workbook";
import { browserMemory, type Memory } from "./memory";
import { receiveFiles, type Reading } from "./receive-files";
import { startWorkers } from "./web-worker";

export interface BrowserHost {
  openWorkbook(file: ZippedFile): Promise<FileWorkbook | null>;
  readFiles(files: readonly File[], reading: Reading): Promise<readonly ReceivedFile[]>;
  readWorkbooks(files: readonly ZippedFile[], reading: Reading): Promise<readonly ReceivedFile[]>;
  checkKept(files: readonly KeptFile[], against: CheckAhead): Promise<readonly KeptFile[]>;
  readConsolidated(file: ZippedFile): Promise<OpenedFile>;
  writeWorkbook(draft: WorkbookDraft): Promise<Uint8Array>;
  patchWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array>;
  giveWorkbook(file: ZippedFile): Promise<"downloads">;
  giveFile(file: ZippedFile): Promise<void>;
  giveFiles(zipName: string, files: readonly ZippedFile[]): Promise<void>;
  copyText(text: string): Promise<void>;
  readHtml(html: string): Promise<PublishedDocument>;
  digest(text: string): string;
  fingerprint(bytes: Uint8Array): string;
  readonly memory: Memory;
  /** ISO, by the person's clock and time zone. */
  today(): string;
  /** The sentence for a failure that a person can do something about; null for a fault of the program. */
  explain(error: unknown): string | null;
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    // Frames such as Excel's pane may be denied the clipboard; a page without https has none.
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    throw new BrowserHostError(
      "The browser did not allow copying: select the text and press Ctrl+C, or Cmd+C on a Mac.",
    );
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

export function createBrowserHost(): BrowserHost {
  const ask = startWorkers();
  const give = async (file: ZippedFile) => giveFile(file);
  return {
    openWorkbook: (file) => openFileWorkbook(file, ask),
    readFiles: (files, reading) =>
      receiveFiles(
        files.map((file) => ({
          name: file.name,
          bytes: async () => new Uint8Array(await file.arrayBuffer()),
        })),
        ask,
        reading,
      ),
    readWorkbooks: (files, reading) =>
      receiveFiles(
        files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })),
        ask,
        reading,
      ),
    checkKept: (files, against) => checkKept(files, against, ask),
    readConsolidated: async ({ name, bytes }) => ({ file: name, ...(await ask("readConsolidated", bytes)) }),
    writeWorkbook: (draft) => ask("write", draft),
    patchWorkbook: (bytes, edits) => ask("patch", { bytes, edits }),
    giveWorkbook: async (file) => {
      giveFile(file);
      return "downloads";
    },
    giveFile: give,
    giveFiles: async (name, files) => giveFile({ name, bytes: await ask("zip", files) }),
    copyText,
    readHtml: (html) => ask("html", html),
    digest: textFingerprint,
    fingerprint,
    memory: browserMemory(() => localStorage),
    today,
    explain: (error) => (error instanceof BrowserHostError ? error.message : null),
  };
}
