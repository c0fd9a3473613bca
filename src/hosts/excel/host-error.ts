/** What Excel can refuse, each as one sentence for the person at the workbook. */

import { quote } from "#src/core/index";

export type HostErrorKind =
  | "busy"
  | "cell-edit"
  | "changed"
  | "hidden-sheet"
  | "locked-cell"
  | "not-found"
  | "not-kept"
  | "not-ours"
  | "read-only"
  | "refused"
  | "silent"
  | "too-large"
  | "unknown"
  | "unsupported";

/** `message` says what happened and what to do; `cause` is what Excel itself answered, for a record. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly kind: HostErrorKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
  }
}

type Refusal = readonly [HostErrorKind, string];

const cellEdit: Refusal = [
  "cell-edit",
  "A cell is being edited in Excel: press Enter to keep what you typed, or Esc to leave it, and try again.",
];
const notFound: Refusal = [
  "not-found",
  "A sheet or table that was there before is gone: if it was deleted, choose Undo in Excel, then check again.",
];
const busy: Refusal = ["busy", "Excel is busy with something else: wait a moment and try again."];
const tooLarge: Refusal = [
  "too-large",
  "The workbook holds more than Excel hands over at once: save it and use the file itself instead.",
];
const unsupported: Refusal = [
  "unsupported",
  "This version of Excel cannot do that: update Excel, or use the file in a browser instead.",
];
const refused: Refusal = [
  "refused",
  "Excel does not allow add-ins to do that here: check that the workbook is not protected, shared for viewing only or open in Protected View.",
];
const closedSession: Refusal = [
  "silent",
  "Excel has closed the connection to the workbook: reload the page or open the workbook again.",
];

/**
 * By the codes of Excel.ErrorCodes and OfficeExtension.ErrorCodes, and those that Microsoft's page on errors of the
 * application-specific APIs adds.
 */
const refusals: Readonly<Record<string, Refusal>> = {
  AccessDenied: refused,
  ActivityLimitReached: busy,
  ApiNotAvailable: unsupported,
  ApiNotFound: unsupported,
  Conflict: busy,
  GenericError: busy,
  InactiveWorkbook: busy,
  InvalidOperationInCellEditMode: cellEdit,
  InvalidOrTimedOutSession: closedSession,
  InvalidReference: notFound,
  ItemNotFound: notFound,
  NotImplemented: unsupported,
  OperationCellsExceedLimit: tooLarge,
  RangeExceedsLimit: tooLarge,
  RequestAborted: busy,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  ServiceNotAvailable: busy,
  Unauthenticated: closedSession,
  UnsupportedFeature: unsupported,
  UnsupportedOperation: unsupported,
  UnsupportedSheet: unsupported,
};

/** Codes with which the client library reports a mistake of ours: no sentence would help a person. */
const ownMistakes: ReadonlySet<string> = new Set([
  "InvalidObjectPath",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "RunMustReturnPromise",
  "ValueNotLoaded",
]);

/** The code that Office gave an error; null for errors that are not Office's. */
export function officeCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Turns an error of Office into a HostError; hands back any other, because it is a fault of the program. */
export function hostErrorOf(error: unknown): unknown {
  const code = officeCode(error);
  if (error instanceof HostError || code === null || ownMistakes.has(code)) return error;
  const known = refusals[code];
  if (known) return new HostError(known[0], known[1], error);
  const reason = error instanceof Error && error.message !== "" ? error.message : code;
  return new HostError(
    "unknown",
    `Excel could not do that and says ${quote(reason, 200)}: try again.`,
    error,
  );
}
