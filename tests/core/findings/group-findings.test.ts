import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import { groupFindings } from "#src/core/findings/group-findings";
import { contextFor } from "#tests/core/findings/test-rule";

const grouped = (edit: NonNullable<Parameters<typeof contextFor>[0]["edit"]>) => {
  const { findings } = checkReturn(contextFor({ name: "grouped", edit }));
  return { findings, groups: groupFindings(findings) };
};

describe("groupFindings", () => {
  it("puts what is said of several milestones into one group that names them all", () => {
    const { groups } = grouped({
      milestones: { "1.1": { Outcome: null }, "2.1": { Outcome: null }, "7.1": { Outcome: null } },
    });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.message).toBe("Milestone 1.1 has no outcome. The same for 2.1 and 7.1.");
    expect(groups[0]?.findings.map(({ cell }) => cell)).toEqual(["E3", "E6", "E8"]);
  });

  it("keeps apart what differs in the value quoted, and loses no finding", () => {
    const { findings, groups } = grouped({
      actions: { "1": { Status: "purple" }, "2": { Status: "green" }, "7": { Status: "green" } },
      milestones: { "1.1": { Outcome: "not met" }, "1.2": { Outcome: "partly met" } },
    });
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
    const statuses = groups.filter(({ rule }) => rule === "status-in-plan");
    expect(statuses.map((group) => group.findings.length)).toEqual([1, 2]);
    expect(statuses[1]?.message).toMatch(/^The status of action 2 is “green”.* The same for 7\.$/);
  });

  it("says a message once where it is word for word the same", () => {
    const { groups } = grouped({
      progress: [
        { Action: 1, "Progress report": "a  b" },
        { Action: 1, "Progress report": "c  d" },
      ],
    });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.message).toBe("A progress point of action 1 has double spaces.");
    expect(groups[0]?.findings).toHaveLength(2);
  });

  it("names a dozen and counts the rest", () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    const finding = grouped({ milestones: { "1.1": { Outcome: null } } }).findings[0];
    if (!finding) throw new Error("A blank outcome gives a finding");
    const many = numbers.map((number) => ({
      ...finding,
      milestone: `18.${number}`,
      message: finding.message.replace("1.1", `18.${number}`),
    }));
    const [group] = groupFindings(many);
    expect(group?.findings).toHaveLength(20);
    expect(group?.message).toMatch(/The same for 18\.2, .*18\.13 and 7 more\.$/);
  });

  it("gives nothing for nothing", () => {
    expect(groupFindings([])).toEqual([]);
  });
});
