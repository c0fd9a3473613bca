/** What the interface is given. Apps put it together from hosts; the interface never asks where it runs. */

import type {
  CellEdit,
  CellRef,
  CheckAhead,
  KeptFile,
  Plan,
  PublishedDocument,
  OpenedFile,
  ReceivedFile,
  ReturnAnswers,
  Workbook,
  WorkbookDraft,
} from "#src/core/index";

/** Takes a change back, formulas included. Rejects, having changed nothing, where somebody has changed the cells since. */
export type Undo = () => Promise<void>;

/** Present where another program, such as Excel, shows the workbook beside the interface. */
export interface ShownWorkbook {
  /** Selects the cell and scrolls it into view. */
  reveal(cell: CellRef): Promise<void>;
  /** The active cell. */
  selection(): Promise<CellRef>;
  /** Calls back with the first cell of each new selection; returns the unsubscribe function. */
  onSelection(listener: (cell: CellRef) => void): () => void;
}

/** The one workbook that the interface is about. */
export interface OpenWorkbook {
  /** The file's name; null where the host does not tell. */
  readonly name: string | null;
  read(): Promise<Workbook>;
  /** The file's bytes as they are now; null where the host does not give them. */
  readonly bytes?: () => Promise<Uint8Array | null>;
  /** Changes cells all together or not at all. */
  edit(edits: readonly CellEdit[]): Promise<Undo>;
  /** Calls back after each change that did not come from `edit` or its undo; returns the unsubscribe function. */
  onChange(listener: () => void): () => void;
  /** Without it, the interface draws a picture of the sheets itself. */
  readonly shown?: ShownWorkbook;
  /** The workbook with all changes, as a file of that name; present where no other program saves it. */
  readonly saveCopy?: (name: string) => Promise<void>;
}

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a workbook that was handed over is now. */
export type GivenTo = "excel" | "downloads";

export interface Reading {
  /** Called before each file is read. */
  onProgress(done: number, total: number, name: string): void;
  /** Aborted when the person cancels: the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** What a merge will check the returns against: they are then checked off the main thread too. */
  readonly against?: CheckAhead | null;
}

/** What is kept from one visit to the next; where nothing can be kept, nothing is, and nothing fails. Values are JSON. */
export interface Memory {
  /** Undefined when nothing is remembered under that name. */
  get(name: string): unknown;
  /** Null forgets it. */
  set(name: string, value: unknown): void;
}

/** Every promise may reject; `explain` says which rejections have a sentence for the person. */
export interface UiHost {
  readonly kind: "excel" | "page";
  /** The workbook that is open from the start; null where people bring one. */
  readonly open: OpenWorkbook | null;
  /**
   * Opens a file as the workbook to work on; present where people bring one. Null for what says that it is a consolidated
   * workbook and is larger than a return may be: `readConsolidated` reads it, once a person has said that it is theirs.
   */
  readonly openWorkbook?: (file: NamedBytes) => Promise<OpenWorkbook | null>;
  /** Reads files off the main thread. A file that cannot be read is an answer, never a rejection. */
  readFiles(files: readonly File[], reading: Reading): Promise<readonly ReceivedFile[]>;
  /** The same for workbooks that are already in memory. */
  readWorkbooks(files: readonly NamedBytes[], reading: Reading): Promise<readonly ReceivedFile[]>;
  /** Returns that an earlier merge has kept, checked off the main thread: as they are, with what was found in each. */
  checkKept(files: readonly KeptFile[], against: CheckAhead): Promise<readonly KeptFile[]>;
  /** A consolidated workbook, which may be much larger than a return. Unreadable is an answer here too. */
  readConsolidated(file: NamedBytes): Promise<OpenedFile>;
  /** A new workbook as the bytes of an .xlsx file. */
  writeWorkbook(draft: WorkbookDraft): Promise<Uint8Array>;
  /** The bytes with single cells changed and every other part left as it is. */
  patchWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array>;
  /** Hands a workbook to the person: opened in Excel where that can be, else by download. */
  giveWorkbook(file: NamedBytes): Promise<GivenTo>;
  /** Hands files to the person as they are, by download. */
  giveFile(file: NamedBytes): Promise<void>;
  /** Hands several files to the person as one zip. */
  giveFiles(zipName: string, files: readonly NamedBytes[]): Promise<void>;
  copyText(text: string): Promise<void>;
  /** A web page's text as the lines of a published document. */
  readHtml(html: string): Promise<PublishedDocument>;
  /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
  digest(text: string): string;
  /** Lower-case hexadecimal SHA-256 of bytes. */
  fingerprint(bytes: Uint8Array): string;
  readonly memory: Memory;
  /** The day, ISO, by the person's clock. */
  today(): string;
  /** The sentence for a failure that a person can do something about; null for a fault of the program. */
  explain(error: unknown): string | null;
}

/** Made-up answers to try the product with: the embedded plan's templates are filled with them. */
export interface Samples {
  readonly cycle: string;
  readonly asAt: string;
  readonly returnBy: string;
  /** By partner code. */
  readonly returns: Readonly<Record<string, ReturnAnswers>>;
}

export type View = "check" | "cycle" | "merge";

/** The properties of `App`, and of `mount` in `ui/mount.tsx` (with `element`). */
export interface AppProps {
  readonly host: UiHost;
  readonly plan: Plan;
  /** Loaded when asked for. */
  readonly samples?: () => Promise<Samples>;
  /** As the host shows itself; null follows the system. Forced colours always win. */
  readonly theme: "light" | "dark" | null;
  /** What is shown first. */
  readonly start?: View;
}

/** What each of the interface's screens is given. */
export type ScreenProps = Pick<AppProps, "host" | "plan" | "samples"> & {
  /** Works with another plan from now on; null: with the one that comes with the product. */
  onPlan(plan: Plan | null): void;
  /** True while that one is worked with. */
  readonly isOwnPlan: boolean;
};
