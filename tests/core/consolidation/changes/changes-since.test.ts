import { describe, expect, it } from "vitest";

import { changesSince } from "#src/core/consolidation/changes/changes-since";
import { rowInWords } from "#src/core/consolidation/changes/row-in-words";
import type { ConsolidateRequest } from "#src/core/consolidation/consolidation";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import type { Workbook } from "#src/core/workbook";
import { asWorkbook, mergedInto, typeInto } from "#tests/core/consolidation/again";
import { merged, received } from "#tests/core/consolidation/received";
import { digest } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const alpha = (status: string, day: string, file: string) =>
  received("alpha", {
    file,
    answers: {
      actions: { "2": { Status: status } },
      cover: { "Date approved": { date: day } },
      progress: [{ Action: 1, "Progress report": `Told on ${day}` }],
    },
  });
const first = alpha("ongoing", "2025-01-20", "alpha.xlsx");
const beta = received("beta");
const start = asWorkbook(merged([first, beta]));

function changes(
  workbook: Workbook,
  files: readonly ReceivedFile[],
  request: Partial<ConsolidateRequest> = {},
) {
  const into = readConsolidated(workbook, samplePlan);
  return changesSince(into, mergedInto(workbook, files, request), digest);
}

describe("what changed since the last merge", () => {
  it("is nothing at a first merge, and empty where nothing came", () => {
    expect(changesSince(null, merged([first]), digest)).toBeNull();
    expect(changes(start, [])).toEqual({
      received: [],
      replaced: [],
      withdrawn: [],
      rows: [],
      answers: [],
      conflicts: [],
      sincePublication: [],
    });
  });

  it("lists a late return with its rows, and a damaged file", () => {
    const broken: ReceivedFile = {
      file: "broken.xlsx",
      sha256: "ab".repeat(32),
      content: { kind: "unreadable", message: "The file is damaged." },
    };
    const { received: came, rows } = changes(start, [received("gamma"), broken]) ?? {};
    expect(came).toEqual([
      { file: "2025-annual-gamma.xlsx", partner: "gamma", verdict: "merged" },
      { file: "broken.xlsx", partner: null, verdict: "unreadable" },
    ]);
    expect(rows?.filter(({ before }) => before === "missing")).toHaveLength(
      rows?.filter(({ before }) => before !== null).length ?? -1,
    );
    expect(rows).toContainEqual({
      partner: "gamma",
      table: "Actions",
      row: "gamma 6",
      action: 6,
      milestone: null,
      words: "",
      before: "missing",
      now: "merged",
    });
  });

  it("lists a corrected return, the answers that it changed and what that does to rows and conflicts", () => {
    const found = changes(start, [alpha("extended", "2025-01-22", "alpha-2.xlsx")]);
    expect(found?.replaced).toEqual([{ partner: "alpha", before: "alpha.xlsx", now: "alpha-2.xlsx" }]);
    expect(found?.answers).toContainEqual({
      partner: "alpha",
      table: "Actions",
      row: "alpha 2",
      action: 2,
      milestone: null,
      words: "",
      column: "Status",
      before: "ongoing",
      now: "extended",
    });
    expect(found?.conflicts).toEqual([{ id: "2 Status", before: "to-decide", now: null }]);
    expect(
      found?.rows
        .filter(({ table }) => table === "Progress")
        .map((changed) => [changed.before, changed.now, rowInWords(changed)]),
    ).toEqual([
      [null, "merged", "progress point of action 1, “Told on 2025-01-22”"],
      ["merged", null, "progress point of action 1, “Told on 2025-01-20”"],
    ]);
    expect(found?.rows).toContainEqual(
      expect.objectContaining({ row: "beta 2", before: "held", now: "merged" }),
    );
  });

  it("lists a conflict decided, and reopened when an answer changes", () => {
    const decided = Object.entries({ Decision: "extended", Reason: "Agreed.", "Decided by": "Dee" }).reduce(
      (now, [heading, words]) =>
        typeInto(now, "Conflicts", { heading: "Conflict", says: "2 Status" }, heading, words),
      start,
    );
    expect(changes(decided, [])?.conflicts).toEqual([
      { id: "2 Status", before: "to-decide", now: "decided" },
    ]);
    const after = asWorkbook(mergedInto(decided, []));
    expect(changes(after, [alpha("concluded", "2025-01-28", "alpha-3.xlsx")])?.conflicts).toEqual([
      { id: "2 Status", before: "decided", now: "reopened" },
    ]);
  });

  it("lists a withdrawal once, and that nothing stands for it", () => {
    const { file, sha256 } = beta;
    const withdraw = [{ file, sha256, by: "Bo Beta", reason: "sent in error" }];
    const found = changes(start, [], { withdraw });
    expect(found?.withdrawn).toEqual([{ file, by: "Bo Beta", reason: "sent in error" }]);
    expect(found?.replaced).toEqual([{ partner: "beta", before: file, now: null }]);
    expect(changes(asWorkbook(mergedInto(start, [], { withdraw })), [])?.withdrawn).toEqual([]);
  });
});

describe("a row that changed", () => {
  const row = { action: null, milestone: null, words: "" };
  it.each([
    [{ ...row, table: "Milestones", row: "beta 18.2", milestone: "18.2" }, "18.2"],
    [{ ...row, table: "Milestones", row: "beta 18.2" }, "18.2"],
    [{ ...row, table: "Milestones", row: "beta extra 0123456789" }, "a row more on Milestones"],
    [{ ...row, table: "Actions", row: "beta 5", action: 5 }, "action 5"],
    [{ ...row, table: "Actions", row: "beta 5" }, "action 5"],
    [
      { ...row, table: "NextMilestones", row: "beta 0123456789", action: 5, words: "Report" },
      "next milestone of action 5, “Report”",
    ],
    [{ ...row, table: "Progress", row: "beta 0123456789" }, "progress point"],
    [{ ...row, table: "NewActions", row: "beta 0123456789", words: "A = B" }, "new action, “A = B”"],
  ])("%j is called “%s”", (changed, words) => {
    expect(rowInWords(changed)).toBe(words);
  });
});
