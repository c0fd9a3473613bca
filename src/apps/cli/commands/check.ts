/** returns check: the rules over one or many returns. */

import { basename } from "node:path";

import { countLine, findingLines } from "../findings-text";
import { findRegister, loadPlan } from "../load";
import { writeNotes, type NoteAbout, type WrittenNote } from "../notes";
import { wrap, type Out } from "../output";
import { findReturns, receiveAll } from "../received";
import { sealLine } from "../seal-text";
import { productVersion } from "../version";
import {
  checkWorkbook,
  counted,
  findingsAsCsv,
  findingsAsSarif,
  listInWords,
  ruleSetVersion,
  sealReport,
  unreadableFinding,
  type CheckedFile,
  type CheckRequest,
  type OpenedFile,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export interface CheckOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly asAt: string | null;
  /** Where a correction note for each return that needs one goes. */
  readonly notes?: string;
  /** When corrected returns are wanted, ISO; without it, the day that each return names. */
  readonly returnBy?: string;
}

function verdictOn({ file, sha256, content }: OpenedFile, request: CheckRequest): NoteAbout {
  if (content.kind !== "read") {
    const findings = [unreadableFinding(content.message)];
    const nothing = { partner: null, cycle: null, seal: null };
    return { checked: { file, sha256, verdict: "unreadable", findings, ...nothing }, returned: null };
  }
  const { returned, partner, cycle, verdict, findings, seal } = checkWorkbook(content.workbook, request);
  return { checked: { file, sha256, partner, cycle, verdict, findings, seal: sealReport(seal) }, returned };
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

function noteLines(notes: readonly WrittenNote[]): string[] {
  if (notes.length === 0) return ["No return needs a correction note.", ""];
  return [
    `${counted(notes.length, "correction note")}, each as text and as HTML for an e-mail, with a marked copy of the return:`,
    ...notes.map(
      ({ text, html, marked }) =>
        `  ${listInWords([text, basename(html), ...(marked === null ? [] : [basename(marked)])])}`,
    ),
    "",
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
  const verdicts = received
    .filter(({ content }) => content.kind !== "skipped")
    .map((file) => verdictOn(file, request));
  const returns = verdicts.map(({ checked }) => checked);
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
  const { notes: folder, returnBy = null } = options;
  const places = new Map((await findReturns(paths)).map(({ file, path }) => [file, path]));
  const pathOf = (file: string) => places.get(file);
  const notes = folder === undefined ? null : await writeNotes(folder, verdicts, { plan, returnBy, pathOf });
  out.json({ returns: returns.map(reported), skipped, summary, ...(notes ? { notes } : {}) });
  out.as("csv", () => findingsAsCsv(returns));
  out.as("sarif", () => {
    const ruleSet = ruleSetVersion(plan, textFingerprint);
    return `${JSON.stringify(findingsAsSarif(returns, { version: productVersion, ruleSet }), null, 2)}\n`;
  });
  out.text([
    ...returns.flatMap(linesOf),
    ...skipped.map(({ file, reason }) => `${file}: passed over. ${reason}`),
    ...(notes ? noteLines(notes) : []),
    `${counted(summary.returns, "return")} checked: ${summary.ready} ready, ${summary.notReady} not ready` +
      `${summary.unreadable > 0 ? `, ${summary.unreadable} could not be read` : ""}.`,
  ]);
  if (summary.unreadable === summary.returns) return 2;
  return summary.ready === summary.returns ? 0 : 1;
}
