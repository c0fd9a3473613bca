import { isNoAnswer } from "../answers";
import { pointsOf } from "../evidence";
import type { Problem, RowCellPlace } from "../finding";
import { emptyingChoice } from "../fixes";
import { cellAt, cellInWords } from "../place";
import { defineRule, type ReturnContext } from "../rule";
import { plainWords } from "../../plan/compare/words";
import { columnsOf, layout } from "../../return/layout";
import { cellByKey, type ReturnRow } from "../../return/return";
import { quote } from "../../text";

/** What is looked for inside what: longer lists and texts are only compared as wholes, so that the check stays quick. */
const mostTexts = 200;
const longestText = 3000;

interface Listed {
  readonly place: RowCellPlace;
  readonly text: string;
  /** "next milestone", "progress point". */
  readonly what: string;
  /** All words, with a space before and after each. */
  readonly words: string;
  /** True where a row may be emptied without losing anything else. */
  readonly isRow: boolean;
  /** The milestone that it continues: several that go on as one stand there once for each, in the same words. */
  readonly continues: string | null;
}

const listed = (
  place: RowCellPlace,
  text: string,
  what: string,
  isRow: boolean,
  continues: string | null = null,
): Listed => ({
  place,
  text,
  what,
  continues,
  words: ` ${plainWords(text).join(" ")} `,
  isRow,
});

/** The lists in which nothing should stand twice: by action its promises and its points, and each list of a new action. */
function* lists({ returned }: ReturnContext): Generator<Listed[]> {
  const { milestones, nextMilestones, newActions, progress } = returned.tables;
  const numbers = new Set(
    [...nextMilestones.rows, ...progress.rows, ...milestones.rows].map(({ cells }) => cells.action.value),
  );
  for (const number of numbers) {
    if (number === null) continue;
    const own = milestones.rows.filter(({ cells }) => cells.action.value === number);
    yield [
      ...own
        .filter(({ cells }) => cells.newDue.value !== null)
        .map((row) =>
          listed(cellAt(row, "newDue"), row.cells.published.text, "milestone with a new due date", false),
        ),
      ...nextMilestones.rows
        .filter(({ cells }) => cells.action.value === number && cells.milestone.value !== null)
        .map((row) => {
          const { milestone, continues } = row.cells;
          return listed(cellAt(row, "milestone"), milestone.text, "next milestone", true, continues.value);
        }),
    ];
    yield [
      ...own
        .filter(({ cells }) => cells.progress.value !== null && !isNoAnswer(cells.progress))
        .map((row) => listed(cellAt(row, "progress"), row.cells.progress.text, "progress text", false)),
      ...pointsOf(returned, number).map((row) =>
        listed(cellAt(row, "report"), row.cells.report.text, "progress point", true),
      ),
    ];
  }
  for (const row of newActions.rows) {
    for (const { key, column } of columnsOf("newActions")) {
      const lines = row.cells[key].value;
      if (column.type !== "bullets" || !Array.isArray(lines)) continue;
      yield lines.map((line) => listed(cellAt(row, key), String(line), "point", false));
    }
  }
}

function emptied(row: ReturnRow): Pick<Problem, "fix"> {
  const cells = columnsOf(row.table).flatMap(({ key }) => cellByKey(row, key) ?? []);
  return { fix: { kind: "choice", choices: [emptyingChoice(`Empty row ${row.row + 1}`, cells)] } };
}

const whereOf = ({ place: { row } }: Listed) => `row ${row.row + 1} of ${layout[row.table].sheet}`;

function twice(one: Listed, other: Listed, isWhole: boolean): Problem | null {
  const { place, text, what, isRow } = one;
  // Texts of two milestones are evidence-own's.
  if (!isRow && place.row.table === "milestones") return null;
  const said = quote(text);
  if (place.cell === other.place.cell) {
    const how = isWhole ? "twice" : "alone and again inside a longer point";
    return { at: place, message: `${cellInWords(place)} says ${said} ${how}.` };
  }
  const how = isWhole ? "there twice, the other time in" : "also part of the longer text in";
  return {
    at: place,
    message: `The ${what} ${said} is ${how} ${whereOf(other)}.`,
    ...(isRow ? emptied(place.row) : {}),
  };
}

function* repeats(list: readonly Listed[], repeatedWords: number): Generator<Problem> {
  const first = new Map<string, Listed>();
  const carried = new Set<string>();
  for (const one of list) {
    const same = first.get(one.words);
    const carries = JSON.stringify([one.words, one.continues]);
    const goesOnAsOne = same?.continues != null && one.continues !== null && !carried.has(carries);
    carried.add(carries);
    const problem = same && !goesOnAsOne && twice(one, same, true);
    if (problem) yield problem;
    if (!same) first.set(one.words, one);
  }
  const different = [...first.values()].filter(({ words }) => words.length <= longestText);
  if (different.length > mostTexts) return;
  for (const one of different) {
    if (one.words.trim().split(" ").length < repeatedWords) continue;
    const longer = different.find((other) => other !== one && other.words.includes(one.words));
    const problem = longer && twice(one, longer, false);
    if (problem) yield problem;
  }
}

export const milestoneUnique = defineRule({
  id: "milestone-unique",
  severity: "warning",
  title: "No milestone and no point of progress stands twice in one action",
  why: "Two wordings of one promise are counted and reported on twice, and readers look for the difference.",
  remedy: "Remove one of the two, or say what makes them different.",
  source:
    "England Rare Diseases Action Plan 2023, annex B, action 28: two of its outcomes are printed twice, and a third holds one of them",

  example: {
    table: "newActions",
    wrong: { Outputs: "A map of clinics\nA guide for family doctors\nA map of clinics" },
    right: { Outputs: "A map of clinics\nA guide for family doctors" },
  },

  *check(context) {
    const { repeatedWords } = context.plan.ruleSettings.likeness;
    for (const list of lists(context)) yield* repeats(list, repeatedWords);
  },
});
