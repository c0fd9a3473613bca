/** Returns that earlier merges have kept, checked in workers: what counts as wrong depends on the day. */

import type { CheckAhead, FoundAhead, KeptFile } from "#src/core/index";
import type { AskWorker } from "./job-workers";

/** So many for one worker at a time: few enough to share them out, enough to be worth handing the plan over. */
const atOnce = 20;

/** The files with what was found in them, in their order. */
export async function checkKept(
  files: readonly KeptFile[],
  against: CheckAhead,
  ask: AskWorker,
): Promise<readonly KeptFile[]> {
  const returns = files.flatMap(({ content }) => (content.kind === "kept" ? [content] : []));
  const parts = Array.from({ length: Math.ceil(returns.length / atOnce) }, (_, index) =>
    returns.slice(index * atOnce, (index + 1) * atOnce),
  );
  const answers = await Promise.all(parts.map((contents) => ask("check", { contents, against })));
  const found = new Map<unknown, FoundAhead>();
  for (const [index, ahead] of answers.flat().entries()) found.set(returns[index], ahead);
  return files.map((file) => {
    const ahead = found.get(file.content);
    return ahead ? { ...file, ahead } : file;
  });
}
