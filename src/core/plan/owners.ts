/** Owners as documents list them: commas and "and" between names that have both inside, divisions in brackets. */

import { tidySpaces } from "../text";
import { partnerByName, type NameKind } from "./partners";
import type { DeliveryPartner, Plan } from "./plan";

export interface OwnerName {
  /** The delivery partner's code. */
  readonly code: string;
  /** As written in the list. */
  readonly name: string;
  readonly known: NameKind;
}

export interface OwnersRead {
  /** In the order of the list, each partner once. */
  readonly owners: readonly OwnerName[];
  /** Names that are no delivery partner's, as written. */
  readonly unknown: readonly string[];
  /** Whether every bracket that opens also closes. */
  readonly balanced: boolean;
}

type Partners = Pick<Plan, "partners">;

interface Part {
  readonly text: string;
  /** What stood before it: part of a name that is put together again. */
  readonly separator: string;
}

const separators = /(?:\s*[,;/]\s*(?:and\s+)?|\s+(?:and|&|with)\s+)/iuy;
/** No name of a body has more separators inside ("National Institute for Health and Care Research" has one). */
const longestRun = 6;

/** Splits at separators outside brackets. */
function partsOf(text: string): Part[] {
  const parts: { text: string; separator: string }[] = [{ text: "", separator: "" }];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    separators.lastIndex = at;
    const found = depth === 0 ? separators.exec(text)?.[0] : undefined;
    const last = parts.at(-1);
    const character = text[at] ?? "";
    if (found) {
      parts.push({ text: "", separator: found });
      at += found.length;
      continue;
    }
    if (character === "(") depth += 1;
    if (character === ")") depth = Math.max(0, depth - 1);
    if (last) last.text += character;
    at += 1;
  }
  return parts.filter((part) => part.text.trim() !== "");
}

function bracketBalance(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open < 0) return open;
  }
  return open;
}

/** More words than a division's name has, or a word on who leads: said about the owner, not the name of one. */
const isRemark = (inner: string) =>
  inner.split(/\s+/).length > 7 ||
  /^(joint(ly)?|co-?lead|lead|this|with|from|until|formerly)\b/iu.test(inner);

function known(
  plan: Partners,
  name: string,
): { readonly partner: DeliveryPartner; readonly known: NameKind } | undefined {
  return (
    partnerByName(plan, name) ??
    partnerByName(plan, name.replace(/^the\s+/iu, "")) ??
    partnerByName(plan, name.replace(/\s+[‐-―-]\s+(.+)$/u, " ($1)"))
  );
}

/** "NHS England (highly specialised services and NDRS)": the divisions that the brackets name. */
function divisions(plan: Partners, name: string): OwnersRead | undefined {
  const groups = /^(?<base>[^()]+?)\s*\((?<inner>.*)\)$/u.exec(name)?.groups;
  const base = known(plan, groups?.base ?? "");
  if (!groups?.inner || !base) return undefined;
  const inner = readNames(plan, groups.inner);
  const isDivision = ({ code }: OwnerName) =>
    plan.partners.some(
      (partner) =>
        partner.code === code && (partner.parent === base.partner.code || code === base.partner.code),
    );
  const own = { code: base.partner.code, name: groups.base ?? name, known: base.known };
  const balanced = true;
  if (inner.owners.length > 0 && inner.owners.every(isDivision)) {
    const owners = inner.owners.map((owner) => {
      const full = inner.owners.length === 1 ? name : `${groups.base ?? ""} (${owner.name})`;
      return { code: owner.code, name: full, known: known(plan, full)?.known ?? owner.known };
    });
    return { owners, unknown: inner.unknown.map((part) => `${groups.base ?? ""} (${part})`), balanced };
  }
  return { owners: [own], unknown: isRemark(groups.inner) ? [] : [name], balanced };
}

/** Takes the longest run of parts that is a name, so that "Department of Health and Social Care" stays whole. */
function readNames(plan: Partners, text: string): OwnersRead {
  const parts = partsOf(text);
  const owners: OwnerName[] = [];
  const unknown: string[] = [];
  for (let from = 0; from < parts.length;) {
    let taken = 0;
    for (let to = Math.min(parts.length, from + longestRun); to > from && taken === 0; to -= 1) {
      const name = tidySpaces(
        parts
          .slice(from, to)
          .map((part, index) => (index === 0 ? "" : part.separator) + part.text)
          .join(""),
      ).replace(/[.;,]+$/u, "");
      const single = known(plan, name);
      const read: OwnersRead | undefined = single
        ? { owners: [{ code: single.partner.code, name, known: single.known }], unknown: [], balanced: true }
        : divisions(plan, name);
      if (!read) continue;
      owners.push(...read.owners);
      unknown.push(...read.unknown);
      taken = to - from;
    }
    if (taken === 0) unknown.push(tidySpaces(parts[from]?.text ?? ""));
    from += Math.max(1, taken);
  }
  return {
    owners: owners.filter((owner, at) => owners.findIndex(({ code }) => code === owner.code) === at),
    unknown,
    balanced: true,
  };
}

/**
 * Reads a list of owners. A bracket that does not close is closed where that gives the most known names; a remark
 * in brackets ("in addition to its wider work") is no name; a division that is not in the plan is reported as
 * unknown, and its parent stands as the owner.
 */
export function readOwners(text: string, plan: Partners): OwnersRead {
  const list = tidySpaces(text);
  const balance = bracketBalance(list);
  if (balance === 0) return readNames(plan, list);
  const closed = `${list}${")".repeat(Math.max(0, balance))}`;
  const bare = list.replace(/[()]/gu, " ");
  const candidates = [
    closed,
    ...(balance > 0
      ? closedBefore(list)
      : [list.replace(/\)\s*\)/u, ")"), list.replace(/\)(?=[^()]*$)/u, "")]),
    bare,
  ];
  const readings = candidates.map((candidate) => readNames(plan, candidate));
  const best = readings.reduce((found, reading) => (better(reading, found) ? reading : found));
  return { ...best, balanced: false };
}

/** One reading for each separator that the missing bracket may have stood before. */
function closedBefore(list: string): string[] {
  return [...list.matchAll(/,|;|\sand\s/gu)].map(
    ({ index }) => `${list.slice(0, index)})${list.slice(index)}`,
  );
}

const better = (a: OwnersRead, b: OwnersRead) =>
  a.unknown.length !== b.unknown.length
    ? a.unknown.length < b.unknown.length
    : a.owners.length > b.owners.length;
