import { defineMergeRule } from "../rule";

export const eventLogUnbroken = defineMergeRule({
  id: "event-log-unbroken",
  severity: "warning",
  title: "The event log of the consolidated workbook is as it was written",
  why: "Whoever signs the reconciliation relies on the log: an entry that was changed later no longer says what happened.",
  notAccepted: "The log itself keeps that it was changed, and goes on: there is nothing to accept.",
  remedy:
    "Ask who changed it, and compare it with the copy of the workbook from before. The log goes on after what it holds now; nothing in it was mended.",
  source: "Of this product: entries are chained so that a change to the record of a merge shows",

  *checkMerge({ logBreaks }) {
    for (const message of logBreaks) yield { message };
  },
});
