/** The return that situations are made from: issued, filled, written and read by the product. */

import { checkWorkbook } from "#src/core/findings/check-workbook";
import type { Finding } from "#src/core/findings/finding";
import { issueTemplates } from "#src/core/findings/issue-templates";
import { templateFor } from "#src/core/findings/template-for";
import { identityOf } from "#src/core/return/issue";
import { readReturn } from "#src/core/return/read-return";
import { bringForward } from "#src/core/return/upgrade";
import type { Workbook } from "#src/core/workbook";
import type { WorkbookDraft } from "#src/core/workbook-draft";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import { cycleOf, digest, fill, readyAnswers, setCell, workbookOf, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";
import { asVersion0 } from "#tests/core/version-0";

const plan = samplePlan;
const request = { plan, cycle: cycleOf(plan, "2025-annual"), returnBy: "2025-01-31", digest };

function template(): WorkbookDraft {
  const [issued] = issueTemplates({ ...request, partners: ["alpha"] });
  if (!issued) throw new Error("There should be a template.");
  return issued.draft;
}

/** The template as it goes out to the partner. */
export const issuedFile = await writeXlsx(template());

const issued = readXlsx(issuedFile);

export const ready: Workbook = fill(issued, readyAnswers(plan, "alpha"));
export const empty: Workbook = issued;

export const filledWith = (answers: Answers) => (workbook: Workbook) => fill(workbook, answers);

/** The template as it was before the first cycle, with two answers. */
export const onVersion0: Workbook = workbookOf(
  asVersion0(template(), identityOf({ ...request, partner: "alpha", guidance: [], marks: [] })),
);

export function findingsOn(workbook: Workbook): readonly Finding[] {
  return checkWorkbook(workbook, { plan, asAt: "2025-01-28", register: null, digest }).findings;
}

/** What `returns upgrade` makes of it. */
export function broughtForward(workbook: Workbook): Workbook {
  const old = readReturn(workbook, plan);
  const fresh = templateFor(old, { plan, register: null, digest });
  if ("reason" in fresh) throw new Error(fresh.reason);
  const target = workbookOf(fresh.draft);
  return bringForward(old, readReturn(target, plan)).edits.reduce(
    (book, { at, value }) => ({
      ...book,
      sheets: book.sheets.map((sheet) =>
        sheet.name === at.sheet ? setCell(sheet, at.row, at.column, value) : sheet,
      ),
    }),
    target,
  );
}
