/** returns issue: one template a partner, and the register of what was issued. */

import { join } from "node:path";

import { cycleNamed, findRegister, loadPlan } from "../load";
import { columns, type Out } from "../output";
import { UsageError } from "../usage";
import {
  counted,
  findPartner,
  formatDate,
  issueTemplates,
  listInWords,
  makeRegister,
  owningPartners,
  registerName,
  registerText,
  type Plan,
} from "#src/core/index";
import { exists, readBytes, writeFiles } from "#src/hosts/node/files";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { writeXlsx } from "#src/hosts/xlsx/write";

export interface IssueOptions {
  readonly plan?: string;
  readonly cycle: string;
  readonly returnBy: string;
  readonly partner: readonly string[];
  readonly output: string;
}

function partnersNamed(plan: Plan, codes: readonly string[]): string[] {
  const owning = owningPartners(plan).map(({ code }) => code);
  for (const code of codes) {
    if (!findPartner(plan, code)) {
      throw new UsageError(
        `There is no delivery partner “${code}” in the plan: choose from ${listInWords(owning, "or")}.`,
      );
    }
    if (!owning.includes(code))
      throw new UsageError(`${code} owns no action of the plan, so there is nothing to ask it.`);
  }
  return codes.length > 0 ? owning.filter((code) => codes.includes(code)) : owning;
}

/** A file of that name that somebody may have begun to fill in is not written over. */
async function refuseToOverwrite(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  for (const { path, bytes } of files) {
    if ((await exists(path)) && fingerprint(await readBytes(path)) !== fingerprint(bytes)) {
      throw new UsageError(
        `${path} exists and differs from what would be issued, so it may hold answers: choose another folder, or move it away.`,
      );
    }
  }
}

export async function issue(options: IssueOptions, out: Out): Promise<number> {
  const plan = await loadPlan(options.plan);
  const cycle = cycleNamed(plan, options.cycle);
  const { output, returnBy } = options;
  const templates = issueTemplates({
    plan,
    cycle,
    partners: partnersNamed(plan, options.partner),
    returnBy,
    digest: textFingerprint,
  });
  const workbooks: { path: string; bytes: Uint8Array }[] = [];
  const issued: { partner: string; file: string; sha256: string }[] = [];
  for (const [index, { partner, file, draft }] of templates.entries()) {
    out.progress(`Writing ${index + 1} of ${templates.length}: ${file}`);
    const bytes = await writeXlsx(draft);
    workbooks.push({ path: join(output, file), bytes });
    issued.push({ partner, file, sha256: fingerprint(bytes) });
  }
  await refuseToOverwrite(workbooks);

  const before = (await exists(join(output, registerName)))
    ? await findRegister(join(output, registerName), [])
    : null;
  const kept = before?.cycle === cycle.name && before.plan === plan.id ? before.issued : [];
  if (before && before.issued.length > 0 && kept.length === 0) {
    throw new UsageError(
      `${join(output, registerName)} is the register of ${before.cycle}: choose another folder for ${cycle.name}.`,
    );
  }
  const register = makeRegister({ plan, cycle, returnBy, files: issued, before: kept });
  const registerBytes = new TextEncoder().encode(registerText(register));
  await writeFiles([...workbooks, { path: join(output, registerName), bytes: registerBytes }]);

  out.json({ folder: output, ...register });
  out.text([
    `Issued ${cycle.title} to ${counted(issued.length, "delivery partner")}, to be returned by ${formatDate(returnBy)}:`,
    "",
    ...columns(
      issued.map(({ partner, file }) => [
        `  ${findPartner(plan, partner)?.name ?? partner}`,
        join(output, file),
      ]),
    ),
    "",
    `The issue register is ${join(output, registerName)}.`,
  ]);
  return 0;
}
