/** What becomes of the files and rows of a merge. */

/**
 * `partly-merged`: something in it is held, missing or extra; `held`: nothing of it is merged; `superseded`: another
 * file stands for it; `withdrawn`: whoever sent it took it back.
 */
export type FileVerdict =
  "merged" | "partly-merged" | "held" | "superseded" | "withdrawn" | "unreadable" | "skipped";

/**
 * `held`: it came back, and something must be put right or decided first; `missing`: it did not come back. Every
 * issued row is merged, held or missing. `extra`: it came back without having been issued, or a second time.
 */
export type RowState = "merged" | "held" | "missing" | "extra";
