/** Due dates of imported bullets, as the edition they were published in means them. */

import { dueContextFor, readDues } from "../due";
import type { Bullet, PlanFramework } from "../plan";

type DueFramework = Pick<PlanFramework, "editions" | "ruleSettings">;
type Dues = NonNullable<Bullet["due"]>;

export function duesIn(text: string, edition: number, framework: DueFramework, governing?: string): Dues {
  const context = {
    ...dueContextFor(framework, edition),
    ...(governing === undefined ? {} : { governing }),
  };
  return readDues(text, context).map(({ text, start, end, kind }) => ({ text, start, end, kind }));
}

/** The bullet and those below it, each with the dates that its words, or else the words above it, give. */
export function withDues(
  bullet: Bullet,
  edition: number,
  framework: DueFramework,
  governing: ReadonlyMap<Bullet, string>,
): Bullet {
  const due = duesIn(bullet.text, edition, framework, governing.get(bullet));
  const children = bullet.children?.map((child) => withDues(child, edition, framework, governing));
  return { ...bullet, ...(children ? { children } : {}), ...(due.length > 0 ? { due } : {}) };
}

const longestDateLabel = 8;

/** Whether a line is a date and little else, such as "By February 2024:" or "In quarter 2 of 2024 to 2025:". */
export function isDateLabel(text: string, edition: number, framework: DueFramework): boolean {
  return (
    text.split(/\s+/).length <= longestDateLabel &&
    duesIn(text.replace(/\s*:$/u, ""), edition, framework).some(
      ({ start, end }) => start !== null || end !== null,
    )
  );
}
