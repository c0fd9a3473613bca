/**
 * The real test of the rules: what owners printed in 2024, as returns on the milestones of 2023, beside a reading by
 * hand. PUBLISHED_RECORD=1 prints what was missed and what was said in vain; PUBLISHED_RECORD=all prints everything.
 */

import { describe, expect, it } from "vitest";

import { hasPublished, skippedNote } from "#tests/core/plan/import/published-texts";
import { expectedOfImport } from "./published-record/expected";
import { readRecord, type PublishedRecord } from "./published-record/record";
import { score, type Score, type Told } from "./published-record/score";
import { variants } from "./published-record/variants";

const wantsLists = process.env["PUBLISHED_RECORD"];

const line = ({ finding: { rule, severity, message }, row, action }: Told) =>
  `  ${severity} ${rule} ${row ? `${row.partner} ${row.table}` : "merge"} ${row?.milestone ?? action ?? ""}: ${message}`;

function lists({ variant, wanted, found, missed, sound, alarmed, falseAlarms, told }: Score): string {
  return [
    `== ${variant}: ${alarmed} of ${sound} sound rows alarmed`,
    ...[...wanted].map(([category, count]) => `  ${found.get(category) ?? 0} of ${count}: ${category}`),
    `-- missed: ${missed.length}`,
    ...missed.map(
      ({ rules, action, milestone, quote, what }) =>
        `  ${rules.join(" or ")} ${milestone ?? action}: ${what}${quote ? ` (“${quote}”)` : ""}`,
    ),
    `-- false alarms: ${falseAlarms.length}`,
    ...falseAlarms.map(line),
    ...(wantsLists === "all" ? ["-- all", ...told.map(line)] : []),
  ].join("\n");
}

/** Most sound rows, as a share of all sound ones, that may draw a warning or error. */
const mostAlarmed = 0.01;

let read: PublishedRecord | undefined;
const record = () => (read ??= readRecord());

describe.skipIf(!hasPublished)(`the published record${skippedNote}`, () => {
  it.each(variants)("$name: faults are found, sound rows are left alone", (variant) => {
    const result = score(record(), variant);
    if (wantsLists) console.log(lists(result));
    const short = [...result.wanted].filter(
      ([category, wanted]) => (result.found.get(category) ?? 0) < wanted,
    );
    expect(short).toEqual([]);
    expect(result.alarmed / result.sound).toBeLessThanOrEqual(mostAlarmed);
  });

  describe("the importer, 2024 beside 2023", () => {
    const told = (code: string) => record().after.findings.filter((finding) => finding.code === code);
    const milestones = (code: string, severity?: string) =>
      told(code)
        .filter((finding) => severity === undefined || finding.severity === severity)
        .map(({ message }) => /ilestone (\d+\.\d+)/.exec(message)?.[1] ?? "");
    const actions = (code: string) => told(code).map(({ action }) => action);

    it("names what the reprint drops and changes, and nothing else", () => {
      expect(milestones("milestone-dropped")).toEqual(expectedOfImport.dropped);
      expect(milestones("milestone-added")).toEqual([]);
      expect(milestones("milestone-changed", "warning")).toEqual(expectedOfImport.dateLost);
      expect(milestones("milestone-changed", "advice")).toEqual(expectedOfImport.reworded);
    });

    it("names each milestone that the report leaves unanswered, and no other that a reader would call answered", () => {
      const unanswered = milestones("milestone-unanswered");
      expect(unanswered).toEqual(expect.arrayContaining([...expectedOfImport.unanswered]));
      const arguable: readonly string[] = expectedOfImport.arguable;
      expect(unanswered.filter((id) => !arguable.includes(id)).sort()).toEqual(
        [...expectedOfImport.unanswered].sort(),
      );
      expect(actions("blanket-answer")).toEqual(expectedOfImport.blanket);
    });

    it("names owners that change and the bracket that stays open", () => {
      expect(actions("owner-changed")).toEqual(expectedOfImport.ownersChanged);
      expect(actions("owner-brackets")).toEqual(expectedOfImport.bracketOpen);
    });
  });
});
