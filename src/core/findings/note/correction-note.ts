/** The letter to one partner about its own return: what to put right, what to look at, by when. */

import type { CheckedFile } from "../formats/checked-file";
import type { Finding, Severity } from "../finding";
import { fixInWords } from "../fixes";
import { groupFindings, type FindingGroup } from "../group-findings";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { parseCycle } from "../../plan/cycle";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import type { Return } from "../../return/return";
import { counted, listInWords } from "../../text";

export interface NoteItem {
  readonly what: string;
  /** "Milestones, cell J4 (Date met, milestone 25.1)"; empty for what is about the return as a whole. */
  readonly where: readonly string[];
  readonly why: string;
  readonly todo: string;
  /** What the checking pane and page offer; null where they offer nothing. */
  readonly offer: string | null;
}

export interface NotePart {
  readonly heading: string;
  readonly opening: string;
  readonly items: readonly NoteItem[];
}

export interface CorrectionNote {
  readonly subject: string;
  /** Who completed the return; null where it does not say. */
  readonly to: string | null;
  readonly opening: readonly string[];
  readonly parts: readonly NotePart[];
  readonly closing: readonly string[];
}

export interface NoteRequest {
  readonly plan: Plan;
  readonly checked: CheckedFile;
  /** Null where the file could not be read. */
  readonly returned: Return | null;
  /** ISO: when the corrected return is wanted; null: by the day that the return itself names. */
  readonly returnBy: string | null;
}

function placeOf({ sheet, cell, row, column, milestone, action }: Finding): string[] {
  if (sheet === null) return [];
  const spot = cell !== null ? `, cell ${cell}` : row !== null ? `, row ${row}` : "";
  const about = [
    column,
    milestone !== null ? `milestone ${milestone}` : action !== null ? `action ${action}` : null,
  ].filter((part) => part !== null);
  return [`${sheet}${spot}${about.length > 0 ? ` (${about.join(", ")})` : ""}`];
}

/** Of many places the first few in full: whoever puts these right has seen how it is done. */
const mostPlaces = 8;

function placesOf(findings: readonly Finding[]): string[] {
  const all = [...new Set(findings.flatMap(placeOf))];
  const more = all.length - mostPlaces;
  return more > 1 ? [...all.slice(0, mostPlaces), `and ${more} more places like these`] : all;
}

function itemOf({ message, why, remedy, findings }: FindingGroup): NoteItem {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const [fix] = fixes;
  return {
    what: message,
    where: placesOf(findings),
    why,
    todo: remedy,
    offer: fix && fixes.length === 1 ? fixInWords(fix) : null,
  };
}

function partOf(
  severity: Severity,
  heading: string,
  opening: string,
  findings: readonly Finding[],
): NotePart[] {
  const own = findings.filter((finding) => finding.severity === severity && finding.settled === null);
  const items = groupFindings(own).map(itemOf);
  return items.length > 0 ? [{ heading, opening, items }] : [];
}

/** "by 31 January 2025"; null where nobody said. */
function byWhen(returnBy: string | null, returned: Return | null): string | null {
  const day = returnBy ?? returned?.cover.returnBy.cell.text.trim() ?? "";
  if (day === "") return null;
  return `by ${isIsoDate(day) ? formatDate(day) : day}`;
}

function partsInWords(errors: number, warnings: number): string {
  return listInWords([
    ...(errors > 0 ? [`${counted(errors, "thing")} to put right`] : []),
    ...(warnings > 0 ? [`${counted(warnings, "thing")} to look at`] : []),
  ]);
}

/** What the note is about: "Annual return 2025", or the cycle as the file names it. */
function titleOf(plan: Plan, cycle: string | null): string {
  return (cycle !== null && parseCycle(plan, cycle)?.title) || (cycle ?? "return");
}

/**
 * The note on one return; null where nothing has to be put right or looked at. Only what was found in this return is
 * in it. Advice is counted, not listed: a list of forty is not read.
 */
export function correctionNote({ plan, checked, returned, returnBy }: NoteRequest): CorrectionNote | null {
  const { findings, file, partner, cycle } = checked;
  const open = findings.filter(({ settled }) => settled === null);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, advice] = [count("error"), count("warning"), count("advice")];
  if (errors + warnings === 0) return null;
  const name = partner === null ? null : (findPartner(plan, partner)?.name ?? partner);
  const title = titleOf(plan, cycle);
  const when = byWhen(returnBy, returned);
  const to = returned?.cover.completedBy.cell.text.trim() ?? "";
  return {
    subject: `${plan.title}, ${title.toLowerCase()}${name === null ? "" : ` from ${name}`}: ${partsInWords(errors, warnings)}`,
    to: to === "" ? null : to,
    opening: [
      `Thank you for your return, “${file}”. We have checked it, and there ${errors + warnings === 1 ? "is" : "are"} ${partsInWords(errors, warnings)}.`,
      errors > 0
        ? `Please put right what is listed below, and send the corrected return${when === null ? "" : ` ${when}`}. Until then the rows concerned cannot be used.`
        : `Please look at what is listed below${when === null ? "" : ` ${when}`}, and send the return again if you change anything.`,
    ],
    parts: [
      ...partOf(
        "error",
        "What to put right",
        "Start at the top: putting one thing right may settle others.",
        open,
      ),
      ...partOf(
        "warning",
        "What to look at",
        "These may be right as they stand. Change what is not, and tell us why where it is.",
        open,
      ),
    ],
    closing: [
      "Make the changes in the workbook that you sent, so that nothing has to be typed twice. Check it again before you send it: the pane in Excel and the stand-alone page show the same list, and land on each cell.",
      ...(advice > 0
        ? [
            `There ${advice === 1 ? "is" : "are"} also ${counted(advice, "piece of advice", "pieces of advice")}, which the check shows.`,
          ]
        : []),
      "If something here is wrong or not clear, reply to this message.",
    ],
  };
}
