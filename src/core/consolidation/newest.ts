/** Several returns of one partner: which one counts. */

import type { UsedReturn } from "./arrival";
import { formatDate, isIsoDate } from "../plan/calendar";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";

/**
 * The day it was approved, then the moment it was last saved: a file is often saved again, on opening it for one,
 * without being a newer answer. The fingerprint and the name only make the choice the same in any order.
 */
export function ageOf({ returned, sha256, file }: Pick<UsedReturn, "returned" | "sha256" | "file">): Age {
  return [returned.cover.dateApproved.cell.value ?? "", returned.savedAt ?? "", sha256 ?? "", file];
}

export type Age = readonly string[];

/** For sorting: the newest comes first. */
export function newestAgeFirst(a: Age, b: Age): number {
  for (const [index, mine] of a.entries()) {
    const theirs = b[index] ?? "";
    if (mine !== theirs) return mine > theirs ? -1 : 1;
  }
  return 0;
}

/** For sorting: the return that counts comes first. */
export const newestFirst = (a: UsedReturn, b: UsedReturn): number => newestAgeFirst(ageOf(a), ageOf(b));

function dayInWords(moment: string): string {
  const day = moment.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : moment;
}

/** "20 January 2025 at 09:30" */
function momentInWords(moment: string): string {
  const time = /T(\d{2}:\d{2}(?::\d{2})?)/.exec(moment)?.[1];
  return time ? `${dayInWords(moment)} at ${time}` : dayInWords(moment);
}

/** Says which file stands for an older one, and by what it is newer. */
export function whySuperseded(older: UsedReturn, newest: UsedReturn, plan: Plan): string {
  const name = findPartner(plan, newest.partner)?.name ?? newest.partner;
  const [approved = "", saved = ""] = ageOf(older);
  const [newestApproved = "", newestSaved = ""] = ageOf(newest);
  const used = `A newer return from ${name} is used, “${newest.file}”:`;
  if (approved !== newestApproved) {
    const this_ = approved === "" ? "has no date of approval" : `on ${dayInWords(approved)}`;
    return `${used} it was approved on ${dayInWords(newestApproved)}, this one ${this_}.`;
  }
  if (saved !== newestSaved) {
    const this_ = saved === "" ? "does not say when" : `on ${momentInWords(saved)}`;
    return `${used} it was last saved on ${momentInWords(newestSaved)}, this one ${this_}.`;
  }
  return `Another return from ${name} with the same dates is used, “${newest.file}”. Ask ${name} which one counts, and leave the other one out.`;
}
