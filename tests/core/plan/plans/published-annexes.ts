/** An independent, plain reading of the published annexes, to hold the embedded plan against. */

import { readFileSync } from "node:fs";

/** One action as an edition prints it, its bullets on one level and in printed order. */
export interface PublishedAction {
  readonly owner: string;
  readonly status: string | undefined;
  readonly bullets: Readonly<
    Record<"last" | "progress" | "next" | "outputs" | "outcomes", readonly string[]>
  >;
}

/** Which list the bullets below a label belong to; labels vary in case, hyphens and wording between actions. */
const labels = [
  ["last", /^(metrics and milestones|action.specific monitoring).*2023 action plan:/i],
  ["next", /^metrics and milestones for .*2024|^action.specific monitoring and evaluation:/i],
  ["progress", /^progress report:/i],
  ["outputs", /^(original 2022 )?outputs:/i],
  ["outcomes", /^outcomes:/i],
] as const;

/** Annexes A and B of an edition by action number. The heading of action 9 is missing in both. */
export function readAnnexes(path: string): Map<number, PublishedAction> {
  const actions = new Map<number, PublishedAction>();
  const lines = readFileSync(path, "utf8")
    .replace(/\u00A0/g, " ")
    .split("\n")
    .map((line) => line.trim());
  const end = lines.findIndex((line) => /^Annex C:/.test(line));
  let number = 0;
  let list: string[] = [];
  for (const line of lines.slice(0, end)) {
    const heading = /^Action (\d+):/.exec(line);
    const owner = /^(?:Owner|Lead organisation(?:\(?s\)?)?): *(.*)$/.exec(line);
    const status = /^(?:Action \d+ )?status \(.*?\): *(.*)$/i.exec(line);
    if (heading) number = Number(heading[1]);
    else if (owner) {
      if (actions.has(number)) number = 9;
      const bullets = { last: [], progress: [], next: [], outputs: [], outcomes: [] };
      actions.set(number, { owner: owner[1] ?? "", status: undefined, bullets });
    } else if (status) {
      const action = actions.get(number);
      if (action) actions.set(number, { ...action, status: status[1] });
    } else if (/^•/.test(line)) list.push(line.slice(1).trim());
    else {
      const label = labels.find(([, pattern]) => pattern.test(line));
      if (label) {
        list = [];
        const action = actions.get(number);
        if (action) actions.set(number, { ...action, bullets: { ...action.bullets, [label[0]]: list } });
      }
    }
  }
  return actions;
}
