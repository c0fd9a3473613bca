import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importAnnex } from "#src/core/plan/import-annex";
import { linesOfGovspeak } from "#src/core/plan/import/govspeak";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { parsePlan } from "#src/core/plan/parse-plan";
import type { Bullet, Plan, PlanAction } from "#src/core/plan/plan";
import { river } from "./import/river-plan";
import { asGovspeak, asPlainText, type PageLine } from "./import/same-page";

interface MadeLine extends PageLine {
  /** The action that a bullet is printed under. */
  readonly action: number;
}

const word = fc.constantFrom(
  "weir",
  "lock",
  "by June 2032",
  "including:",
  "fish",
  "next phase:",
  "Owner",
  "mud?",
  "a (b",
  "3 kinds:",
  "status",
);
const labels = [
  "Metrics and milestones published in the 2031 action plan:",
  "Original 2030 outputs:",
  "Progress report:",
  "Metrics and milestones for 2032:",
  "External factors:",
  "Lessons learned:",
  "By May 2032:",
  "See the drawing in the hall.",
  "Something else",
];

interface Made {
  readonly headed: boolean;
  readonly parts: readonly {
    readonly label: string;
    readonly bullets: readonly { readonly words: readonly string[]; readonly depth: number }[];
  }[];
}

const made: fc.Arbitrary<Made> = fc.record({
  headed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  parts: fc.uniqueArray(
    fc.record({
      label: fc.constantFrom(...labels),
      bullets: fc.array(
        fc.record({ words: fc.array(word, { minLength: 1, maxLength: 4 }), depth: fc.nat(2) }),
        { maxLength: 4 },
      ),
    }),
    { selector: ({ label }) => label, maxLength: 6 },
  ),
});

/** Every bullet has a word of its own, so that it can be found again. The first and last action keep their heading. */
function lay(actions: readonly Made[]): MadeLine[] {
  let count = 0;
  const lines: MadeLine[] = [
    { kind: "annex", text: "Annex A: progress against actions in the 2030 strategy", action: 0 },
  ];
  for (const [index, { headed, parts }] of actions.entries()) {
    const action = index + 1;
    if (headed || index === 0 || action === actions.length)
      lines.push({ kind: "action", text: `Action ${action}: work on ${action}`, action });
    lines.push(
      { kind: "text", text: "Owner: RA", action },
      { kind: "text", text: "Status: ongoing", action },
    );
    for (const { label, bullets } of parts) {
      lines.push({ kind: "text", text: label, action });
      for (const { words, depth } of bullets)
        lines.push({ kind: "bullet", text: `item${(count += 1)}x ${words.join(" ")}`, depth, action });
    }
  }
  return lines;
}

const flat = (bullets: readonly Bullet[]): Bullet[] =>
  bullets.flatMap((bullet) => [bullet, ...flat(bullet.children ?? [])]);
const bulletsOf = (action: PlanAction) =>
  flat([
    ...action.lastMilestones,
    ...action.progress,
    ...action.nextMilestones,
    ...action.problem,
    ...action.outputs,
    ...action.outcomes,
    ...action.assumptions,
    ...action.externalFactors,
  ]);

/** Where each bullet ended: the action's number, or "told" with its line. */
function whereabouts(plan: Plan, text: string): (number | "told")[] {
  const placed = plan.actions.flatMap((action) =>
    bulletsOf(action)
      .filter((bullet) => bullet.text === text)
      .map(() => action.number),
  );
  const told = plan.findings.filter(
    ({ code, message, line }) => code === "unplaced-text" && line !== null && message.includes(text),
  );
  return [...placed, ...told.map(() => "told" as const)];
}

describe("whatever the document", () => {
  test.each([
    ["plain text", (lines: readonly PageLine[]) => linesOfPlainText(asPlainText(lines))],
    ["Govspeak", (lines: readonly PageLine[]) => linesOfGovspeak(asGovspeak(lines))],
  ])("no bullet is lost, doubled or under another action (%s)", (_, read) => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 2, maxLength: 6 }), fc.boolean(), (actions, acceptNesting) => {
        const lines = lay(actions);
        const plan = importAnnex(read(lines), { edition: 2032, framework: river, acceptNesting });
        expect(plan.actions.map(({ number }) => number)).toEqual(actions.map((_, index) => index + 1));
        for (const { kind, text, action } of lines) {
          if (kind !== "bullet") continue;
          expect([[action], ["told"]]).toContainEqual(whereabouts(plan, text));
        }
        expect(() => parsePlan(JSON.parse(JSON.stringify(plan)))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  test("any text is read to a plan or said to be no annex", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              "Action 1: x",
              "Owner: RA",
              "Annex A:",
              "Status: ongoing",
              "• a",
              "  • b:",
              "Priority 1:",
              ...labels,
            ),
          ),
          { maxLength: 30 },
        ),
        (lines) => {
          try {
            importAnnex(linesOfPlainText(lines.join("\n")), { edition: 2032, framework: river });
          } catch (error) {
            expect(error).toMatchObject({ name: "NotAnAnnexError" });
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
