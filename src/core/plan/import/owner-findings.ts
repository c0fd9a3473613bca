/** What is said about the owners of a document: brackets and unknown names by action, other names once for all. */

import { comparable, listInWords, quote } from "../../text";
import { readOwners, type OwnerName, type OwnersRead } from "../owners";
import { findPartner } from "../partners";
import type { ImportFinding, PlanFramework } from "../plan";
import { importFinding } from "./import-finding";
import type { SingleValue } from "./read-block";

export interface ActionOwners {
  readonly action: number;
  readonly owner: SingleValue | undefined;
  readonly line: number;
  readonly read: OwnersRead;
}

export function ownersOf(
  action: number,
  owner: SingleValue | undefined,
  blockLine: number,
  framework: PlanFramework,
): ActionOwners {
  return { action, owner, line: owner?.line ?? blockLine, read: readOwners(owner?.text ?? "", framework) };
}

/** Findings on one action's owner line. */
export function ownerFindings({ action, owner, line, read }: ActionOwners): ImportFinding[] {
  const place = { line, action };
  if (!owner)
    return [
      importFinding(
        "error",
        "owner-missing",
        place,
        `Action ${action} has no owner. Every action needs at least one delivery partner.`,
      ),
    ];
  const findings = read.unknown.map((name) =>
    importFinding(
      "error",
      "owner-unknown",
      place,
      `${quote(name)} is not a delivery partner of this plan, so it gets no return for action ${action}. Correct the name, or add it to the plan’s partners.`,
    ),
  );
  if (!read.balanced) {
    const names = read.owners.map(({ name }) => quote(name));
    const taken = names.length > 0 ? ` It is read as ${listInWords(names)}.` : "";
    findings.push(
      importFinding(
        "warning",
        "owner-brackets",
        place,
        `A bracket in the owners of action ${action} does not close: ${quote(owner.text)}.${taken} Check it.`,
      ),
    );
  }
  return findings;
}

/** "Medical Research Council (MRC)" is the plan's own name with its abbreviation. */
function isNameWithAbbreviation({ code, name }: OwnerName, framework: PlanFramework): boolean {
  const own = findPartner(framework, code)?.name;
  return own !== undefined && comparable(name.replace(/\s*\([^()]*\)$/u, "")) === comparable(own);
}

/** Advice on names that are not the plan's own, each name once with the actions that have it. */
export function otherNames(all: readonly ActionOwners[], framework: PlanFramework): ImportFinding[] {
  const byName = new Map<
    string,
    { readonly owner: OwnerName; readonly line: number; readonly actions: number[] }
  >();
  for (const { action, line, read } of all) {
    for (const owner of read.owners) {
      if (owner.known === "current" || isNameWithAbbreviation(owner, framework)) continue;
      const key = `${owner.code} ${comparable(owner.name)}`;
      const found = byName.get(key);
      if (found) found.actions.push(action);
      else byName.set(key, { owner, line, actions: [action] });
    }
  }
  return [...byName.values()].map(({ owner, line, actions }) => {
    const place = { line, action: actions.length === 1 ? (actions[0] ?? null) : null };
    const where = `${actions.length === 1 ? "action" : "actions"} ${listInWords(actions.map(String))}`;
    const name = findPartner(framework, owner.code)?.name ?? owner.code;
    return owner.known === "former"
      ? importFinding(
          "advice",
          "owner-former-name",
          place,
          `${quote(owner.name)} (${where}) is the former name of what is now part of ${name}. The action is given to that partner.`,
        )
      : importFinding("advice", "owner-alias", place, `${quote(owner.name)} (${where}) is read as ${name}.`);
  });
}
