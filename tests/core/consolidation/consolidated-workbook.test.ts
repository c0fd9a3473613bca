import { describe, expect, it } from "vitest";

import { consolidatedWorkbook } from "#src/core/consolidation/consolidated-workbook";
import { consolidationIdentity } from "#src/core/consolidation/consolidation-identity";
import { columnsOf, type TableKey } from "#src/core/return/layout";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { columnsOfSheet, recordsOf, sheetNamed } from "#tests/core/consolidation/draft-rows";
import {
  allReceived,
  fileNamed,
  merged,
  onSheet,
  received,
  withRowTwice,
} from "#tests/core/consolidation/received";
import { workbookOf } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const complete = consolidatedWorkbook(merged(allReceived()));
const nothing = consolidatedWorkbook(merged([]));

const visible = (draft: typeof complete) =>
  draft.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

describe("the sheets", () => {
  it("are those of the contract, in its order", () => {
    expect(visible(complete)).toEqual([
      "Cover",
      "Summary",
      "Actions",
      "Milestones",
      "Progress",
      "Next milestones",
      "Metrics",
      "New actions",
      "Conflicts",
      "Edits",
      "Findings",
      "Reconciliation",
      "Returns",
      "Events",
      "Movement",
      "Status matrix",
      "Delivery group",
    ]);
    expect(complete.sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual([
      "Cover",
      "Summary",
      "Actions",
      "Milestones",
      "Progress",
      "NextMilestones",
      "Metrics",
      "NewActions",
      "Conflicts",
      "Edits",
      "Findings",
      "Reconciliation",
      "Returns",
      "Events",
      "Movement",
      "StatusMatrix",
      "DeliveryGroup",
    ]);
  });

  it("leave out what a progress report does not ask for", () => {
    const files = [received("alpha", { cycle: "2025-progress-1" })];
    const sheets = visible(consolidatedWorkbook(merged(files)));
    expect(sheets).not.toContain("Next milestones");
    expect(sheets).not.toContain("New actions");
    expect(sheets).toContain("Metrics");
  });

  it("have a row that says so where there is nothing to list", () => {
    const first = (name: string) => recordsOf(nothing, name)[0]?.values().next().value;
    expect(
      ["Progress", "Next milestones", "Metrics", "New actions", "Conflicts", "Returns"].map(first),
    ).toEqual([
      "No progress points",
      "No next milestones",
      "No numbers",
      "No new actions",
      "No conflicts",
      "No files",
    ]);
    expect(recordsOf(complete, "Findings")[0]?.get("File")).toBe("No findings");
  });

  it.each<{ name: string; draft: typeof complete }>([
    { name: "a complete set of returns", draft: complete },
    { name: "no return at all", draft: nothing },
    {
      name: "text that would be a formula, markup or too long",
      draft: consolidatedWorkbook(
        merged([
          received("alpha", {
            file: `${"folder/".repeat(60)}=1+1 <b> _x0041_.xlsx`,
            answers: {
              actions: { "1": { "Reason for status": '=HYPERLINK("https://example.org")' } },
              milestones: {
                "1.1": {
                  Progress: "\tx".repeat(40_000),
                  Evidence: "@SUM(A1)\u0000\uFFFE",
                  Reason: "__proto__",
                },
              },
            },
          }),
        ]),
      ),
    },
  ])("can be written for $name", async ({ draft }) => {
    expect((await writeXlsx(draft)).length).toBeGreaterThan(5000);
  });
});

describe("a table of the returns", () => {
  it.each<{ key: TableKey; sheet: string }>([
    { key: "actions", sheet: "Actions" },
    { key: "milestones", sheet: "Milestones" },
    { key: "progress", sheet: "Progress" },
    { key: "nextMilestones", sheet: "Next milestones" },
    { key: "newActions", sheet: "New actions" },
  ])("$sheet has every column of the return, and one for DHSC beside each answer", ({ key, sheet }) => {
    const [record] = recordsOf(complete, sheet);
    expect([...(record?.keys() ?? [])]).toEqual([
      "State",
      "Why it is not merged",
      "What would release it",
      "Partner",
      ...columnsOf(key).flatMap(({ column: { heading, input } }) =>
        input ? [heading, `${heading} (DHSC edit)`] : [heading],
      ),
      "Decided",
      "Note (DHSC)",
      "Look again at",
      "Source file",
      "Source sheet",
      "Source cell",
      "Row",
    ]);
  });

  it("is locked but for the columns for DHSC", () => {
    const { rows, protection } = sheetNamed(complete, "Milestones");
    expect(protection).toEqual({ rowsMayChange: false });
    const headings = (rows[1] ?? []).map((cell) => String(cell?.value));
    for (const row of rows.slice(2)) {
      for (const [index, cell] of row.entries()) {
        expect(cell?.style === "edit").toBe(/\(DHSC( edit)?\)$/.test(headings[index] ?? ""));
      }
    }
  });

  it("shows answers as typed: dates as dates, numbers as numbers, all else as text", () => {
    const draft = consolidatedWorkbook(
      merged([
        received("alpha", {
          answers: {
            milestones: {
              "1.1": {
                Outcome: " Met ",
                "Date met": "12/06/2024",
                Progress: "=1+1",
                Value: { content: { kind: "error", error: "#REF!" }, formula: "Other!A1" },
                "Out of": { content: { kind: "blank" }, formula: "SUM(A1:A9)" },
              },
            },
          },
        }),
      ]),
    );
    const headings = ["Milestone", "Outcome", "Progress", "Value", "Out of", "As at", "Date met"];
    expect(columnsOfSheet(draft, "Milestones", headings).slice(0, 2)).toEqual([
      ["1.1", " Met ", "=1+1", "#REF!", "=SUM(A1:A9)", null, "12/06/2024"],
      [
        "1.2",
        "met",
        "Work on milestone 1.2 was finished and reported to the board.",
        12,
        null,
        { date: "2024-12-31" },
        { date: "2024-05-20" },
      ],
    ]);
  });

  it("lists missing rows with what was issued", () => {
    const headings = [
      "State",
      "Partner",
      "Action",
      "Title",
      "Priority",
      "Owner",
      "Last status",
      "Status",
      "Source file",
    ];
    expect(columnsOfSheet(nothing, "Actions", headings)[0]).toEqual([
      "missing",
      "Alpha Agency",
      1,
      "Sample action 1",
      "2. Joined-up help",
      "ALPHA",
      "ongoing",
      null,
      null,
    ]);
  });

  it("offers the plan's lists where DHSC chooses", () => {
    const { validations } = sheetNamed(complete, "Actions");
    const status = validations.find(({ accepts }) => accepts.kind === "list");
    expect(status).toMatchObject({
      accepts: { name: "StatusList" },
      alert: { style: "warning" },
      ranges: [{ top: 2, bottom: 11, left: 10, right: 10 }],
    });
    expect(complete.names.map(({ name }) => name)).toContain("StatusList");
  });
});

describe("metrics", () => {
  it("list each number with its milestone and where it came from", () => {
    const headings = ["Milestone", "Metric", "Value", "Out of", "As at", "State", "Partner", "Source cell"];
    expect(columnsOfSheet(complete, "Metrics", headings)).toEqual([
      [
        "1.2",
        "number of clinics that use the guide",
        12,
        null,
        { date: "2024-12-31" },
        "merged",
        "Alpha Agency",
        "G4",
      ],
      [
        "1.3",
        "proportion of new referrals seen within 18 weeks",
        12,
        40,
        { date: "2024-12-31" },
        "merged",
        "Alpha Agency",
        "G5",
      ],
    ]);
  });

  it("keep a number that stands in a row that is there twice", () => {
    const alpha = received("alpha", {
      then: (workbook) => onSheet(workbook, "milestones", (sheet) => withRowTwice(sheet, 3)),
    });
    const rows = columnsOfSheet(consolidatedWorkbook(merged([alpha])), "Metrics", [
      "Milestone",
      "Metric",
      "State",
    ]);
    expect(rows).toContainEqual(["1.2", "number of clinics that use the guide", "extra"]);
  });
});

describe("conflicts", () => {
  const plan = {
    ...samplePlan,
    actions: samplePlan.actions.map((action) =>
      action.number === 2 ? { ...action, owners: ["alpha", "beta", "gamma", "beta-labs"] } : action,
    ),
  };
  const says = (partner: string, Status: string) =>
    received(partner, { plan, answers: { actions: { "2": { Status } } } });
  const draft = consolidatedWorkbook(
    merged(
      [
        says("alpha", "ongoing"),
        says("beta", "extended"),
        says("gamma", "extended"),
        says("beta-labs", "ongoing"),
      ],
      { plan },
    ),
  );
  const [record] = recordsOf(draft, "Conflicts");

  it("stand side by side, and those beyond the second in a cell of their own", () => {
    expect([...(record ?? [])]).toEqual([
      ["Conflict", "2 Status"],
      ["Action", 2],
      ["Milestone", null],
      ["Question", "Status"],
      ["First answer", "ongoing"],
      ["First given by", "Alpha Agency"],
      ["First sender", "Sam Example"],
      ["First given on", { date: "2025-01-20" }],
      ["First source", "2025-annual-alpha.xlsx, Actions F4"],
      ["Second answer", "extended"],
      ["Second given by", "Beta Board"],
      ["Second sender", "Sam Example"],
      ["Second given on", { date: "2025-01-20" }],
      ["Second source", "2025-annual-beta.xlsx, Actions F3"],
      [
        "Other answers",
        "Beta Board (laboratories): ongoing, 20 January 2025 (2025-annual-beta-labs.xlsx, Actions F3)\n" +
          "Gamma Group: extended, 20 January 2025 (2025-annual-gamma.xlsx, Actions F3)",
      ],
      ["Proposed", "ongoing: it is the more cautious answer"],
      ["Decision", null],
      ["Reason", null],
      ["Decided by", null],
      ["State", "to decide"],
      ["What is wanting", null],
      ["Decided before", null],
    ]);
  });

  it("leave room for a decision, its reason and a name", () => {
    const { rows } = sheetNamed(draft, "Conflicts");
    const open = (rows[2] ?? []).flatMap((cell, column) =>
      cell?.style === "edit" ? [rows[1]?.[column]?.value] : [],
    );
    expect(open).toEqual(["Decision", "Reason", "Decided by"]);
    expect(sheetNamed(complete, "Conflicts").rows[2]?.every((cell) => cell?.style === "text")).toBe(true);
  });
});

describe("the account", () => {
  const unsigned = received("gamma", { answers: { cover: { "Approved by": null } } });
  const draft = consolidatedWorkbook(merged([received("alpha"), received("beta"), unsigned]));

  it("adds up by partner, in total and by action", () => {
    const headings = ["Item", "Name", "Issued", "Merged", "Held", "Missing", "Adds up"];
    const lines = columnsOfSheet(draft, "Reconciliation", headings);
    expect(lines.slice(0, 5)).toEqual([
      ["alpha", "Alpha Agency", 10, 10, 0, 0, "yes"],
      ["beta", "Beta Board", 9, 9, 0, 0, "yes"],
      ["beta-labs", "Beta Board (laboratories)", 2, 0, 0, 2, "yes"],
      ["gamma", "Gamma Group", 7, 0, 7, 0, "yes"],
      ["Total", "All delivery partners", 28, 19, 7, 2, "yes"],
    ]);
    expect(lines.slice(5, 7)).toEqual([
      ["1", "Sample action 1", 4, 4, 0, 0, "yes"],
      ["2", "Sample action 2", 6, 6, 0, 0, "yes"],
    ]);
    expect(lines.slice(5).every((line) => line.at(-1) === "yes")).toBe(true);
  });

  it("lists every finding with its file and place, those on all returns last", () => {
    const headings = ["File", "Partner", "Severity", "Rule", "Action", "Sheet", "Cell"];
    expect(columnsOfSheet(draft, "Findings", headings)).toEqual([
      ["2025-annual-gamma.xlsx", "Gamma Group", "error", "sign-off-present", null, "Start here", "B12"],
      ["All returns together", "Beta Board (laboratories)", "error", "actions-all-reported", 5, null, null],
    ]);
  });

  it("lists every file with who signed it", () => {
    const headings = [
      "File",
      "Partner",
      "Cycle",
      "Verdict",
      "Completed by",
      "Approved by",
      "Date approved",
      "Last saved",
    ];
    expect(columnsOfSheet(draft, "Returns", headings)[2]).toEqual([
      "2025-annual-gamma.xlsx",
      "Gamma Group",
      "2025-annual",
      "held",
      "Sam Example",
      null,
      { date: "2025-01-20" },
      { date: "2025-01-21T09:00:00" },
    ]);
  });
});

describe("the workbook itself", () => {
  it("says which consolidation it is, and is never taken for a return", () => {
    const workbook = workbookOf(complete);
    const identity = { plan: "sample-strategy", edition: 2024, cycle: "2025-annual", layoutVersion: 4 };
    expect(consolidationIdentity(workbook)).toEqual(identity);
    expect(consolidationIdentity({ ...workbook, properties: new Map() })).toEqual(identity);
    expect(consolidationIdentity(workbookOf({ ...complete, sheets: [], properties: new Map() }))).toBeNull();

    const last = { file: "consolidated.xlsx", sha256: null, content: { kind: "read", workbook } } as const;
    const again = merged([...allReceived(), last]);
    expect(fileNamed(again, "consolidated.xlsx")).toMatchObject({
      verdict: "skipped",
      reason: "This is the consolidated workbook of 2025-annual, not a return.",
    });
    expect(again.total.merged).toBe(28);
  });
});
