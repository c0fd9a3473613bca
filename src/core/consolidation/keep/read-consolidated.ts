/** A consolidated workbook → what the next merge into it goes on from. */

import { ConsolidatedError } from "./consolidated-error";
import { readDeskStore } from "./desk-store";
import type { KeptConsolidation } from "./kept-consolidation";
import { readLogStore } from "./log-store";
import { readReturnsStore } from "./returns-store";
import { consolidationIdentity, layoutVersion } from "../consolidation-identity";
import { readDecisions } from "../desk/read-decisions";
import { readEdits } from "../desk/read-edits";
import { readFindingDecisions } from "../desk/read-finding-decisions";
import { readPublications } from "../desk/read-publications";
import { readSignOffs } from "../desk/read-sign-offs";
import { sheetBreaks } from "../log/read-events";
import { parseCycle } from "../../plan/cycle";
import type { Plan } from "../../plan/plan";
import { quote } from "../../text";
import type { Workbook } from "../../workbook";

/**
 * Reads what a consolidated workbook keeps, wherever its rows and columns have been moved and whichever program saved it.
 * @throws ConsolidatedError where it is none, of another plan or edition, or no longer whole: in one sentence, with what
 * to do.
 */
export function readConsolidated(workbook: Workbook, plan: Plan): KeptConsolidation {
  const identity = consolidationIdentity(workbook);
  if (!identity) throw new ConsolidatedError("This is not a consolidated workbook.");
  if (identity.plan !== plan.id || identity.edition !== plan.edition) {
    throw new ConsolidatedError(
      `This consolidated workbook is of ${quote(`${identity.plan} ${identity.edition}`)}, not of ${quote(`${plan.id} ${plan.edition}`)}. Give the plan that it was made with.`,
    );
  }
  if (identity.layoutVersion > layoutVersion) {
    throw new ConsolidatedError(
      "This consolidated workbook was made by a newer version of Action Plan Returns. Use that version.",
    );
  }
  const cycle = parseCycle(plan, identity.cycle);
  if (!cycle) {
    throw new ConsolidatedError(
      `This consolidated workbook is of the reporting cycle ${quote(identity.cycle)}, which the plan does not have.`,
    );
  }
  const files = readReturnsStore(workbook);
  const kept = readDeskStore(workbook);
  if (!files || !kept) {
    throw new ConsolidatedError(
      "This consolidated workbook has lost the hidden sheets that keep its returns and edits. Use the copy of it from before, or merge all returns anew.",
    );
  }
  const entries = readLogStore(workbook);
  return {
    cycle,
    files,
    register: kept.register,
    desk: {
      edits: readEdits(workbook, plan, kept.edits),
      decisions: readDecisions(workbook, kept.conflicts, kept.decisions),
      withdrawals: kept.withdrawals,
      findingDecisions: readFindingDecisions(workbook, kept.findings, kept.findingDecisions),
      signOffs: readSignOffs(workbook, kept.reconciled, kept.signOffs),
      publications: readPublications(workbook, kept.publications),
    },
    standing: kept.standing,
    log: { entries, written: kept.logEnd, breaks: sheetBreaks(workbook, plan, entries) },
  };
}
