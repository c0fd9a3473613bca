/** A host of the interface in memory: the browser's own work without a browser. What is given stays to be looked at. */

import { BrowserHostError } from "#src/hosts/browser/browser-host-error";
import { checkKept } from "#src/hosts/browser/check-kept";
import { openFileWorkbook } from "#src/hosts/browser/file-workbook";
import { receiveFiles } from "#src/hosts/browser/receive-files";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import type { NamedBytes, UiHost } from "#src/ui/host";
import { askHere } from "#tests/hosts/browser/worker";

export interface MemoryHost extends UiHost {
  readonly given: readonly NamedBytes[];
}

export function createMemoryHost(): MemoryHost {
  const given: NamedBytes[] = [];
  const remembered = new Map<string, unknown>();
  const give = async (file: NamedBytes) => void given.push(file);
  return {
    given,
    kind: "page",
    open: null,
    openWorkbook: (file) => openFileWorkbook(file, askHere),
    readFiles: (files, reading) =>
      receiveFiles(
        files.map((file) => ({
          name: file.name,
          bytes: async () => new Uint8Array(await file.arrayBuffer()),
        })),
        askHere,
        reading,
      ),
    readWorkbooks: (files, reading) =>
      receiveFiles(
        files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })),
        askHere,
        reading,
      ),
    checkKept: (files, against) => checkKept(files, against, askHere),
    readConsolidated: async ({ name, bytes }) => ({
      file: name,
      ...(await askHere("readConsolidated", bytes)),
    }),
    writeWorkbook: (draft) => askHere("write", draft),
    patchWorkbook: (bytes, edits) => askHere("patch", { bytes, edits }),
    giveWorkbook: async (file) => {
      given.push(file);
      return "downloads";
    },
    giveFile: give,
    giveFiles: async (name, files) => give({ name, bytes: await askHere("zip", files) }),
    copyText: async (text) => give({ name: "clipboard", bytes: new TextEncoder().encode(text) }),
    readHtml: (html) => askHere("html", html),
    memory: {
      get: (name) => remembered.get(name),
      set: (name, value) =>
        void (value === null ? remembered.delete(name) : remembered.set(name, structuredClone(value))),
    },
    digest: textFingerprint,
    fingerprint,
    today: () => "2025-01-28",
    explain: (error) => (error instanceof BrowserHostError ? error.message : null),
  };
}

export const quietly = { onProgress: () => undefined, signal: new AbortController().signal };
