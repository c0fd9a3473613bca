/** Versions of one return, before a merge: only the newest is worth checking. */

import type { UsedReturn } from "./arrival";
import { ageOf, newestAgeFirst, type Age } from "./newest";
import type { CheckRequest } from "../findings/check-workbook";
import { owningPartners } from "../plan/partners";

/** Which of several returns one is. */
export interface Version {
  /** The same for all returns of one partner and cycle. */
  readonly of: string;
  readonly age: Age;
}

/** A return that says not whose it is has no other versions. */
export function versionOf(one: Pick<UsedReturn, "returned" | "sha256" | "file">): Version {
  const { identity } = one.returned;
  const of = identity ? [identity.partner, identity.cycle] : [one.sha256, one.file];
  return { of: JSON.stringify(of), age: ageOf(one) };
}

/** Those of the files that have a version and are the newest of their partner and cycle. */
export function newestVersions<F extends { readonly version?: Version }>(
  files: readonly F[],
): ReadonlySet<F> {
  const newest = new Map<string, { readonly file: F; readonly age: Age }>();
  for (const file of files) {
    if (!file.version) continue;
    const { of, age } = file.version;
    const known = newest.get(of);
    if (!known || newestAgeFirst(age, known.age) < 0) newest.set(of, { file, age });
  }
  return new Set([...newest.values()].map(({ file }) => file));
}

/** Which returns are checked as they are read: each, or none until it is known which are the newest. */
export type Checked = "each" | "newest";

/** With more files than partners, some are versions of one return, and only the newest counts. */
export function checkedOf(
  { plan, register }: Pick<CheckRequest, "plan" | "register">,
  files: number,
): Checked {
  return files > (register ?? owningPartners(plan)).length ? "newest" : "each";
}
