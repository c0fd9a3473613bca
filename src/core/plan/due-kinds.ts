/** How an expression places something in time. */
export const dueKinds = [
  "by",
  "in",
  "from",
  "throughout",
  "over",
  "at-the-earliest",
  "in-publication",
  "after-event",
  "recurring",
  "continuing",
  "unspecified-future",
] as const;

export type DueKind = (typeof dueKinds)[number];
