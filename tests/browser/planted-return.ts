/** A return of the sample answers with twelve faults of the kinds that partners make, and what puts them right. */

import samples from "../../assets/samples/2025-annual.json";
import {
  answerEdits,
  embeddedPlan,
  issueTemplates,
  parseCycle,
  readReturn,
  type CellEdit,
  type ReturnAnswers,
  type Workbook,
  type WorkbookDraft,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

export const partner = "nice";
export const { asAt, cycle, returnBy } = samples;
export const file = `${cycle}-${partner}.xlsx`;

/** By sheet, row and column as `ReturnAnswers` names them: what is typed wrong, over the sample's right answer. */
export const planted: ReturnAnswers = {
  cover: { "Approved by": "", "Date approved": "22/01/2025" },
  actions: {
    "13": { Status: " Concluded ", "Where the work lives now": "" },
    "25": { Status: "Nearly there", "Reason for status": "" },
  },
  milestones: {
    "13.1": { "Date met": "12/12/2024", Progress: "" },
    "25.1": { Outcome: "" },
    "25.2": { Outcome: "not met", "Date met": "" },
  },
  nextMilestones: [{ Due: "when there is time" }],
  progress: [{ "Progress report": "Positive recommendations\u00a0rose from 71% to 78%." }],
};

const answers: Readonly<Record<string, ReturnAnswers>> = samples.returns;

export function issued(to = partner): WorkbookDraft {
  const plan = embeddedPlan();
  const reporting = parseCycle(plan, cycle);
  if (!reporting) throw new Error(`The plan has no cycle ${cycle}.`);
  const [template] = issueTemplates({
    plan,
    cycle: reporting,
    partners: [to],
    returnBy,
    digest: textFingerprint,
  });
  if (!template) throw new Error(`Nothing is issued to ${to}.`);
  return template.draft;
}

/** The edits that fill an issued workbook with the sample's answers. */
export function sampleEdits(workbook: Workbook, of = partner): readonly CellEdit[] {
  const given = answers[of];
  if (!given) throw new Error(`There are no sample answers of ${of}.`);
  return answerEdits(readReturn(workbook, embeddedPlan()), given);
}

/** The same, and then the faults. */
export function plantedEdits(workbook: Workbook): readonly CellEdit[] {
  return [...sampleEdits(workbook), ...answerEdits(readReturn(workbook, embeddedPlan()), planted)];
}
