/** A consolidated workbook of two partners’ returns, which a late one can be merged into. */

import { asAt } from "./planted-return";
import {
  consolidate,
  consolidatedWorkbook,
  embeddedPlan,
  type Workbook,
  type WorkbookDraft,
} from "#src/core/index";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";

/** The second is filled with the sample answers as they are. */
export const consolidatedPartners = ["nice", "mrc"] as const;
export const latePartner = "dhsc";

export interface FilledReturn {
  readonly file: string;
  readonly workbook: Workbook;
}

export function consolidatedOf(returns: readonly FilledReturn[]): WorkbookDraft {
  const consolidation = consolidate({
    plan: embeddedPlan(),
    cycle: null,
    register: null,
    asAt,
    digest: textFingerprint,
    files: returns.map(({ file, workbook }) => ({
      file,
      sha256: textFingerprint(file),
      content: { kind: "read", workbook },
    })),
  });
  return consolidatedWorkbook(consolidation);
}
