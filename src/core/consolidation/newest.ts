/** Several returns of one partner: which one counts. */

import type { UsedReturn } from "./arrival";
import { formatDate, isIsoDate } from "../plan/calendar";
import { findPartner } from "../plan/partners";
import type { Plan } from "../plan/plan";

/**
 * The day it was approved, then the moment it was last saved: a file is often saved again, on opening it for one,
 * without being a newer answer. The fingerprint and the name only make the choice the same in any order.
 */
function age({ returned, sha256, file }: UsedReturn): readonly string[] {
  return [returned.cover.dateApproved.cell.value ?? "", returned.savedAt ?? "", sha256 ?? "", file];
}

/** For sorting: the return that counts comes first. */
export function newestFirst(a: UsedReturn, b: UsedReturn): number {
  const other = age(b);
  for (const [index, mine] of age(a).entries()) {
    const theirs = other[index] ?? "";
    if (mine !== theirs) return mine > theirs ? -1 : 1;
  }
  return 0;
}

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
  const [approved = "", saved = ""] = age(older);
  const [newestApproved = "", newestSaved = ""] = age(newest);
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
