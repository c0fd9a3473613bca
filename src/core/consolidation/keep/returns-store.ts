/** The very hidden sheet on which a consolidated workbook keeps every file that it was made from. */

import { cellSafeJson } from "./compact-form";
import type { KeptContent, KeptFile } from "../received-file";
import { readStoreSheet, storeSheet } from "./store-sheet";
import type { Workbook } from "../../workbook";
import type { SheetDraft } from "../../workbook-draft";

const sheetName = "_returns";
const headings = ["SHA-256", "Received on", "Kind", "File"] as const;

/** As the sheet says it. */
const storedKinds: { readonly [K in KeptContent["kind"]]: string } = {
  kept: "read",
  unreadable: "unreadable",
  skipped: "skipped",
};

export function returnsStoreSheet(files: readonly KeptFile[]): SheetDraft {
  return storeSheet(
    sheetName,
    headings,
    files.map(({ file, sha256, receivedOn, content }) => ({
      facts: [sha256 ?? "", receivedOn, storedKinds[content.kind], cellSafeJson(file)],
      text: content.kind === "kept" ? content.form : cellSafeJson(content.message),
    })),
  );
}

/**
 * Every file that the workbook keeps; null where it keeps none.
 * @throws ConsolidatedError where one was changed since.
 */
export function readReturnsStore(workbook: Workbook): KeptFile[] | null {
  const rows = readStoreSheet(workbook, sheetName, headings.length);
  return (
    rows?.map(({ facts: [sha256 = "", receivedOn = "", kind = "", file = ""], text }): KeptFile => ({
      file: JSON.parse(file) as string,
      sha256: sha256 === "" ? null : sha256,
      receivedOn,
      content:
        kind === "unreadable" || kind === "skipped"
          ? { kind, message: JSON.parse(text) as string }
          : { kind: "kept", form: text },
    })) ?? null
  );
}
