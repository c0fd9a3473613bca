/** Every example that guidance shows is run: a rule's wrong one draws the rule, its right one does not, a column's none. */

import { describe, expect, it } from "vitest";

import { catalogueAsMarkdown, ruleCatalogue } from "#src/core/findings/catalogue";
import { checkReturn } from "#src/core/findings/check-return";
import { contextOf } from "#src/core/findings/check-workbook";
import type { Finding } from "#src/core/findings/finding";
import type { ExampleRow, ReturnRule } from "#src/core/findings/rule";
import { exampleInWords } from "#src/core/findings/rule-examples";
import { returnRules } from "#src/core/findings/rules";
import { owningPartners } from "#src/core/plan/partners";
import { embeddedPlan } from "#src/core/plan/plans";
import { isIsoDate } from "#src/core/plan/calendar";
import { contentText, type CellType } from "#src/core/return/cell-types";
import { readDateText } from "#src/core/return/date-text";
import { actionsOf, milestonesFor } from "#src/core/return/issued-rows";
import {
  columnsOf,
  coverInputs,
  coverItems,
  coverQuestions,
  layout,
  sheetNames,
  tableKeys,
  type TableKey,
} from "#src/core/return/layout";
import { readReturn } from "#src/core/return/read-return";
import {
  digest,
  fill,
  issueInMemory,
  readyAnswers,
  withAnswers,
  type Answers,
  type Typed,
} from "#tests/core/sample";

const plan = embeddedPlan();
const partners = owningPartners(plan).map(({ code }) => code);
const templates = new Map(partners.map((partner) => [partner, issueInMemory({ plan, partner })]));

const typed = (answer: string | number | null): Typed =>
  typeof answer === "string" && isIsoDate(answer) ? { date: answer } : answer;

const rowOf = (row: ExampleRow) =>
  Object.fromEntries(Object.entries(row).map(([heading, answer]) => [heading, typed(answer)]));

/** The row typed in each place of the partner's ready return where it could stand. */
function* placed(table: TableKey, row: Readonly<Record<string, Typed>>, partner: string): Generator<Answers> {
  const ready = readyAnswers(plan, partner);
  switch (table) {
    case "cover":
      yield withAnswers(ready, { cover: row });
      break;
    case "actions":
      for (const { number } of actionsOf(plan, partner)) {
        yield withAnswers(ready, { actions: { [String(number)]: row } });
      }
      break;
    case "milestones":
      for (const { id } of milestonesFor(plan, partner)) {
        yield withAnswers(ready, { milestones: { [id]: row } });
      }
      break;
    default: {
      const before = ready[table] ?? [];
      const [first = {}] = table === "newActions" ? [] : (ready.nextMilestones ?? []);
      const base =
        table === "nextMilestones" ? first : table === "progress" ? { Action: first.Action ?? null } : {};
      yield withAnswers(ready, { [table]: [{ ...base, ...row }, ...before.slice(1)] });
    }
  }
}

function findingsOf(partner: string, answers: Answers, rules: readonly ReturnRule[]): readonly Finding[] {
  const template = templates.get(partner);
  if (!template) throw new Error(`No template for ${partner}`);
  const returned = readReturn(fill(template, answers), plan);
  const register = null;
  return checkReturn(contextOf(returned, { plan, asAt: "2025-01-28", register, digest }), rules).findings;
}

/**
 * Whether some return has a row where the wrong answers draw the rule and the right ones leave it silent. What it
 * finds in the return as it is, in the plan's own words for one, is not the example's.
 */
function tells(rule: ReturnRule, { table, wrong, right }: NonNullable<ReturnRule["example"]>): boolean {
  return partners.some((partner) => {
    const messagesOn = (answers: Answers) =>
      findingsOf(partner, answers, [rule]).map(({ message }) => message);
    const before = new Set(messagesOn(readyAnswers(plan, partner)));
    const draws = (answers: Answers) => messagesOn(answers).some((message) => !before.has(message));
    const rights = placed(table, rowOf(right), partner);
    for (const answers of placed(table, rowOf(wrong), partner)) {
      const other = rights.next().value;
      if (other && draws(answers) && !draws(other)) return true;
    }
    return false;
  });
}

/** Rules that no one row of answers shows, each with what they are about instead. */
const withoutExample: Readonly<Record<string, string>> = {
  "baseline-unchanged": "the row as issued, which is another in every plan",
  "cell-has-value": "a formula or an error value, which no typed answer is",
  "owners-known": "the issued owner, which partners do not type",
  "progress-fresh": "last cycle’s text, which is another in every plan",
  "return-expected": "the workbook and the issue register",
  "return-recognised": "the workbook’s identity",
  "rows-complete": "rows that are gone or there twice",
  "seal-unbroken": "the seal",
  "template-intact": "sheets, tables and headings",
  "template-version": "the template",
  "text-fits": "a text too long to be shown",
};

const documentation = catalogueAsMarkdown();
const guidance = [...templates.values()]
  .slice(0, 1)
  .flatMap(({ sheets }) =>
    sheets
      .filter(({ name }) => name === sheetNames.guidance)
      .flatMap(({ cells }) => cells.map(({ content }) => contentText(content))),
  );

describe("the example of a rule", () => {
  const withExample = returnRules.flatMap((rule) =>
    rule.example ? [[rule.id, rule, rule.example] as const] : [],
  );

  it.each(withExample)("of %s is found where it is wrong and not where it is right", (_, rule, example) => {
    expect(tells(rule, example)).toBe(true);
  });

  it.each(withExample)(
    "of %s stands in the same words in guidance, documentation and catalogue",
    (id, rule) => {
      const words = exampleInWords(rule);
      const listed = ruleCatalogue().find((entry) => entry.id === id);
      expect(listed?.example).toEqual(words);
      expect(documentation).toContain(`- Not so: ${words?.wrong}\n- But so: ${words?.right}`);
      expect(guidance).toContain(`${rule.remedy}\nNot so: ${words?.wrong}\nBut so: ${words?.right}`);
    },
  );

  it("is there for every rule that a row of answers can show", () => {
    const missing = returnRules.filter(({ example }) => !example).map(({ id }) => id);
    expect(missing.sort(), "give the rule an example, or list it here with its reason").toEqual(
      Object.keys(withoutExample),
    );
  });
});

/** What Excel makes of an example that a person types. */
function asTyped(type: CellType, example: string): Typed {
  const [day] = type === "date" ? readDateText(example) : [];
  return day ? { date: day } : /^\d+$/.test(example) ? Number(example) : example;
}

const coverExamples = coverInputs.map(
  (item) =>
    [
      layout.cover.sheet,
      coverItems[item],
      "cover",
      { type: item === "dateApproved" ? "date" : "text", example: coverQuestions[item].example },
    ] as const,
);

const columnExamples = tableKeys.flatMap((table) =>
  columnsOf(table).flatMap(({ column }) =>
    column.example === undefined ? [] : [[layout[table].sheet, column.heading, table, column] as const],
  ),
);

describe("the example of a column", () => {
  it.each([...coverExamples, ...columnExamples])(
    "in %s, %s, is an answer that no rule minds",
    (sheet, heading, table, { type, example = "" }) => {
      const answer = asTyped(type, example);
      // Some answers belong to others: a new due date to a milestone that is not met.
      const together = Object.fromEntries(
        columnsOf(table).flatMap(({ column }) =>
          column.example === undefined ? [] : [[column.heading, asTyped(column.type, column.example)]],
        ),
      );
      const isMinded = ({ sheet: where, column, severity }: Finding) =>
        where === sheet && column === heading && severity !== "advice";
      const goesWell = partners.some((partner) =>
        [{ [heading]: answer }, together].some((row) => {
          for (const answers of placed(table, row, partner)) {
            if (!findingsOf(partner, answers, returnRules).some(isMinded)) return true;
          }
          return false;
        }),
      );
      expect(goesWell).toBe(true);
    },
  );

  it("is there for every answer", () => {
    const missing = tableKeys
      .filter((table) => table !== "cover")
      .flatMap((table) =>
        columnsOf(table).filter(({ column }) => column.input && column.example === undefined),
      );
    expect(missing.map(({ column }) => column.heading)).toEqual([]);
  });
});
