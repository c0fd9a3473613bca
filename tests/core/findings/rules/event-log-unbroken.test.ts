import { describe, expect, it } from "vitest";

import { eventLogUnbroken } from "#src/core/findings/rules/event-log-unbroken";
import { foundAtMerge } from "#tests/core/findings/merge-context";

describe("event-log-unbroken", () => {
  it("accepts a log that is as it was written", () => {
    expect(foundAtMerge(eventLogUnbroken)).toEqual([]);
  });

  it("rejects each place where it is not", () => {
    const logBreaks = ["Entry 3 of the event log does not follow.", "The sheet Events is gone."];
    expect(
      foundAtMerge(eventLogUnbroken, { logBreaks }).map(({ message, severity }) => [message, severity]),
    ).toEqual(logBreaks.map((message) => [message, "warning"]));
  });
});
