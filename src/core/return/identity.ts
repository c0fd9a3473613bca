/** Which return a workbook is. Stored three times, because other programs drop some copies when they save. */

import { sheetNames } from "./layout";
import { contentText } from "./cell-types";
import type { Workbook } from "../workbook";

/** The version of the template's layout. Raise it when a heading, table or sheet changes. */
export const templateVersion = 1;

export interface Identity {
  readonly plan: string;
  readonly edition: number;
  readonly cycle: string;
  readonly partner: string;
  readonly templateVersion: number;
  /** Digest of what was issued (titles, owners, milestones, due dates), to tell whether the plan has changed since. */
  readonly baseline: string;
}

/** Short enough for a defined name, long enough that two plans never share it by chance. */
export function baselineDigest(digest: (text: string) => string, text: string): string {
  return digest(text).slice(0, 16);
}

/** Labels in the hidden sheet and in the custom document properties. */
const labels = {
  plan: "Return plan",
  edition: "Return edition",
  cycle: "Return cycle",
  partner: "Return partner",
  templateVersion: "Return template version",
  baseline: "Return baseline",
} as const satisfies Record<keyof Identity, string>;

const keys = Object.keys(labels) as (keyof Identity)[];

/** The labels under which a return's document properties hold its identity. */
export const identityLabels: readonly string[] = Object.values(labels);

export const identityName = "ReturnIdentity";

/** Label and value pairs for the hidden sheet and the document properties. */
export function identityEntries(identity: Identity): [label: string, value: string][] {
  return keys.map((key) => [labels[key], String(identity[key])]);
}

/** One line for the defined name. None of the parts holds "|". */
export function identityLine(identity: Identity): string {
  return keys.map((key) => identity[key]).join("|");
}

function identityFrom(get: (key: keyof Identity, index: number) => string | undefined): Identity | null {
  const parts = new Map(keys.map((key, index) => [key, get(key, index)?.trim() ?? ""]));
  const text = (key: keyof Identity) => parts.get(key) ?? "";
  const [edition, version] = [Number(text("edition")), Number(text("templateVersion"))];
  if (text("plan") === "" || text("cycle") === "" || text("partner") === "") return null;
  if (!Number.isInteger(edition) || !Number.isInteger(version)) return null;
  return {
    plan: text("plan"),
    edition,
    cycle: text("cycle"),
    partner: text("partner"),
    templateVersion: version,
    baseline: text("baseline"),
  };
}

function fromLine(refersTo: string): Identity | null {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(refersTo.trim());
  const parts = quoted?.[1]?.replace(/""/g, '"').split("|");
  return parts?.length === keys.length ? identityFrom((_key, index) => parts[index]) : null;
}

function fromSheet(workbook: Workbook): Identity | null {
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === sheetNames.identity);
  if (!sheet) return null;
  const rows = new Map<number, { label?: string; value?: string }>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? {};
    rows.set(cell.row, row);
    if (cell.column === 0) row.label = contentText(cell.content);
    if (cell.column === 1) row.value = contentText(cell.content);
  }
  const byLabel = new Map([...rows.values()].map(({ label = "", value = "" }) => [label, value]));
  return identityFrom((key) => byLabel.get(labels[key]));
}

export type IdentityCopy = "document properties" | "hidden sheet" | "defined name";

/** Each copy that is still there, in the order in which they are believed. */
export function storedIdentities(
  workbook: Workbook,
): { readonly copy: IdentityCopy; readonly identity: Identity }[] {
  const name = workbook.names.find(
    (candidate) => candidate.name.toLowerCase() === identityName.toLowerCase(),
  );
  const copies: [IdentityCopy, Identity | null][] = [
    ["hidden sheet", fromSheet(workbook)],
    ["defined name", name ? fromLine(name.refersTo) : null],
    ["document properties", identityFrom((key) => workbook.properties.get(labels[key]))],
  ];
  return copies.flatMap(([copy, identity]) => (identity ? [{ copy, identity }] : []));
}
