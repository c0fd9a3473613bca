/** Every file received, and what became of it. */

import { recordSheet, type RecordColumn } from "./record-sheet";
import { dateCell, shownCell, textCell } from "./shown";
import type { Consolidation, FileRecord } from "../consolidation";
import { ownSheets } from "../consolidated-layout";
import { findPartner } from "../../plan/partners";
import { coverItems, type CoverItem } from "../../return/layout";
import { changesInWords, sealInWords } from "../../return/seal-report";
import type { SheetDraft } from "../../workbook-draft";

function coverColumn(item: CoverItem, width: number): RecordColumn<FileRecord> {
  return {
    heading: coverItems[item],
    width,
    cell: ({ cover, file }) => (cover ? shownCell(cover[item].cell, file) : textCell(null)),
  };
}

export function returnsSheet({ plan, files }: Consolidation): SheetDraft {
  return recordSheet<FileRecord>({
    ...ownSheets.returns,
    columns: [
      { heading: "File", width: 34, cell: ({ file }) => textCell(file) },
      {
        heading: "Partner",
        width: 24,
        cell: ({ partner }) =>
          textCell(partner === null ? null : (findPartner(plan, partner)?.name ?? partner)),
      },
      { heading: "Cycle", width: 16, cell: ({ cycle }) => textCell(cycle) },
      { heading: "Verdict", width: 14, cell: ({ verdict }) => textCell(verdict.replace("-", " ")) },
      { heading: "Reason", width: 56, cell: ({ reason }) => textCell(reason) },
      coverColumn("completedBy", 20),
      coverColumn("role", 20),
      coverColumn("email", 26),
      coverColumn("approvedBy", 20),
      coverColumn("dateApproved", 19),
      { heading: "Last saved", width: 24, cell: ({ savedAt }) => dateCell(savedAt) },
      { heading: "Seal", width: 20, cell: ({ seal }) => textCell(seal && sealInWords(seal)) },
      { heading: "Receipt", width: 14, cell: ({ seal }) => textCell(seal?.receipt ?? null) },
      {
        heading: "Changed after sealing",
        width: 36,
        cell: ({ seal }) =>
          textCell(seal?.state === "changed-after-sealing" ? changesInWords(seal.changed) : null),
      },
      { heading: "SHA-256", width: 36, cell: ({ sha256 }) => textCell(sha256) },
    ],
    records: files,
    none: "No files",
    marks: [
      { heading: "Verdict", says: "held", look: "error" },
      { heading: "Verdict", says: "unreadable", look: "error" },
      { heading: "Verdict", says: "partly merged", look: "warning" },
      { heading: "Seal", says: "changed after sealing", look: "warning" },
    ],
  });
}
