/** Returns that other programs have saved in between: what they drop must not cost an answer. */

import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { checkWorkbook, embeddedPlan, type CheckedReturn } from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { asAt, fillSamples } from "#tests/journeys/ready-return";
import { hasLibreOffice, pythonWithOpenpyxl, resavedByLibreOffice, runPython } from "#tests/other-programs";

const partners = ["genomics-england", "mhra"];
let paths: string[] = [];

async function checked(path: string): Promise<CheckedReturn> {
  const request = { plan: embeddedPlan(), asAt, register: null, digest: textFingerprint };
  return checkWorkbook(readXlsx(await readFile(path)), request);
}

/** Everything a partner can see or type, by table, row and column. */
const answers = ({ returned }: CheckedReturn) =>
  Object.values(returned.tables).map(({ key, rows }) => [
    key,
    rows.map(({ cells }) => Object.entries(cells).map(([column, cell]) => [column, cell.content])),
  ]);

beforeAll(async () => {
  paths = await fillSamples(await mkdtemp(join(tmpdir(), "returns-resaved-")), partners);
});

function sameAnswers(resave: (path: string) => string) {
  return async () => {
    for (const path of paths) {
      const before = await checked(path);
      const after = await checked(resave(path));
      expect(answers(after)).toEqual(answers(before));
      expect(after.returned.identity).toEqual(before.returned.identity);
      expect(after.verdict).toBe(before.verdict);
      const told = (found: CheckedReturn) => found.findings.filter(({ severity }) => severity === "error");
      expect(told(after)).toEqual(told(before));
    }
  };
}

describe.skipIf(!hasLibreOffice)("saved by LibreOffice (skipped where it is not installed)", () => {
  it("keeps every answer, the identity and the findings", sameAnswers(resavedByLibreOffice), 120_000);
});

describe.skipIf(pythonWithOpenpyxl === null)("saved by openpyxl (skipped where it is not installed)", () => {
  it(
    "keeps every answer, the identity and the findings",
    sameAnswers((path) => {
      const resaved = path.replace(/\.xlsx$/, "-openpyxl.xlsx");
      runPython(join(import.meta.dirname, "resave.py"), path, resaved);
      return resaved;
    }),
  );
});
