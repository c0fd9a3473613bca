export type UnreadableReason =
  "encrypted" | "old-xls" | "not-a-workbook" | "truncated" | "too-big" | "damaged";

const sentences: Readonly<Record<UnreadableReason, string>> = {
  encrypted:
    "The file is locked with a password, so it cannot be read: in Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save the file again.",
  "old-xls":
    "The file is in the old Excel format (.xls): open it in Excel, choose File, Save As, Excel Workbook (.xlsx), and use that copy.",
  "not-a-workbook":
    "The file is not an Excel workbook (.xlsx): check that it is the right file, or open it in Excel and choose File, Save As, Excel Workbook (.xlsx).",
  truncated:
    "The file is incomplete, as if a download or an upload was cut short: open the original in Excel to check it, then copy or send it again.",
  "too-big":
    "The file holds far more than a return needs, so it was not read: in Excel delete unused rows, columns, sheets and pictures, and save it again.",
  damaged:
    "The file is damaged, so it cannot be trusted: open it in Excel, let Excel repair it if it offers to, choose File, Save As, Excel Workbook (.xlsx), check the answers and use that copy.",
};

/**
 * A file whose bytes cannot be read as a workbook. `message` is one sentence that says what to do in Excel;
 * `detail` says for the record what was met and where.
 */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";

  constructor(
    readonly reason: UnreadableReason,
    readonly detail: string,
  ) {
    super(sentences[reason]);
  }
}

export function damaged(detail: string): UnreadableFileError {
  return new UnreadableFileError("damaged", detail);
}

export function tooBig(what: string, found: number, most: number): UnreadableFileError {
  return new UnreadableFileError("too-big", `${what}: ${found}, at most ${most}`);
}
