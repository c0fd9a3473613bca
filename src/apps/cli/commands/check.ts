/** returns check: the rules over one or many returns. */

import { countLine, findingLines } from "../findings-text";
import { findRegister, loadPlan } from "../load";
import { wrap, type Out } from "../output";
import { receiveAll, type ReceivedFile } from "../received";
import { sealLine } from "../seal-text";
import { productVersion } from "../version";
import {
  checkWorkbook,
  counted,
  findingsAsCsv,
  findingsAsSarif,
  ruleSetVersion,
  sealReport,
  unreadableFinding,
  type CheckedFile,
  type CheckRequest,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export interface CheckOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly asAt: string | null;
}

function verdictOn({ file, sha256, content }: ReceivedFile, request: CheckRequest): CheckedFile {
  if (content.kind !== "read") {
    const findings = [unreadableFinding(content.message)];
    return { file, sha256, partner: null, cycle: null, verdict: "unreadable", findings, seal: null };
  }
  const { partner, cycle, verdict, findings, ...checked } = checkWorkbook(content.workbook, request);
  return { file, sha256, partner, cycle, verdict, findings, seal: sealReport(checked.seal) };
}

/** `receipt` is that of a return that is sealed and unchanged. */
function reported({ file, partner, cycle, verdict, findings, seal }: CheckedFile) {
  return {
    file,
    partner,
    cycle,
    verdict,
    findings,
    receipt: seal?.state === "sealed" ? seal.receipt : null,
    seal,
  };
}

const verdictWords: { readonly [V in CheckedFile["verdict"]]: string } = {
  ready: "READY to send",
  "not-ready": "NOT READY",
  unreadable: "COULD NOT BE READ",
};

function linesOf({ file, partner, cycle, verdict, findings, seal }: CheckedFile): string[] {
  const who = [partner, cycle].filter((part) => part !== null).join(", ");
  return [
    `${file}${who === "" ? "" : ` (${who})`}`,
    `  ${verdictWords[verdict]}: ${countLine(findings)}`,
    ...wrap((seal && sealLine(seal)) ?? "", 2).filter((line) => line.trim() !== ""),
    "",
    ...findingLines(findings),
  ];
}

/** @returns exit code: 0 all ready, 1 something must be put right, 2 nothing could be read. */
export async function check(paths: readonly string[], options: CheckOptions, out: Out): Promise<number> {
  const plan = await loadPlan(options.plan);
  const register = await findRegister(options.register, paths);
  const received = await receiveAll(paths, out.progress);
  const request: CheckRequest = {
    plan,
    asAt: options.asAt,
    register: register?.issued ?? null,
    digest: textFingerprint,
  };
  const returns = received
    .filter(({ content }) => content.kind !== "skipped")
    .map((file) => verdictOn(file, request));
  const skipped = received.flatMap(({ file, content }) =>
    content.kind === "skipped" ? [{ file, reason: content.message }] : [],
  );
  const all = returns.flatMap(({ findings }) => findings);
  const count = (verdict: CheckedFile["verdict"]) =>
    returns.filter((entry) => entry.verdict === verdict).length;
  const summary = {
    returns: returns.length,
    ready: count("ready"),
    notReady: count("not-ready"),
    unreadable: count("unreadable"),
    findings: {
      error: all.filter(({ severity }) => severity === "error").length,
      warning: all.filter(({ severity }) => severity === "warning").length,
      advice: all.filter(({ severity }) => severity === "advice").length,
    },
  };
  out.json({ returns: returns.map(reported), skipped, summary });
  out.as("csv", () => findingsAsCsv(returns));
  out.as("sarif", () => {
    const ruleSet = ruleSetVersion(plan, textFingerprint);
    return `${JSON.stringify(findingsAsSarif(returns, { version: productVersion, ruleSet }), null, 2)}\n`;
  });
  out.text([
    ...returns.flatMap(linesOf),
    ...skipped.map(({ file, reason }) => `${file}: passed over. ${reason}`),
    `${counted(summary.returns, "return")} checked: ${summary.ready} ready, ${summary.notReady} not ready` +
      `${summary.unreadable > 0 ? `, ${summary.unreadable} could not be read` : ""}.`,
  ]);
  if (summary.unreadable === summary.returns) return 2;
  return summary.ready === summary.returns ? 0 : 1;
}
