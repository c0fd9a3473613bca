import { describe, expect, it } from "vitest";

import { findingsAsSarif } from "#src/core/findings/formats/sarif";
import { returnRules } from "#src/core/findings/rules";
import { checkedFile, unreadable, waiver } from "#tests/core/findings/formats/checked-files";
import { sarifLog } from "#tests/core/findings/formats/sarif-shape";

const options = { version: "0.1.0", ruleSet: "1a2b3c4d" };
const faulty = checkedFile(
  "returns for 2025/alpha & co.xlsx",
  {
    milestones: { "1.1": { "Date met": "31/03/2024" }, "2.1": { Outcome: null } },
    actions: { "1": { Status: "[a link](https://example.org) {0}" } },
  },
  { record: [waiver] },
);
const log = findingsAsSarif(
  [checkedFile("ready.xlsx", {}), faulty, unreadable("C:\\in\\broken.xlsx", "It is damaged.")],
  options,
);
const [run] = log.runs;
const resultOf = (rule: string) => run.results.find(({ ruleId }) => ruleId === rule);

describe("findings as SARIF", () => {
  it("has the shape that the standard gives it", () => {
    expect(sarifLog.safeParse(JSON.parse(JSON.stringify(log))).error?.issues ?? []).toEqual([]);
  });

  it("would not pass with a part misplaced", () => {
    const misplaced = structuredClone(log) as unknown as { runs: [{ results: { level: string }[] }] };
    const [first] = misplaced.runs[0].results;
    if (first) first.level = "advice";
    expect(sarifLog.safeParse(misplaced).success).toBe(false);
  });

  it("describes every rule on a return, with help", () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(returnRules.map(({ id }) => id));
    for (const { help } of rules) expect(help.text).toContain("What to do: ");
  });

  it("names the file by a relative address and the cell by sheet and address", () => {
    expect(resultOf("cell-type")).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "returns%20for%202025/alpha%20%26%20co.xlsx", index: 1 },
            region: { startLine: 3, startColumn: 10, endColumn: 11 },
          },
          logicalLocations: [{ name: "J3", fullyQualifiedName: "Milestones!J3", kind: "cell" }],
        },
      ],
      partialFingerprints: { "returnPlace/v1": "cell-type|alpha|2025-annual|Milestones|1.1|Date met" },
    });
    expect(run.artifacts.map(({ location }) => location.uri)).toEqual([
      "ready.xlsx",
      "returns%20for%202025/alpha%20%26%20co.xlsx",
      "file:///C:/in/broken.xlsx",
    ]);
  });

  it("gives the fix where it is safe, and only there", () => {
    expect(resultOf("cell-type")?.fixes).toEqual([
      {
        description: { text: "Change to 31 March 2024 (Milestones!J3)" },
        artifactChanges: [
          {
            artifactLocation: { uri: "returns%20for%202025/alpha%20%26%20co.xlsx" },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 10, endColumn: 11 },
                insertedContent: { text: "2024-03-31" },
              },
            ],
          },
        ],
      },
    ]);
    expect(resultOf("status-in-plan")).not.toHaveProperty("fixes");
  });

  it("marks what a person settled as suppressed, with the reason", () => {
    expect(resultOf("outcome-present")).toMatchObject({
      level: "note",
      suppressions: [
        { kind: "external", status: "accepted", justification: expect.stringContaining("Kim Example") },
      ],
    });
  });

  it("lets nothing a partner typed become a link or a placeholder", () => {
    const message = resultOf("status-in-plan")?.message.text ?? "";
    expect(message).toContain("\\[a link\\](https://example.org) {{0}}");
  });
});
