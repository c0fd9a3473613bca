/** A file as a merge receives it, and as a consolidated workbook keeps it. */

import type { Finding } from "../findings/finding";
import type { Workbook } from "../workbook";

export interface ReceivedFile {
  /** As people see it. Different files may have one name: they are then told apart by their fingerprints. */
  readonly file: string;
  /** Of its bytes; null where the host has none, as for the workbook open in Excel. */
  readonly sha256: string | null;
  readonly content:
    | { readonly kind: "read"; readonly workbook: Workbook }
    /** `message` is the reader's own sentence. */
    | { readonly kind: "unreadable"; readonly message: string }
    /** Not meant as a return: Excel's lock file, for one. */
    | { readonly kind: "skipped"; readonly message: string };
  /** What the host has found in it already; the merge looks for itself where this is not there. */
  readonly ahead?: FoundAhead;
}

/** What was found in a return before the merge. `basis` is a digest of what it was checked against. */
export interface FoundAhead {
  readonly basis: string;
  readonly findings: readonly Finding[];
}

/** A file in the form in which the consolidated workbook keeps it. */
export interface KeptFile extends ReceivedFile {
  /** The day of the merge that it first came with, ISO; "" when nobody gave one. */
  readonly receivedOn: string;
}

/** A kept file with the name under which it is shown: its own, made unmistakable where several have it. */
export interface NamedFile extends KeptFile {
  readonly shownAs: string;
}
