/** What the merge finds in one return, its partner could have known: the check tells it before the return is sent. */

import { describe, expect, it } from "vitest";

import { consolidate } from "#src/core/consolidation/consolidate";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { checkWorkbook } from "#src/core/findings/check-workbook";
import type { Finding } from "#src/core/findings/finding";
import type { Plan } from "#src/core/plan/plan";
import { embeddedPlan } from "#src/core/plan/plans";
import { digest } from "#tests/core/sample";
import { hasPublished, skippedNote } from "#tests/core/plan/import/published-texts";
import { fixtureReturns } from "#tests/fixtures/fixture-returns";
import { readRecord } from "./published-record/record";
import { asAt as publishedAsAt, ownersReturns } from "./published-record/returns";
import { variants } from "./published-record/variants";

/** An error must have been one before; of a warning some word, for only the merge may be certain of it. */
const isTold = (told: readonly Finding[]) => (found: Finding) =>
  told.some(
    ({ rule, sheet, cell, severity }) =>
      rule === found.rule &&
      sheet === found.sheet &&
      cell === found.cell &&
      (severity === "error" || found.severity !== "error"),
  );

/** The return merged alone, so that no other can tell anything of it. */
function onlyAtMerge(plan: Plan, file: ReceivedFile, asAt: string): string[] {
  if (file.content.kind !== "read") throw new Error(`${file.file} cannot be read.`);
  const checked = checkWorkbook(file.content.workbook, { plan, asAt, register: null, digest });
  const told = isTold(checked.findings);
  const alone = consolidate({ plan, cycle: null, files: [file], register: null, asAt, digest });
  const more = alone.findings
    .filter((one) => one.file === file.file && one.finding.severity !== "advice")
    .filter(({ finding }) => !told(finding))
    .map(({ finding: { rule, cell, message } }) => `${rule} ${cell ?? ""}: ${message}`);
  const held = Object.values(alone.rows)
    .flat()
    .filter(({ state }) => state === "held");
  if (checked.verdict === "ready") more.push(...held.map(({ id, reason }) => `held ${id}: ${reason ?? ""}`));
  return more;
}

describe("what the merge finds in one return", () => {
  it.each(fixtureReturns.map(({ name, fixture, workbook }) => ({ name, fixture, workbook })))(
    "is told by the check: $name",
    ({ name, fixture, workbook }) => {
      const file: ReceivedFile = { file: name, sha256: name, content: { kind: "read", workbook } };
      expect(onlyAtMerge(embeddedPlan(), file, fixture.asAt)).toEqual([]);
    },
  );

  it.skipIf(!hasPublished)(`is told by the check, in the published record too${skippedNote}`, () => {
    const record = readRecord();
    // The others hold the same texts in the same tables.
    const more = variants
      .filter(({ name }) => /^points only|reprinted$/.test(name))
      .flatMap((variant) =>
        ownersReturns(record, variant).flatMap(({ file }) => onlyAtMerge(record.before, file, publishedAsAt)),
      );
    expect([...new Set(more)]).toEqual([]);
  });
});
