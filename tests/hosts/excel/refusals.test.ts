// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import type { CellEdit, Workbook } from "#src/core/index";
import type { HostErrorKind } from "#src/hosts/excel/host-error";
import type { FakeExcel } from "#tests/excel-host/fake-excel";
import { emptyCell } from "#tests/excel-host/model/values";
import { settled } from "#tests/excel-host/turns";
import { openedReturn, refusal, type Opened } from "#tests/hosts/excel/opened";

const limit = 150;

const edits: readonly CellEdit[] = [
  { at: { sheet: "Milestones", row: 2, column: 5 }, value: "Published in June." },
  { at: { sheet: "Milestones", row: 3, column: 5 }, value: "Held in July." },
  { at: { sheet: "Actions", row: 2, column: 5 }, value: "extended" },
];

/** What the log of these edits adds to the return's record. */
const recorded: readonly CellEdit[] = ["fix", "fix", "seal"].map((entry, index) => ({
  at: { sheet: "_record", row: 1 + index, column: 0 },
  value: entry,
}));

/** Everything a person could see, so that "unchanged" means it. */
function snapshot(fake: FakeExcel): { readonly contents: Workbook; readonly formats: unknown } {
  const formats = fake.workbook.Worksheets.items().map(({ Name, cells }) => [Name, cells.all()]);
  return { contents: fake.contents(), formats };
}

interface Refused {
  readonly name: string;
  readonly happens: (opened: Opened) => void;
  readonly kind: HostErrorKind;
  readonly says: RegExp;
  /** Syncs until it was known. */
  readonly syncs?: number;
  readonly edits?: readonly CellEdit[];
}

const editRefusals: readonly Refused[] = [
  {
    name: "a sheet that is not ours",
    happens: () => {},
    edits: [...edits, { at: { sheet: "_lists", row: 0, column: 0 }, value: "x" }],
    kind: "not-ours",
    says: /^Nothing was changed, because A1 on “_lists” is not part of the return/,
    syncs: 0,
  },
  {
    name: "a locked cell",
    happens: () => {},
    edits: [...edits, { at: { sheet: "Milestones", row: 2, column: 2 }, value: "other words" }],
    kind: "locked-cell",
    says: /^Nothing was changed, because C3 on “Milestones” is locked: locked cells hold what was issued/,
    syncs: 1,
  },
  {
    name: "several locked cells",
    happens: () => {},
    edits: [0, 1, 2].map((column) => ({ at: { sheet: "Milestones", row: 2, column }, value: "x" })),
    kind: "locked-cell",
    says: /^Nothing was changed, because A3 on “Milestones” and 2 more cells are locked: locked cells/,
    syncs: 1,
  },
  {
    name: "a co-author's answer in the cell",
    happens: ({ fake }) => fake.coAuthor.types("Milestones", "F4", "Theirs."),
    kind: "changed",
    says: /^Nothing was changed, because F4 on “Milestones” is no longer what was checked/,
    syncs: 1,
  },
  {
    name: "a row that a co-author put in above",
    happens: ({ fake }) => fake.coAuthor.insertsRow("Milestones", 4),
    kind: "changed",
    says: /^Nothing was changed, because F4 on “Milestones” is no longer what was checked/,
    syncs: 1,
  },
  {
    name: "a table that was sorted",
    happens: ({ fake }) => fake.user.reversesTable("Milestones"),
    kind: "changed",
    says: /^Nothing was changed, because F3 on “Milestones” and 1 more cell are no longer what was checked/,
    syncs: 1,
  },
  {
    name: "a sheet that is gone",
    happens: ({ fake }) => fake.coAuthor.deletesSheet("Actions"),
    kind: "not-found",
    says: /^A sheet or table that was there before is gone/,
    syncs: 1,
  },
  {
    name: "an Excel that denies access",
    happens: ({ fake }) => {
      fake.faults.accessDenied = true;
    },
    kind: "refused",
    says: /^Excel does not allow add-ins to do that here/,
    syncs: 3,
  },
  {
    name: "a workbook open for reading only",
    happens: ({ fake }) => fake.setReadOnly(),
    kind: "read-only",
    says: /^F3 on “Milestones” and 2 more cells could not be changed, because the workbook is open for reading only/,
    syncs: 3,
  },
  {
    name: "a cell that is being edited",
    happens: ({ fake }) => fake.startCellEdit(),
    kind: "cell-edit",
    says: /^A cell is being edited in Excel: press Enter/,
    syncs: 0,
  },
  {
    name: "a silent Excel",
    happens: ({ fake }) => {
      fake.faults.silent = true;
    },
    kind: "silent",
    says: /^Excel has not answered for a second/,
    syncs: 0,
  },
  {
    name: "a request that is too long",
    happens: ({ fake }) => {
      fake.faults.maximumRequestBytes = 200;
    },
    kind: "too-large",
    says: /more than Excel hands over at once/,
  },
  {
    name: "a busy Excel",
    happens: ({ fake }) => fake.faults.failRequest(1, { code: "ActivityLimitReached" }),
    kind: "busy",
    says: /^Excel is busy/,
    syncs: 1,
  },
  {
    name: "a busy Excel at the second request",
    happens: ({ fake }) => fake.faults.failRequest(2, { code: "ActivityLimitReached" }),
    kind: "busy",
    says: /^Excel is busy/,
    syncs: 3,
  },
  {
    name: "an old Excel",
    happens: ({ fake }) => fake.faults.failRequest(1, { code: "ApiNotFound" }),
    kind: "unsupported",
    says: /^This version of Excel cannot do that/,
    syncs: 1,
  },
  {
    name: "a reason that nobody has met yet",
    happens: ({ fake }) => fake.faults.failRequest(1, { code: "Hiccup", message: "The moon is full." }),
    kind: "unknown",
    says: /^Excel could not do that and says “The moon is full\.”/,
    syncs: 1,
  },
  ...[1, 2, 3].map((afterWrites): Refused => ({
    name: `a failure after ${afterWrites} of three cells`,
    happens: ({ fake }) =>
      fake.faults.failRequest(2, { code: "GeneralException", message: "It broke.", afterWrites }),
    kind: "unknown",
    says: /^Excel could not do that and says “It broke\.”: try again\.$/,
    syncs: 4,
  })),
  {
    name: "a text cell that would keep a number as text",
    happens: ({ fake }) => {
      fake.workbook.Worksheets.find("Milestones")?.cells.put(4, 6, {
        ...emptyCell,
        numberFormat: "@",
        locked: false,
      });
    },
    edits: [{ at: { sheet: "Milestones", row: 4, column: 6 }, value: 12 }],
    kind: "not-kept",
    says: /^Nothing was changed, because Excel does not keep such a value in G5 on “Milestones”/,
    syncs: 4,
  },
  {
    name: "a text cell on a protected sheet that would keep a date as text",
    happens: ({ fake }) => {
      fake.workbook.Worksheets.find("Milestones")?.cells.put(4, 9, {
        ...emptyCell,
        numberFormat: "@",
        locked: false,
      });
    },
    edits: [...edits, { at: { sheet: "Milestones", row: 4, column: 9 }, value: { date: "2025-01-31" } }],
    kind: "not-kept",
    says: /^Nothing was changed, because Excel does not keep such a value in J5 on “Milestones”/,
    syncs: 4,
  },
  {
    name: "a date that no calendar has",
    happens: () => {},
    edits: [...edits, { at: { sheet: "Milestones", row: 4, column: 9 }, value: { date: "2025-02-30" } }],
    kind: "not-kept",
    says: /^Nothing was changed, because Excel has no such date for J5 on “Milestones”/,
    syncs: 1,
  },
];

describe.each<[what: string, added: readonly CellEdit[]]>([
  ["an edit", []],
  ["an edit that is noted in the record", recorded],
])("%s ends in one sentence, and the workbook is as it was", (_, added) => {
  it.each(editRefusals)("with $name", async ({ happens, kind, says, syncs, edits: cells = edits }) => {
    const asked = [...cells, ...added];
    const opened = await openedReturn(undefined, { limit });
    happens(opened);
    await settled();
    const { fake, host } = opened;
    fake.resetStats();
    const before = snapshot(fake);
    const error = await refusal(host.live.edit(asked));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(/\.$/);
    expect(snapshot(fake)).toEqual(before);
    if (syncs !== undefined) expect(fake.stats.syncs).toBe(syncs);
  });
});

describe("an edit that is refused", () => {
  it("says what Excel said as its cause", async () => {
    const { fake, host } = await openedReturn();
    fake.faults.failRequest(1, { code: "Hiccup", message: "The moon is full." });
    const error = await refusal(host.live.edit(edits));
    expect(error.cause).toMatchObject({ code: "Hiccup", message: "The moon is full." });
  });

  it("puts back a format that was changed before the failure", async () => {
    const { fake, host } = await openedReturn();
    fake.workbook.Worksheets.find("Milestones")?.Protection.Unprotect();
    const before = snapshot(fake);
    fake.faults.failRequest(2, { code: "GeneralException", message: "It broke.", afterWrites: 1 });
    const error = await refusal(
      host.live.edit([{ at: { sheet: "Milestones", row: 2, column: 5 }, value: { date: "2025-01-31" } }]),
    );
    expect(error.kind).toBe("unknown");
    expect(snapshot(fake)).toEqual(before);
  });

  it("says which cells to look at when it could not take back what was half done", async () => {
    const { fake, host } = await openedReturn();
    fake.faults.failRequest(2, { code: "GeneralException", message: "It broke.", afterWrites: 1 });
    fake.faults.failRequest(3, { code: "GeneralException", message: "It broke again." });
    const error = await refusal(host.live.edit(edits));
    expect(error.message).toBe(
      "Excel could not do that and says “It broke.”: try again. Some of it may have been changed all the same: look at F3 on “Milestones” and 2 more cells.",
    );
  });

  it("says that the outcome is open when Excel falls silent while it writes", async () => {
    const { fake, host } = await openedReturn(undefined, { limit });
    fake.faults.beforeRequest(1, () => {
      fake.faults.silent = true;
    });
    const error = await refusal(host.live.edit(edits));
    expect([error.kind, error.message]).toEqual([
      "silent",
      "Excel has not answered for a second, so it is not certain that the change was made: look at the cell before you try again.",
    ]);
  });

  it("has nothing left to look at when the only sheet went between two syncs", async () => {
    const { fake, host } = await openedReturn();
    fake.faults.beforeRequest(2, () => fake.coAuthor.deletesSheet("Actions"));
    const error = await refusal(host.live.edit(edits.slice(2)));
    expect([error.kind, /may have been changed/.test(error.message)]).toEqual(["not-found", false]);
  });

  it("takes back what was written before a sheet turned out to be gone", async () => {
    const { fake, host } = await openedReturn();
    fake.faults.beforeRequest(2, () => fake.coAuthor.deletesSheet("Actions"));
    const error = await refusal(host.live.edit(edits));
    expect(error.kind).toBe("not-found");
    expect(error.message).toContain("look at F3 on “Milestones” and 2 more");
  });

  it("works again once the cause is gone", async () => {
    const { fake, host } = await openedReturn();
    fake.startCellEdit();
    await refusal(host.live.edit(edits));
    fake.endCellEdit();
    await host.live.edit(edits);
    expect(fake.workbook.Worksheets.find("Actions")?.GetRange("F3").Values).toEqual([["extended"]]);
  });

  it("is refused on an undo too, and can be undone later", async () => {
    const { fake, host } = await openedReturn();
    const before = snapshot(fake);
    const undo = await host.live.editWithUndo(edits);
    fake.faults.accessDenied = true;
    const after = snapshot(fake);
    expect((await refusal(undo())).kind).toBe("refused");
    expect(snapshot(fake)).toEqual(after);
    fake.faults.accessDenied = false;
    await undo();
    expect(snapshot(fake)).toEqual(before);
  });
});

describe("reading", () => {
  const refusals: readonly [string, (fake: FakeExcel) => void, HostErrorKind][] = [
    ["a busy Excel", (fake) => fake.faults.failRequest(1, { code: "ActivityLimitReached" }), "busy"],
    ["a denial", (fake) => fake.faults.failRequest(1, { code: "AccessDenied" }), "refused"],
    [
      "an expired session",
      (fake) => fake.faults.failRequest(1, { code: "InvalidOrTimedOutSession" }),
      "silent",
    ],
    ["a new kind of failure", (fake) => fake.faults.failRequest(1, { code: "Hiccup" }), "unknown"],
    ["silence", (fake) => void (fake.faults.silent = true), "silent"],
    ["answers beyond all limits", (fake) => void (fake.faults.maximumResponseBytes = 300), "too-large"],
    ["cells that are not let go", (fake) => fake.startCellEdit(), "silent"],
  ];
  it.each(refusals)("ends in a sentence with %s, and in a workbook after it", async (_, happens, kind) => {
    const { fake, host } = await openedReturn(undefined, { limit });
    happens(fake);
    const error = await refusal(host.read());
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    fake.faults.silent = false;
    fake.faults.maximumResponseBytes = Infinity;
    fake.endCellEdit();
    expect(await host.read()).toEqual(fake.contents());
  });

  it("waits while a cell is being edited", async () => {
    const { fake, host } = await openedReturn();
    fake.startCellEdit();
    let isRead = false;
    const reading = host.read().then((workbook) => {
      isRead = true;
      return workbook;
    });
    await settled();
    expect(isRead).toBe(false);
    fake.user.types("Milestones", "F3", "Typed meanwhile.");
    fake.endCellEdit();
    expect(await reading).toEqual(fake.contents());
  });

  it("takes slow answers", async () => {
    const { fake, host } = await openedReturn();
    fake.faults.latency = 40;
    expect(await host.read()).toEqual(fake.contents());
  });

  it("reads a workbook that is open for reading only", async () => {
    const { fake, host } = await openedReturn();
    fake.setReadOnly();
    expect(await host.read()).toEqual(fake.contents());
  });

  it("reads what is left when a sheet goes between two syncs", async () => {
    const { fake, host } = await openedReturn();
    fake.workbook.Worksheets.Add("New");
    fake.faults.beforeRequest(3, () => fake.coAuthor.deletesSheet("Guidance"));
    const error = await refusal(host.read());
    expect(error.kind).toBe("not-found");
    expect(await host.read()).toEqual(fake.contents());
  });
});
