/** The finding for a file that could not be opened at all. */

import type { Finding } from "./finding";
import { returnRecognised } from "./rules/return-recognised";

/** `message` is the reader's own sentence, which says what the sender can do. */
export function unreadableFinding(message: string): Finding {
  return {
    rule: returnRecognised.id,
    severity: "error",
    message,
    why: returnRecognised.why,
    remedy: "Ask for the file again, saved as an Excel workbook (.xlsx) without a password.",
    sheet: null,
    cell: null,
    table: null,
    column: null,
    row: null,
    action: null,
    milestone: null,
    fix: null,
    hold: false,
    trial: false,
    settled: null,
  };
}
