/** The work that is done away from the page, so that it stays quick: reading, changing and writing workbooks. */

import type {
  CellEdit,
  CheckAhead,
  Checked,
  FoundAhead,
  KeptReturn,
  OpenedFile,
  PublishedDocument,
  ReceivedFile,
  WorkbookDraft,
} from "#src/core/index";
import { consolidatedBudgets, ordinaryBudgets, type Budgets } from "#src/hosts/xlsx/budgets";
import { UnreadableFileError } from "#src/hosts/xlsx/errors";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { listsSheet } from "#src/hosts/xlsx/lists-sheet";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { zipFiles, type ZippedFile } from "#src/hosts/xlsx/zip-files";
import { BrowserHostError } from "./browser-host-error";

type Read = Pick<OpenedFile, "sha256" | "content">;
type ReadAndChecked = Pick<ReceivedFile, "sha256" | "content" | "ahead" | "version">;

async function readWithin(bytes: Uint8Array, budgets: Budgets): Promise<Read> {
  const sha256 = fingerprint(bytes);
  try {
    return { sha256, content: { kind: "read", workbook: readXlsx(bytes, { budgets }) } };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const { consolidationSheet } = await import("#src/core/index");
    const isLarger = error.reason === "too-big" && listsSheet(bytes, consolidationSheet);
    const claim = isLarger ? { isLargerConsolidation: true } : {};
    return { sha256, content: { kind: "unreadable", message: error.message, ...claim } };
  }
}

export interface ToCheck {
  readonly bytes: Uint8Array;
  readonly against: CheckAhead;
  readonly checked: Checked;
  /** The same for all files that are read at once. */
  readonly reading: number;
}

type AheadRequest = CheckAhead & { readonly digest: typeof textFingerprint };

let lastChecked: { readonly reading: number; readonly request: AheadRequest } | null = null;

/** The same from file to file of a reading, so that what is worked out of the plan serves them all. */
function requestOf({ reading, against }: ToCheck): AheadRequest {
  if (lastChecked?.reading !== reading)
    lastChecked = { reading, request: { ...against, digest: textFingerprint } };
  return lastChecked.request;
}

/** Each takes one value and answers with one; both can be cloned from thread to thread. */
export const jobs = {
  async read(bytes: Uint8Array): Promise<Read> {
    return readWithin(bytes, ordinaryBudgets);
  },

  /** With what the merge would find in it: many returns take long to check. */
  async readAndCheck(given: ToCheck): Promise<ReadAndChecked> {
    const read = await readWithin(given.bytes, ordinaryBudgets);
    const { sha256, content } = read;
    if (content.kind !== "read") return read;
    const { receiveAhead } = await import("#src/core/index");
    const { workbook } = content;
    return { sha256, ...receiveAhead({ sha256, workbook }, requestOf(given), given.checked) };
  },

  /** Returns that were kept, by an earlier merge for one. */
  async check(given: {
    readonly contents: readonly KeptReturn[];
    readonly against: CheckAhead;
  }): Promise<readonly FoundAhead[]> {
    const { findAhead } = await import("#src/core/index");
    const request = { ...given.against, digest: textFingerprint };
    return given.contents.map((content) => findAhead(content, request));
  },

  /** The consolidator's own workbook, which keeps all returns: it may take more than a file from outside. */
  async readConsolidated(bytes: Uint8Array): Promise<Read> {
    return readWithin(bytes, consolidatedBudgets);
  },

  async patch(given: {
    readonly bytes: Uint8Array;
    readonly edits: readonly CellEdit[];
  }): Promise<Uint8Array> {
    return patchXlsx(given.bytes, given.edits);
  },

  async write(draft: WorkbookDraft): Promise<Uint8Array> {
    const { writeXlsx } = await import("#src/hosts/xlsx/write");
    return writeXlsx(draft);
  },

  async zip(files: readonly ZippedFile[]): Promise<Uint8Array> {
    return zipFiles(files);
  },

  async html(page: string): Promise<PublishedDocument> {
    const { documentFromHtml, PageTooDeepError } = await import("#src/hosts/html/document-from-html");
    try {
      return documentFromHtml(page);
    } catch (error) {
      if (error instanceof PageTooDeepError) throw new BrowserHostError(error.message);
      throw error;
    }
  },
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Given<J extends JobName> = Parameters<Jobs[J]>[0];
export type Done<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;

export type Request = {
  readonly [J in JobName]: { readonly id: number; readonly job: J; readonly given: Given<J> };
}[JobName];

/** `sentence` is for the person; null for a fault of the program, which `detail` describes. */
export type Reply =
  | { readonly id: number; readonly done: Done<JobName> }
  | { readonly id: number; readonly failed: { readonly sentence: string | null; readonly detail: string } };

async function perform(request: Request): Promise<Done<JobName>> {
  switch (request.job) {
    case "read":
      return jobs.read(request.given);
    case "readAndCheck":
      return jobs.readAndCheck(request.given);
    case "check":
      return jobs.check(request.given);
    case "readConsolidated":
      return jobs.readConsolidated(request.given);
    case "patch":
      return jobs.patch(request.given);
    case "write":
      return jobs.write(request.given);
    case "zip":
      return jobs.zip(request.given);
    case "html":
      return jobs.html(request.given);
  }
}

/** Does the job, and puts failures into words that can leave the thread. */
export async function answer(request: Request): Promise<Reply> {
  try {
    return { id: request.id, done: await perform(request) };
  } catch (error) {
    const isForPeople = error instanceof UnreadableFileError || error instanceof BrowserHostError;
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id: request.id, failed: { sentence: isForPeople ? error.message : null, detail } };
  }
}
