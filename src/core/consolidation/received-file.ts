/** A file as a merge receives it, and as a consolidated workbook keeps it. */

import type { Version } from "./versions";
import type { Finding } from "../findings/finding";
import type { Workbook } from "../workbook";

export type UnreadContent =
  | {
      readonly kind: "unreadable";
      /** The reader's own sentence. */
      readonly message: string;
      /** True where it is larger than a return may be, and says that it is a consolidated workbook. */
      readonly isLargerConsolidation?: boolean;
    }
  /** Not meant as a return: Excel's lock file, for one. */
  | { readonly kind: "skipped"; readonly message: string };

/** What a consolidation keeps of a file. */
export type KeptContent = KeptReturn | UnreadContent;

/** A workbook in the form that `keptContent` gives it: one text, short, and quick to hand from thread to thread. */
export interface KeptReturn {
  readonly kind: "kept";
  readonly form: string;
}

export interface OpenedFile {
  /** As people see it. Different files may have one name: they are then told apart by their fingerprints. */
  readonly file: string;
  /** Of its bytes; null where the host has none, as for the workbook open in Excel. */
  readonly sha256: string | null;
  readonly content: { readonly kind: "read"; readonly workbook: Workbook } | UnreadContent;
}

export interface ReceivedFile extends Omit<OpenedFile, "content"> {
  readonly content: OpenedFile["content"] | KeptContent;
  /** What the host has found in it already; the merge looks for itself where this is not there. */
  readonly ahead?: FoundAhead;
  /** Where the host has put off looking: which of several returns of a partner it is. */
  readonly version?: Version;
}

/** What was found in a return before the merge. `basis` is a digest of what it was checked against. */
export interface FoundAhead {
  readonly basis: string;
  readonly findings: readonly Finding[];
}

/** A file in the form in which the consolidated workbook keeps it. */
export interface KeptFile extends ReceivedFile {
  readonly content: KeptContent;
  /** The day of the merge that it first came with, ISO; "" when nobody gave one. */
  readonly receivedOn: string;
}

/** A kept file with the name under which it is shown: its own, made unmistakable where several have it. */
export interface NamedFile extends KeptFile {
  readonly shownAs: string;
}
