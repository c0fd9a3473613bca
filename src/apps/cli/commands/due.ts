/** returns due: how the words of a milestone are read. */

import { loadPlan } from "../load";
import { columns, type Out } from "../output";
import { dueContextFor, readDues } from "#src/core/index";

export async function due(
  text: string,
  options: { readonly edition?: number; readonly plan?: string },
  out: Out,
): Promise<number> {
  const plan = await loadPlan(options.plan);
  const dues = readDues(text, dueContextFor(plan, options.edition ?? plan.edition)).map((read) => ({
    text: read.text,
    start: read.start,
    end: read.end,
    kind: read.kind,
  }));
  out.json(dues);
  out.text(
    dues.length === 0
      ? ["No due date was found in these words."]
      : columns([
          ["Words", "From", "To", "Kind"],
          ...dues.map((read) => [read.text, read.start ?? "open", read.end ?? "open", read.kind]),
        ]),
  );
  return 0;
}
