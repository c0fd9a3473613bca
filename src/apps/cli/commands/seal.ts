/** returns seal: the last step before a return is sent. */

import { countLine, findingLines } from "../findings-text";
import { openReturn, saveReturn, type OneReturn, type OneReturnOptions } from "../one-return";
import { wrap, type Out } from "../output";
import { UsageError } from "../usage";
import {
  checkWorkbook,
  recordEdits,
  ruleSetVersion,
  sealEntry,
  sealReport,
  type CellEdit,
} from "#src/core/index";

/** What the receipt is good for, and what it is not. */
const meaning =
  "The receipt is made from the answers and shows whether they were changed afterwards. It is no signature: it does not show who sealed the return.";
const noRecord =
  "The return has lost the hidden sheet that the seal is kept on. Bring the answers into a fresh template with “returns upgrade”, and seal that.";

/** Why the return cannot be sealed, the edits that seal it, or none for one that is sealed as it stands. */
function sealing({ checked, request }: OneReturn): { readonly refused: string } | readonly CellEdit[] {
  const { returned, verdict, seal } = checked;
  if (verdict !== "ready") return { refused: "It is not sealed: something must be put right first." };
  if (seal.state === "sealed") return [];
  const { plan, digest, asAt } = request;
  const ruleSet = ruleSetVersion(plan, digest);
  const entry = sealEntry(returned, { digest, ruleSet, verdict, on: asAt ?? "" });
  return recordEdits(returned.record, [entry]) ?? { refused: noRecord };
}

/** @returns 0 when sealed, 1 when something blocks. */
export async function seal(path: string, options: OneReturnOptions, out: Out): Promise<number> {
  const { output } = options;
  if (output === undefined) throw new UsageError("Say where the sealed return goes with -o.");
  const one = await openReturn(path, options);
  const { file, request, edited, checked } = one;
  const { returned, partner, cycle, verdict, findings } = checked;
  const made = sealing(one);
  const document = { file, partner, cycle, verdict, findings };
  if ("refused" in made) {
    const report = sealReport(checked.seal);
    out.json({ ...document, output: null, sealed: false, receipt: null, seal: report, reason: made.refused });
    const errors = findings.filter(({ severity }) => severity === "error");
    out.text([`${file}: ${countLine(findings)}`, "", ...findingLines(errors), ...wrap(made.refused)]);
    return 1;
  }
  const sealed = edited(made);
  await saveReturn(output, sealed.bytes);
  const report = sealReport(checkWorkbook(sealed.workbook, request).seal);
  out.json({ ...document, output, sealed: true, receipt: report.receipt, seal: report });
  out.text([
    `${file}: ${countLine(findings)}`,
    "",
    `  Receipt code: ${report.receipt ?? ""}`,
    `  Signed off by: ${returned.cover.approvedBy.cell.text.trim()}`,
    `  Rule set: ${report.ruleSet ?? ""}`,
    "",
    ...wrap(meaning),
    made.length === 0
      ? `It was sealed before and has not changed. ${output} is a copy of it.`
      : `The sealed return is ${output}. Send that file: ${path} is as it was.`,
  ]);
  return 0;
}
