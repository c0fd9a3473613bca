/** What lies among returns without being one, by its name: it is passed over unread, and told of. */

export type FileKind = "workbook" | "lock" | "other-file";

/** Excel's own note that somebody has the workbook open; it holds a user's name and no return. */
const isLockFile = (name: string) => name.startsWith("~$");
const isWorkbookFile = (name: string) => /\.(xlsx|xlsm|xls|xlsb|ods)$/i.test(name);

/** @param name without folders. */
export function fileKindOf(name: string): FileKind {
  if (isLockFile(name)) return "lock";
  return isWorkbookFile(name) ? "workbook" : "other-file";
}

export const passedOver: { readonly [K in Exclude<FileKind, "workbook">]: string } = {
  lock: "Excel’s own lock file, left by a workbook that is or was open. It holds no answers.",
  "other-file": "Not an Excel workbook, so it is not read.",
};
