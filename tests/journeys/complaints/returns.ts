/** What went wrong with single files elsewhere, in returns of ours. No file, code or text of theirs was used. */

import { broughtForward, empty, filledWith, onVersion0, ready } from "./base";
import { chosen } from "./choices";
import type { Expected, ReturnSituation } from "./situation";
import type { Finding } from "#src/core/findings/finding";
import type { Workbook } from "#src/core/workbook";
import { deleteColumn, insertRow, inTurn, put, renameSheet } from "#tests/core/findings/damage";
import { readyAnswers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const at = (
  rule: string,
  severity: Finding["severity"],
  sheet: string | null,
  cell: string | null,
  fix: Expected["fix"] = null,
): Expected => ({ rule, severity, sheet, cell, fix });

const refill = filledWith(readyAnswers(samplePlan, "alpha"));

/** A column of a person's own between two of the template's. */
function insertColumn(name: string, before: number, heading: string): (workbook: Workbook) => Workbook {
  return (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const moved = sheet.cells.map((cell) =>
        cell.row > 0 && cell.column >= before ? { ...cell, column: cell.column + 1 } : cell,
      );
      const own = { row: 1, column: before, content: { kind: "text", text: heading } } as const;
      const cells = [...moved, own].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...sheet, cells };
    }),
  });
}

export const returnSituations: readonly ReturnSituation[] = [
  {
    told: "FAC #2198",
    situation:
      "A form from before a column was added is refused for a missing field, and everything has to be copied into a new one. Here: a return on template version 0, all answers given.",
    damage: () =>
      inTurn(
        ...[2, 3, 4, 5, 6, 7].flatMap((row) => [
          put("Milestone results", row, 4, "met"),
          put("Milestone results", row, 5, `Work on part ${row} was finished and reported to the board.`),
        ]),
      )(onVersion0),
    expected: [at("template-version", "warning", "Start here", "B8")],
    correct: (workbook) => refill(broughtForward(workbook)),
  },
  {
    told: "FAC #2282",
    situation: "An amount below zero is refused, with an empty list of errors. Here: a count of -5.",
    damage: put("Milestones", 3, 6, -5),
    expected: [at("metric-answered", "error", "Milestones", "G4")],
  },
  {
    told: "FAC #2374",
    situation:
      "A cell that plainly holds the right answer is refused. Here: a status with a no-break space behind it.",
    damage: put("Actions", 2, 5, "extended\u00a0"),
    expected: [at("status-in-plan", "error", "Actions", "F3", "safe")],
  },
  {
    told: "FAC #2389",
    situation:
      "Names chosen from the form’s own list are refused, and a column in which every cell is blank is said to hold too long a text. Here: every choice as the lists of the file give it, what may be blank left blank, emptied or with white space only, and one count typed as “about 12”, which alone is told.",
    damage: () => put("Milestones", 3, 6, "about 12")(chosen),
    expected: [at("cell-type", "error", "Milestones", "G4")],
    correct: put("Milestones", 3, 6, 12),
  },
  {
    told: "FAC #2393",
    situation:
      "The instructions say to leave a cell blank, the check demands “N/A”. Here: “N/A” in cells that do not apply, others left blank. Neither is wrong.",
    damage: inTurn(put("Milestones", 2, 10, "N/A"), put("Milestones", 2, 12, "N/A")),
    expected: [],
  },
  {
    told: "FAC #2402",
    situation:
      "“NA” in place of “N/A” in one column is reported as a fault of another column. Here: “NA” where a date is asked.",
    damage: put("Milestones", 3, 9, "NA"),
    expected: [at("cell-type", "error", "Milestones", "J4")],
  },
  {
    told: "FAC #2408",
    situation:
      "A stray #REF! far below the table makes hundreds of empty rows of it, and the list of errors odd. Here: one in row 901 of Progress.",
    damage: put("Progress", 900, 1, { kind: "error", error: "#REF!" }),
    expected: [at("cell-has-value", "error", "Progress", "B901")],
  },
  {
    told: "FAC #2409",
    situation:
      "A file that a program wrote is full of errors until a person opens and saves it. Here: a formula whose result was never stored.",
    damage: (workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === "Milestones"
          ? {
              ...sheet,
              cells: sheet.cells.map((cell) =>
                cell.row === 3 && cell.column === 6
                  ? { ...cell, content: { kind: "blank" }, formula: "SUM(G3:G3)" }
                  : cell,
              ),
            }
          : sheet,
      ),
    }),
    expected: [at("cell-has-value", "error", "Milestones", "G4")],
  },
  {
    told: "FAC #3216",
    situation:
      "A form that has lost its named ranges is refused without a word. Here: all names gone. Nothing depends on them alone.",
    damage: (workbook) => ({ ...workbook, names: [] }),
    expected: [],
  },
  {
    told: "FAC #3514",
    situation:
      "A mangled form can only be typed again into a fresh one. Here: a sheet renamed, a column deleted, a blank row inserted. `returns upgrade` carries the answers into a fresh template.",
    damage: inTurn(
      renameSheet("Actions", "Sheet2"),
      deleteColumn("Milestones", 12),
      insertRow("Milestones", 4),
    ),
    expected: [
      at("template-intact", "warning", "Sheet2", null),
      at("template-intact", "error", "Milestones", null),
      at("template-intact", "warning", "Milestones", "A5"),
    ],
    correct: broughtForward,
  },
  {
    told: "FAC #4107",
    situation:
      "A cell looks blank and holds a space, by which a formula elsewhere goes wrong. Here: a space for a status, which counts as none.",
    damage: put("Actions", 2, 5, " "),
    expected: [at("status-present", "error", "Actions", "F3", "choice")],
  },
  {
    told: "flatten-tool #81",
    situation:
      "Two rows with one id are merged into one without a word. Here: a milestone’s id typed over another’s.",
    damage: put("Milestones", 3, 0, "1.1"),
    expected: [
      at("rows-complete", "error", "Milestones", "A4", "choice"),
      at("rows-complete", "error", "Milestones", null),
    ],
  },
  {
    told: "flatten-tool #114",
    situation: "Of two columns with one heading, one is lost. Here: a second column “Outcome”.",
    damage: put("Milestones", 1, 14, "Outcome"),
    expected: [at("template-intact", "error", "Milestones", "O2")],
  },
  {
    told: "cove #356",
    situation:
      "The list of errors does not say which cells to put right. Here: two dates typed as text, one with two readings.",
    damage: inTurn(put("Milestones", 2, 9, "31/03/2024"), put("Milestones", 3, 9, "03/04/2024")),
    expected: [
      at("cell-type", "error", "Milestones", "J3", "safe"),
      at("cell-type", "error", "Milestones", "J4", "choice"),
    ],
  },
  {
    told: "cove #1186",
    situation:
      "Once a column is set aside, errors name the wrong one. Here: a column of one’s own before a date typed as text.",
    damage: inTurn(put("Milestones", 2, 9, "31/03/2024"), insertColumn("Milestones", 5, "My notes")),
    expected: [
      at("template-intact", "warning", "Milestones", "F2"),
      at("cell-type", "error", "Milestones", "K3", "safe"),
    ],
    correct: () => ready,
  },
  {
    told: "pyxform #19",
    situation: "A stray space counts as a row. Here: three spaces far down on Progress. Nothing is wrong.",
    damage: put("Progress", 40, 1, "   "),
    expected: [],
  },
  {
    told: "pyxform #443",
    situation: "A misspelt sheet is ignored in silence. Here: “Milestnes”.",
    damage: renameSheet("Milestones", "Milestnes"),
    expected: [at("template-intact", "warning", "Milestnes", null)],
  },
  {
    told: "pyxform #731",
    situation:
      "A missing heading gives a message about something else. Here: the heading “Date met” deleted.",
    damage: put("Milestones", 1, 9, { kind: "blank" }),
    expected: [at("template-intact", "error", "Milestones", null)],
  },
  {
    told: "iatipublisher #1567",
    situation:
      "One error is shown, put right, and the next comes up. Here: seven faults of seven kinds, all in the first list.",
    damage: inTurn(
      put("Milestones", 2, 9, "31/03/2024"),
      put("Actions", 2, 5, { kind: "blank" }),
      put("Actions", 3, 5, "Nearly there"),
      put("Milestones", 3, 4, { kind: "blank" }),
      put("Milestones", 4, 5, { kind: "blank" }),
      put("Start here", 11, 1, { kind: "blank" }),
      put("Milestones", 5, 2, "hold a webinar with families by autumn 2024"),
    ),
    expected: [
      at("cell-type", "error", "Milestones", "J3", "safe"),
      at("status-present", "error", "Actions", "F3", "choice"),
      at("status-in-plan", "error", "Actions", "F4", "choice"),
      at("outcome-present", "error", "Milestones", "E4", "choice"),
      at("outcome-evidenced", "error", "Milestones", "F5"),
      at("sign-off-present", "error", "Start here", "B12"),
      at("baseline-unchanged", "warning", "Milestones", "C6", "choice"),
    ],
  },
  {
    told: "usdr-gost #376",
    situation:
      "Real errors drown among warnings. Here: one error among six stray spaces, which are advice and come after it.",
    damage: inTurn(
      put("Milestones", 2, 4, { kind: "blank" }),
      ...[2, 3, 4, 5, 6, 7].map((row) =>
        put("Milestones", row, 5, ` Work on part ${row} was finished and reported to the board.`),
      ),
    ),
    expected: [
      at("outcome-present", "error", "Milestones", "E3", "choice"),
      ...["F3", "F4", "F5", "F6", "F7", "F8"].map((cell) =>
        at("text-clean", "advice", "Milestones", cell, "safe"),
      ),
    ],
  },
  {
    told: "usdr-gost #496",
    situation:
      "A tab that nobody has filled in passes. Here: milestones without an answer. Once an outcome is chosen, the second list asks for its evidence.",
    passes: 2,
    damage: (workbook) => ({
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === "Milestones" ? (empty.sheets.find(({ name }) => name === sheet.name) ?? sheet) : sheet,
      ),
    }),
    expected: ["E3", "E4", "E5", "E6", "E7", "E8"].map((cell) =>
      at("outcome-present", "error", "Milestones", cell, "choice"),
    ),
  },
  {
    told: "frictionless #70",
    situation:
      "Errors about headings are in the program’s words. Here: “Outcme”, read as “Outcome”, and said so.",
    damage: put("Milestones", 1, 4, "Outcme"),
    expected: [at("template-intact", "warning", "Milestones", "E2")],
  },
  {
    told: "frictionless #171",
    situation:
      "Messages give a column’s number instead of its name. Here: a word where a date is asked; the message says “Date met”.",
    damage: put("Milestones", 2, 9, "some day"),
    expected: [at("cell-type", "error", "Milestones", "J3")],
  },
  {
    told: "frictionless #322",
    situation:
      "There are errors only, no warnings, so that nothing can be said without refusing. Here: changed wording, a warning with which the return is ready all the same.",
    damage: put("Milestones", 5, 2, "hold a webinar with families by autumn 2024"),
    expected: [at("baseline-unchanged", "warning", "Milestones", "C6", "choice")],
  },
];
