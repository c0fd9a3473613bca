/** An action's status as printed: one of the plan's labels, and whatever follows it kept apart. */

import { tidySpaces } from "../../text";
import type { PlanAction, PlanFramework } from "../plan";

/** "Concluded (in 2023 action plan)" is concluded with the qualifier "in 2023 action plan"; undefined: no status of this plan. */
export function readStatus(
  text: string,
  framework: Pick<PlanFramework, "statuses">,
): PlanAction["status"] | undefined {
  const printed = tidySpaces(text.normalize("NFKC"));
  for (const { label } of [...framework.statuses].sort((a, b) => b.label.length - a.label.length)) {
    // "on-going" and "on going" are spellings of "ongoing".
    const letters = [...label.normalize("NFKC")].map((letter) =>
      /[\s‐-―-]/u.test(letter) ? "[\\s‐-―-]*" : letter.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"),
    );
    const after = new RegExp(
      `^["'“‘]?${letters.join("[\\s‐-―-]?")}["'”’]?(?![\\p{L}\\p{N}])(?<rest>.*)$`,
      "iu",
    ).exec(printed)?.groups?.rest;
    if (after === undefined) continue;
    const bare = after.replace(/^[\s,;:.‐-―-]+|[\s.;,]+$/gu, "");
    const qualifier = /^\([^()]*\)$/u.test(bare) ? bare.slice(1, -1).trim() : bare;
    return { value: label, qualifier: qualifier === "" ? null : qualifier };
  }
  return undefined;
}
