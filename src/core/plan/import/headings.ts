/** The headings that divide an annex: annex, priority, theme and action. They drift between editions. */

import { comparable, tidySpaces } from "../../text";
import type { PlanFramework } from "../plan";
import type { PublishedLine } from "./published-document";

/** `progress`: on actions of earlier editions. `new`: actions that begin with this one. `other`: no actions. */
export type AnnexRole = "progress" | "new" | "other";

export type Heading =
  | { readonly type: "annex"; readonly role: AnnexRole; readonly year: number | null }
  | { readonly type: "priority"; readonly number: number | null }
  | { readonly type: "theme"; readonly code: string | null }
  | { readonly type: "action"; readonly number: number | null; readonly title: string };

const sectionNumber = /^\d+(\.\d+)*[.)]?\s+(?=annex|priority|action|cross)/iu;
const separator = String.raw`\s*(?<mark>[:.)]|\s[‐-―-]|[‒-―-](?=\s))\s*`;
const annexHeading = new RegExp(
  String.raw`^annexe?\s+(?<letter>[a-z]|\d{1,2})(${separator}(?<title>.*)|(?<bare>\s+\S.*)?)$`,
  "iu",
);
const priorityHeading = new RegExp(
  String.raw`^priority\s+(?<number>\d{1,2})(${separator}(?<title>.*)|(?<bare>\s+\S.*)?)$`,
  "iu",
);
const actionHeading = new RegExp(
  String.raw`^action\s+(?<number>\d{1,3})(${separator}(?<title>.*)|(?<bare>\s+\S.*)?)$`,
  "iu",
);
/** A heading that kept its title but lost its number. */
const unnumberedAction = /^action\s*:\s*(?<title>\S.*)$/iu;
const themeHeading = /^cross[\s‐-―-]*cutting\s+themes?\s*([:.‐-―-]\s*(?<name>.*))?$/iu;

function annexRole(letter: string, title: string): AnnexRole {
  if (/\bprogress\b.*\bactions?\b/iu.test(title)) return "progress";
  if (/\b(summary of|new|list of)\b.*\bactions?\b|^actions?\b/iu.test(title)) return "new";
  if (title !== "") return "other";
  return letter === "a" ? "progress" : letter === "b" ? "new" : "other";
}

/** Without case, dashes and the space they leave, so that "co-ordination" and "coordination" are one. */
const likeness = (text: string) => comparable(text).replace(/-/g, "");

/**
 * The heading that a line is, if it is one. In running text a heading needs a mark after its number ("Action 7.",
 * "ACTION 12:", "Action 35 - …"), because sentences begin with "Action 9 was …" too.
 */
export function readHeading(line: PublishedLine, framework: PlanFramework): Heading | undefined {
  if (line.kind === "bullet") return undefined;
  const text = tidySpaces(line.text).replace(sectionNumber, "");
  const read = (pattern: RegExp) => {
    const groups: Partial<Record<string, string>> | undefined = pattern.exec(text)?.groups;
    const { mark, bare, title, letter, number } = groups ?? {};
    if (!groups || (bare && mark === undefined && line.kind !== "heading")) return undefined;
    return {
      letter: letter?.toLowerCase() ?? "",
      number: Number(number) || null,
      title: tidySpaces(title ?? bare ?? ""),
    };
  };

  const annex = read(annexHeading);
  if (annex) {
    const year = /\b20\d\d\b/u.exec(annex.title)?.[0];
    return { type: "annex", role: annexRole(annex.letter, annex.title), year: year ? Number(year) : null };
  }
  const theme = themeHeading.exec(text)?.groups;
  if (theme) {
    const name = likeness(theme.name ?? "");
    const known = framework.themes.find(
      ({ code, title }) => likeness(title) === name || code.replace(/-/g, " ") === name,
    );
    return { type: "theme", code: known?.code ?? null };
  }
  const priority = read(priorityHeading);
  if (priority) return { type: "priority", number: priority.number };
  const titled = framework.priorities.find(({ title }) => likeness(title) === likeness(text));
  if (titled) return { type: "priority", number: titled.number };

  const action = read(actionHeading);
  if (action) return { type: "action", number: action.number, title: action.title };
  const unnumbered = unnumberedAction.exec(text)?.groups?.title;
  return unnumbered ? { type: "action", number: null, title: unnumbered } : undefined;
}
