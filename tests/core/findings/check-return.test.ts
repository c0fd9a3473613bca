import { describe, expect, it } from "vitest";

import { checkReturn } from "#src/core/findings/check-return";
import type { Problem } from "#src/core/findings/finding";
import { cellAt } from "#src/core/findings/place";
import { defineRule, type ReturnContext, type ReturnRule } from "#src/core/findings/rule";
import {
  changeIdentity,
  deleteColumn,
  deleteRow,
  deleteSheet,
  inTurn,
  issuedAs,
  loseIdentity,
} from "#tests/core/findings/damage";
import { contextFor } from "#tests/core/findings/test-rule";

const rule = (
  id: string,
  check: (context: ReturnContext) => Iterable<Problem>,
  more: Partial<ReturnRule> = {},
): ReturnRule =>
  defineRule({ id, severity: "error", title: "", why: "", remedy: "", source: "", check, ...more });

const ready = contextFor({ name: "ready" });
const firstMilestone = ready.returned.tables.milestones.rows[0];
const secondMilestone = ready.returned.tables.milestones.rows[1];
if (!firstMilestone || !secondMilestone) throw new Error("The sample return has milestones");

const atCell = { at: cellAt(firstMilestone, "outcome"), message: "cell" };
const cause = (at: Problem["at"], severity: Problem["severity"] = "error") =>
  rule("a-cause", () => [{ at, severity, message: "cause" }]);
const effect = rule("an-effect", () => [atCell], { explainedBy: ["a-cause"] });
const idsOf = (rules: readonly ReturnRule[]) =>
  checkReturn(ready, rules).findings.map((finding) => finding.rule);

describe("checkReturn", () => {
  it("finds nothing in a return that is ready", () => {
    expect(checkReturn(ready)).toEqual({ verdict: "ready", findings: [] });
  });

  it.each([
    ["error", "not-ready"],
    ["warning", "ready"],
    ["advice", "ready"],
  ] as const)("with a finding of severity %s is %s", (severity, verdict) => {
    expect(checkReturn(ready, [cause("return", severity)]).verdict).toBe(verdict);
  });

  it.each([
    ["the same cell", atCell.at],
    ["its row", { row: firstMilestone }],
    ["its column", { table: "milestones", sheet: "Milestones", column: "Outcome" }],
    ["its table", { table: "milestones", sheet: "Milestones" }],
    [
      "its milestone's missing row",
      { table: "milestones", sheet: "Milestones", action: 1, milestone: "1.1" },
    ],
    ["the return", "return"],
  ] as const)("leaves out what a cause at %s explains", (_, at) => {
    expect(idsOf([cause(at), effect])).toEqual(["a-cause"]);
  });

  it.each([
    ["another cell of the row", cellAt(firstMilestone, "progress")],
    ["another row", { row: secondMilestone }],
    ["another column", { table: "milestones", sheet: "Milestones", column: "Reason" }],
    ["another table", { table: "actions", sheet: "Actions" }],
    ["another milestone", { table: "milestones", sheet: "Milestones", action: 1, milestone: "1.2" }],
  ] as const)("keeps what stands beside a cause at %s", (_, at) => {
    expect(idsOf([cause(at), effect])).toEqual(["a-cause", "an-effect"]);
  });

  it("keeps what is graver than its cause, and what names no cause", () => {
    expect(idsOf([cause("return", "warning"), effect])).toEqual(["a-cause", "an-effect"]);
    expect(idsOf([cause("return"), rule("another", () => [atCell])])).toEqual(["a-cause", "another"]);
  });

  it("reports the same finding once", () => {
    expect(idsOf([rule("a-rule", () => [atCell, atCell])])).toEqual(["a-rule"]);
  });

  it("orders by cause, then as the workbook goes", () => {
    const { tables } = ready.returned;
    const action = tables.actions.rows[1];
    if (!action) throw new Error("The sample return has actions");
    const places: Problem["at"][] = [
      cellAt(secondMilestone, "outcome"),
      cellAt(firstMilestone, "progress"),
      cellAt(firstMilestone, "outcome"),
      cellAt(action, "status"),
      "return",
    ];
    const later = rule("b-later", () => ["return" as const].map((at) => ({ at, message: "later" })));
    const earlier = rule("a-first", () => places.map((at, index) => ({ at, message: String(index) })));
    const { findings } = checkReturn(ready, [earlier, later]);
    expect(findings.map(({ message }) => message)).toEqual(["4", "3", "2", "1", "0", "later"]);
  });

  it("says of a lost column that it is lost, and nothing of its cells", () => {
    const { findings } = checkReturn(
      contextFor({ name: "no outcome", damage: deleteColumn("Milestones", 4) }),
    );
    expect(findings.map((finding) => [finding.rule, finding.column])).toEqual([
      ["template-intact", "Outcome"],
    ]);
  });

  it("says of a lost sheet that it is lost, and nothing of its rows", () => {
    const { findings } = checkReturn(
      contextFor({ name: "no milestones", damage: deleteSheet("Milestones") }),
    );
    expect(findings.map((finding) => [finding.rule, finding.table])).toEqual([
      ["template-intact", "Milestones"],
    ]);
  });

  it("says of a workbook that is no return one thing, and of one for another plan one", () => {
    const sheets = ["Start here", "Actions", "Milestones", "Progress", "Next milestones", "New actions"];
    const stranger = contextFor({
      name: "stranger",
      damage: inTurn(loseIdentity, ...sheets.map(deleteSheet)),
    });
    const other = contextFor({
      name: "other plan",
      damage: issuedAs({ plan: "another-strategy", baseline: "0" }),
    });
    for (const context of [stranger, other]) {
      expect(checkReturn(context).findings.map((finding) => finding.rule)).toContain("return-recognised");
      expect(
        checkReturn(context).findings.filter(
          ({ rule: id }) => !["return-recognised", "sign-off-present"].includes(id),
        ),
      ).toEqual([]);
    }
  });

  it("hides nothing behind a copy of the identity that was changed", () => {
    const damage = inTurn(changeIdentity("Return template version", "0"), deleteRow("Milestones", 3));
    const found = checkReturn(contextFor({ name: "changed", damage })).findings.map(
      (finding) => finding.rule,
    );
    expect(found).toEqual(["return-recognised", "template-version", "rows-complete"]);
  });

  it("checks a hundred thousand faults in seconds", () => {
    const row = ready.returned.tables.nextMilestones.rows[0];
    if (!row) throw new Error("The sample return has next milestones");
    const rows = Array.from({ length: 100_000 }, (_, index) => ({ ...row, row: index + 2 }));
    const many = (id: string, more: Partial<ReturnRule> = {}) =>
      rule(id, () => rows.map((one) => ({ at: { row: one }, message: "bad" })), more);
    const started = performance.now();
    const { findings } = checkReturn(ready, [
      many("a-cause"),
      many("an-effect", { explainedBy: ["a-cause"] }),
    ]);
    expect(findings).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
