/** The labels inside an action ("Owner:", "Progress report:"), in the many ways they have been written. */

import { remembering } from "../../remember";
import { comparable, tidySpaces } from "../../text";
import type { AnnexRole } from "./headings";
import type { PublishedLine } from "./published-document";

/** Keys of an action that hold bullets. */
export type Section =
  | "lastMilestones"
  | "progress"
  | "nextMilestones"
  | "problem"
  | "outputs"
  | "outcomes"
  | "monitoring"
  | "assumptions"
  | "externalFactors";

export type Label =
  | { readonly type: "owner"; readonly rest: string }
  | { readonly type: "status"; readonly rest: string; readonly number: number | null }
  | {
      readonly type: "section";
      readonly section: Section;
      readonly rest: string;
      /** The edition that first had the action, where the label says so. */
      readonly introducedIn: number | null;
    };

/** What decides where a label's wording alone does not. */
export interface LabelContext {
  /** Of the plan. */
  readonly title: string;
  readonly edition: number;
  readonly role: AnnexRole | null;
  /** Whether the action's status has been read: what follows it looks ahead, what precedes it looks back. */
  readonly afterStatus: boolean;
}

const owner =
  /^(the )?(action )?(owners?|owner s|owner\(s\)|lead organi[sz]ations?( s|\(s\))?|lead organi[sz]ation\(s\)|lead( owner)?s?|delivery partners?)$/u;
const status = /^(action (?<number>\d{1,3}) |action )?status( of action (?<later>\d{1,3}))?( ?\([^)]*\))?$/u;
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A label may name the plan by any words of its title, in the singular or plural. */
function nameOf(title: string): string {
  const words = normalised(title)
    .split(" ")
    .filter((word) => word !== "" && !/^(?:the|action|plans?)$/.test(word));
  return words.length === 0
    ? ""
    : `( (${words.map((word) => escaped(word).replace(/s?$/, "s?")).join("|")}))*`;
}

/** The labels that may name the plan, by its title. */
const labelsOf = remembering((title) => {
  const name = nameOf(title);
  const aboutPlan = String.raw`( (published |set out |as published )?(for|in|from|of)( the)?${name}( 20\d\d)?( to 20\d\d)?${name}( action)?( plans?)?| published)?`;
  const label = (words: string) => new RegExp(`^${words}(?<plan>${aboutPlan})$`, "u");
  return {
    milestones: label("(key )?(metrics?( and |, | or )milestones?|milestones? and metrics?|milestones)"),
    monitoring: label("(action specific )?(monitoring( and evaluation)?|evaluation and monitoring)"),
    outputs: label(String.raw`(original )?(20\d\d )?outputs?`),
    outcomes: label(String.raw`(original )?(20\d\d )?outcomes?`),
    progress: label("progress( reports?| updates?)?( against (the )?(metrics and )?milestones)?"),
  };
});

const problem = /^(the )?problem( statement| addressed)?$/u;
const assumptions = /^(key )?assumptions?$/u;
const externalFactors = /^(key )?external factors?$/u;

/** Splits "Label (a, b): rest" at the first such mark outside brackets. */
function atMark(text: string, mark: RegExp): { readonly label: string; readonly rest: string } | undefined {
  for (const { index, 0: found } of text.matchAll(mark)) {
    const label = text.slice(0, index);
    const outside = label.split("(").length <= label.split(")").length;
    if (outside) return { label, rest: tidySpaces(text.slice(index + found.length)) };
  }
  return undefined;
}

const normalised = (label: string) =>
  tidySpaces(comparable(label).replace(/-/g, " ").replace(/&/g, " and ").replace(/\s+\(/g, " ("));

function withDash(text: string): { readonly words: string; readonly rest: string } | undefined {
  const parts = atMark(text, /\s[‐-―-]\s/gu);
  return parts && { words: normalised(parts.label), rest: parts.rest };
}

const longestLabel = 160;

const yearIn = (text: string | undefined) => {
  const year = /20\d\d/u.exec(text ?? "")?.[0];
  return year ? Number(year) : null;
};

/** Whether milestones under a label look back: by its words, else its year, else its place in the action. */
function looksBack(plan: string, { edition, role, afterStatus }: LabelContext): boolean {
  if (/published|from|set out/u.test(plan)) return true;
  const year = yearIn(plan);
  if (year !== null) return year < edition;
  return role !== "new" && !afterStatus;
}

/** The label that a line is or begins with, if it is one. */
export function readLabel(line: PublishedLine, context: LabelContext): Label | undefined {
  if (line.kind === "bullet") return undefined;
  if (line.text.length > longestLabel && !line.text.slice(0, longestLabel).match(/:|\s[‐-―-]\s/u))
    return undefined;
  const { label, rest } = atMark(line.text, /:/gu) ?? { label: line.text, rest: "" };
  const words = normalised(label);
  const section = (name: Section, introducedIn: number | null = null): Label => ({
    type: "section",
    section: name,
    rest,
    introducedIn,
  });

  // Only the two labels with their value on the same line have been seen with a dash in place of the colon.
  for (const single of [{ words, rest }, withDash(line.text)]) {
    if (!single) continue;
    if (owner.test(single.words)) return { type: "owner", rest: single.rest };
    const groups = status.exec(single.words)?.groups;
    const number = groups?.number ?? groups?.later;
    if (groups) return { type: "status", rest: single.rest, number: Number(number) || null };
  }
  const { milestones, monitoring, outputs, outcomes, progress } = labelsOf(context.title);
  const milestonesMatch = milestones.exec(words)?.groups;
  if (milestonesMatch)
    return section(looksBack(milestonesMatch.plan ?? "", context) ? "lastMilestones" : "nextMilestones");
  const monitoringMatch = monitoring.exec(words)?.groups;
  if (monitoringMatch) {
    const plan = monitoringMatch.plan ?? "";
    const back = plan !== "" && looksBack(plan, context);
    return back ? section("lastMilestones", yearIn(plan)) : section("monitoring");
  }
  if (outputs.test(words)) return section("outputs", words.startsWith("original") ? yearIn(words) : null);
  if (outcomes.test(words)) return section("outcomes");
  if (progress.test(words)) return section("progress");
  if (problem.test(words)) return section("problem");
  if (assumptions.test(words)) return section("assumptions");
  if (externalFactors.test(words)) return section("externalFactors");
  return undefined;
}
