/** returns rules --try: what another rule set would say of past returns. */

import { findRegister, loadPlan } from "../load";
import { columns, wrap, type Out } from "../output";
import { receiveAll } from "../received";
import { UsageError } from "../usage";
import {
  counted,
  findPartner,
  listInWords,
  tryRules as tryOn,
  type PastReturn,
  type Plan,
  type TriedReturn,
  type TriedRule,
  type TriedRules,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export interface TryOptions {
  readonly plan?: string;
  readonly register?: string;
  readonly asAt: string | null;
  /** The plan whose rule settings are tried. */
  readonly try: string;
}

const isStopped = (verdict: TriedReturn["now"]) => verdict === "not-ready";

/** "MHRA (2025-annual-mhra.xlsx)" */
function named(plan: Plan, { partner, file }: Pick<TriedReturn, "partner" | "file">): string {
  const name = partner === null ? undefined : findPartner(plan, partner)?.name;
  return name === undefined ? file : `${name} (${file})`;
}

function ruleLines(plan: Plan, { returns }: TriedRules, { rule, now, then }: TriedRule): string[] {
  const stopped = returns.filter(({ file }) => then.stops.includes(file));
  return [
    `  ${rule}: ${counted(then.findings, "finding")} in ${counted(then.returns, "return")} (${now.findings} now)`,
    ...(stopped.length === 0
      ? ["    would stop none"]
      : wrap(
          `would stop ${stopped.length} of ${counted(returns.length, "return")}: ${listInWords(stopped.map((one) => named(plan, one)))}`,
          4,
        )),
  ];
}

function linesOf(plan: Plan, tried: TriedRules): string[] {
  const { returns, rules, ruleSet } = tried;
  const count = (when: "now" | "then") => returns.filter((one) => isStopped(one[when])).length;
  const newly = returns.filter(({ newlyStoppedBy }) => newlyStoppedBy.length > 0);
  const changed = rules.filter(({ now, then }) => JSON.stringify(now) !== JSON.stringify(then));
  const same = rules.filter((rule) => !changed.includes(rule));
  return [
    `Rule set ${ruleSet.then} would have stopped ${count("then")} of ${counted(returns.length, "return")}; rule set ${ruleSet.now}, which counts now, stops ${count("now")}.`,
    "",
    ...columns([
      ["  Delivery partner", "Now", "Then", "Newly stopped by"],
      ...returns.map((one) => [
        `  ${named(plan, one)}`,
        isStopped(one.now) ? "stopped" : "ready",
        isStopped(one.then) ? "stopped" : "ready",
        one.newlyStoppedBy.join(", "),
      ]),
    ]),
    "",
    changed.length === 0 ? "No rule would say anything else." : "Rules that would say something else",
    ...changed.flatMap((rule) => ruleLines(plan, tried, rule)),
    "",
    ...(same.length === 0 ? [] : ["Rules that would say the same"]),
    ...same.map(
      ({ rule, then }) => `  ${rule}: ${counted(then.findings, "finding")}, stops ${then.stops.length}`,
    ),
    ...(same.length === 0 ? [] : [""]),
    newly.length === 0
      ? "No return would be stopped by a rule that does not stop it now."
      : `Talk to ${listInWords([...new Set(newly.map(({ partner, file }) => (partner === null ? file : (findPartner(plan, partner)?.name ?? partner))))])} before it counts.`,
  ];
}

/** @returns 0: it reports, and stops nothing. */
export async function tryRules(paths: readonly string[], options: TryOptions, out: Out): Promise<number> {
  if (paths.length === 0) throw new UsageError("Name the past returns that the rule set is to be tried on.");
  const plan = await loadPlan(options.plan);
  const tried = await loadPlan(options.try);
  const register = await findRegister(options.register, paths);
  const received = await receiveAll(paths, out.progress);
  const past = received.flatMap(({ file, content }): PastReturn[] =>
    content.kind === "read" ? [{ file, workbook: content.workbook }] : [],
  );
  const skipped = received.flatMap(({ file, content }) =>
    content.kind === "read" ? [] : [{ file, reason: content.message }],
  );
  if (past.length === 0)
    throw new UsageError(`None of the returns could be read: ${skipped[0]?.reason ?? ""}`);
  const report = tryOn(past, {
    plan,
    tried,
    asAt: options.asAt,
    register: register?.issued ?? null,
    digest: textFingerprint,
  });
  const stopped = (when: "now" | "then") =>
    report.returns.filter((one) => isStopped(one[when])).map(({ file }) => file);
  const newlyStopped = report.returns
    .filter(({ newlyStoppedBy }) => newlyStoppedBy.length > 0)
    .map(({ file }) => file);
  const summary = {
    returns: report.returns.length,
    stoppedNow: stopped("now").length,
    stoppedThen: stopped("then").length,
    newlyStopped,
  };
  out.json({ ...report, skipped, summary });
  out.text([
    ...linesOf(plan, report),
    ...skipped.map(({ file, reason }) => `${file}: passed over. ${reason}`),
  ]);
  return 0;
}
