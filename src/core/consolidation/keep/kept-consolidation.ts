/** What the next merge into a consolidated workbook goes on from. */

import type { Standing } from "../changes/stood";
import type { Desk } from "../desk/desk";
import type { KeptLog } from "../log/event";
import type { KeptFile } from "../received-file";
import type { ReportingCycle } from "../../plan/cycle";
import type { IssueRegister } from "../../return/issue-register";

/** What a consolidated workbook keeps. */
export interface KeptConsolidation {
  readonly cycle: ReportingCycle;
  /** Every file received so far. */
  readonly files: readonly KeptFile[];
  readonly register: IssueRegister | null;
  /** What DHSC has entered, as the sheets say now. */
  readonly desk: Desk;
  readonly log: KeptLog;
  /** How things stood when it was written; null for one from before that was kept. */
  readonly standing: Standing | null;
}
