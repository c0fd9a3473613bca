/** Files as checked, made in memory, with something of every kind to write down. */

import { checkWorkbook } from "#src/core/findings/check-workbook";
import type { CheckedFile } from "#src/core/findings/formats/checked-file";
import { unreadableFinding } from "#src/core/findings/unreadable";
import { recordEdits, type RecordEntry } from "#src/core/return/record";
import { readReturn } from "#src/core/return/read-return";
import { sealReport } from "#src/core/return/seal-report";
import { inTurn, put } from "#tests/core/findings/damage";
import { digest, fill, issueInMemory, readyAnswers, withAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

/** What is written down does not depend on which rules there are: these few say what is planted. */
const rulesShown = ["cell-type", "status-in-plan", "outcome-present", "text-clean"];

export function checkedFile(
  file: string,
  changes: Answers,
  { partner = "alpha", record = [] as readonly RecordEntry[] } = {},
): CheckedFile {
  const plan = samplePlan;
  const filled = fill(issueInMemory({ plan, partner }), withAnswers(readyAnswers(plan, partner), changes));
  const edits = recordEdits(readReturn(filled, plan).record, record) ?? [];
  const workbook = inTurn(...edits.map(({ at, value }) => put(at.sheet, at.row, at.column, String(value))))(
    filled,
  );
  const request = { plan, asAt: "2025-01-28", register: null, digest };
  const { cycle, verdict, findings, seal } = checkWorkbook(workbook, request);
  const shown = findings.filter(({ rule }) => rulesShown.includes(rule));
  return { file, sha256: digest(file), partner, cycle, verdict, findings: shown, seal: sealReport(seal) };
}

export const unreadable = (file: string, message: string): CheckedFile => ({
  file,
  sha256: null,
  partner: null,
  cycle: null,
  verdict: "unreadable",
  findings: [unreadableFinding(message)],
  seal: null,
});

export const waiver: RecordEntry = {
  kind: "waiver",
  rule: "outcome-present",
  about: { action: 2 },
  text: "",
  reason: "=cmd|'/c calc'!A1",
  by: "Kim Example",
  until: "2025-02-28",
  on: "2025-01-21",
};
