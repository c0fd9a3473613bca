/** Sample returns, made when asked for: issued from the plan, filled with the sample answers. */

import { answerEdits, issueTemplates, parseCycle, readReturn, type Plan } from "#src/core/index";
import type { NamedBytes, Samples, UiHost } from "./host";

const unhurried = { onProgress: () => undefined, signal: new AbortController().signal };

/** @throws RangeError for a partner or cycle that the plan or the samples do not have. */
export async function sampleReturn(
  host: UiHost,
  plan: Plan,
  { cycle: cycleName, returnBy, returns }: Samples,
  partner: string,
): Promise<NamedBytes> {
  const cycle = parseCycle(plan, cycleName);
  const answers = returns[partner];
  if (!cycle || !answers) throw new RangeError(`There is no sample return of ${partner} for ${cycleName}.`);
  const [template] = issueTemplates({ plan, cycle, partners: [partner], returnBy, digest: host.digest });
  if (!template) throw new RangeError(`${partner} has no template.`);
  const issued = { name: template.file, bytes: await host.writeWorkbook(template.draft) };
  const [received] = await host.readWorkbooks([issued], unhurried);
  if (received?.content.kind !== "read") throw new Error(`The template of ${partner} cannot be read.`);
  const edits = answerEdits(readReturn(received.content.workbook, plan), answers);
  return { name: template.file, bytes: await host.patchWorkbook(issued.bytes, edits) };
}

/** A sample return of each partner that has one, in the plan's order. */
export async function allSampleReturns(host: UiHost, plan: Plan, samples: Samples): Promise<NamedBytes[]> {
  const partners = plan.partners.map(({ code }) => code).filter((code) => code in samples.returns);
  const made: NamedBytes[] = [];
  for (const partner of partners) made.push(await sampleReturn(host, plan, samples, partner));
  return made;
}
