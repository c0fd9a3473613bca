import { expect, test } from "vitest";
import { shiftFormula } from "#src/hosts/xlsx/shift-formula";

test.each([
  ["A1", 1, 0, "A2"],
  ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
  ["SUM(A1:B2,XFD1)", 0, 1, "SUM(B1:C2,#REF!)"],
  ["A1", -1, 0, "#REF!"],
  ["A1048576", 1, 0, "#REF!"],
  ["B:C", 0, 1, "C:D"],
  ["$B:C", 0, 1, "$B:D"],
  ["A:A", 0, -1, "#REF!"],
  ["1:$3", 1, 0, "2:$3"],
  ["LOG10(A1)", 1, 1, "LOG10(B2)"],
  ["ATAN2(1,A1)", 1, 0, "ATAN2(1,A2)"],
  ["Q1!A1", 1, 0, "Q1!A2"],
  ["'Plan A1'!A1&\"A1\"", 1, 0, "'Plan A1'!A2&\"A1\""],
  ["'it''s A1'!A1", 1, 0, "'it''s A1'!A2"],
  ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
  ["Actions[[#This Row],[A1]]+A1", 1, 0, "Actions[[#This Row],[A1]]+A2"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["1E5+A1", 1, 0, "1E5+A2"],
  ["1.5*A1", 1, 0, "1.5*A2"],
  ["rate_A1+A1.b+été1", 1, 0, "rate_A1+A1.b+été1"],
  ["TRUE", 1, 1, "TRUE"],
  ["ABCD1+XFE1", 1, 1, "ABCD1+XFE1"],
])("%s moved %i down and %i right is %s", (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});
