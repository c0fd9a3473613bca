/** One fake Excel: the model, the engine that answers for it, people at it, and what can go wrong. */

import type { Workbook as CoreWorkbook, WorkbookDraft } from "#src/core/index";
import { noClientTables, type ClientTables } from "./client-tables";
import { createEngine, type Engine } from "./engine";
import { entriesOf } from "./event-entries";
import { faultPlan, isCleanUp, type Faults } from "./faults";
import { openDraft } from "./model/open-draft";
import { contentsOf, openWorkbook } from "./model/open-workbook";
import type { ModelEvent } from "./model/events";
import type { CellValue } from "./model/values";
import { Workbook } from "./model/workbook";
import { personAt, type Person } from "./person";
import { delayForCellEdit, type EventEntry, type RequestBody, type ResponseBody } from "./protocol";
import { WireError, accessDenied } from "./wire-error";

export interface FakeExcelOptions {
  /** Requirement sets by name with their version; full host only. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** What getFileAsync("compressed") gives; it fails without. Full host only. */
  readonly fileBytes?: () => Uint8Array;
  /** Office.context.document.settings as saved in the document. Full host only. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Results of formulas; without it, a formula that is typed or written is refused as not modelled. */
  readonly calculate?: (formula: string) => CellValue;
}

/** Requests since the last reset. Clean-up requests of the client are counted apart. */
export interface Stats {
  syncs: number;
  cleanUps: number;
  actions: number;
  bytesUp: number;
  bytesDown: number;
  readonly requests: RequestBody[];
}

export interface FakeExcel {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly faults: Faults;
  readonly stats: Stats;
  readonly user: Person;
  readonly coAuthor: Person;
  readonly options: FakeExcelOptions;
  readonly savedSettings: Map<string, unknown>;
  /** Set by the transport. */
  deliver: (entries: readonly EventEntry[]) => void;
  resetStats(): void;
  /** Opens an issued workbook, with its locks and protection, or core's workbook without any. */
  open(content: WorkbookDraft | CoreWorkbook): void;
  /** What the workbook holds, taken from the model. */
  contents(): CoreWorkbook;
  /** From now on the user is typing in a cell: requests fail, or wait if they may. */
  startCellEdit(): void;
  endCellEdit(): void;
  setReadOnly(): void;
  /** The only door for a request; `reply` is called once, or never when the host is silent. */
  request(bodyText: string, flags: number, reply: (responseText: string) => void): void;
}

export function createFakeExcel(
  options: FakeExcelOptions = {},
  tables: ClientTables = noClientTables,
): FakeExcel {
  const faults = faultPlan();
  const waiting: (() => void)[] = [];
  let events: EventEntry[] = [];
  let lastEvent = 0;
  let isRunning = false;
  let isEditing = false;

  const flush = () => {
    const entries = events;
    events = [];
    if (entries.length > 0) queueMicrotask(() => fake.deliver(entries));
  };
  const raise = (event: ModelEvent) => {
    events.push(...entriesOf(event, () => ++lastEvent));
    if (!isRunning) flush();
  };

  const workbook = new Workbook(raise);
  workbook.state.refusal = () => (workbook.ReadOnly ? accessDenied() : faults.refuseWrite());
  if (options.calculate) workbook.state.calculate = options.calculate;
  const engine = createEngine(workbook, tables);
  events = [];

  const run = (bodyText: string): string => {
    const body: RequestBody = JSON.parse(bodyText);
    const cleansUp = isCleanUp(body);
    const failing = cleansUp ? () => null : faults.next();
    const { stats } = fake;
    stats.cleanUps += cleansUp ? 1 : 0;
    stats.syncs += cleansUp ? 0 : 1;
    stats.actions += body.Actions.length;
    stats.bytesUp += bodyText.length;
    stats.requests.push(body);
    isRunning = true;
    const tooLong = bodyText.length > faults.maximumRequestBytes;
    const response = tooLong ? refused("Request") : engine.execute(body, failing);
    isRunning = false;
    flush();
    const text = JSON.stringify(response);
    const answer = text.length > faults.maximumResponseBytes ? JSON.stringify(refused("Response")) : text;
    stats.bytesDown += answer.length;
    return answer;
  };

  const fake: FakeExcel = {
    workbook,
    engine,
    faults,
    stats: { syncs: 0, cleanUps: 0, actions: 0, bytesUp: 0, bytesDown: 0, requests: [] },
    user: personAt(workbook, "Local"),
    coAuthor: personAt(workbook, "Remote"),
    options,
    savedSettings: new Map(Object.entries(options.settings ?? {})),
    deliver: () => {},
    resetStats() {
      Object.assign(fake.stats, { syncs: 0, cleanUps: 0, actions: 0, bytesUp: 0, bytesDown: 0 });
      fake.stats.requests.length = 0;
    },
    open(content) {
      if ("createdOn" in content) openDraft(workbook, content);
      else openWorkbook(workbook, content);
      events = [];
    },
    contents: () => contentsOf(workbook),
    startCellEdit() {
      isEditing = true;
    },
    endCellEdit() {
      isEditing = false;
      for (const proceed of waiting.splice(0)) proceed();
    },
    setReadOnly() {
      workbook.ReadOnly = true;
    },
    request(bodyText, flags, reply) {
      if (faults.silent) return;
      const answer = () => reply(run(bodyText));
      const later = () =>
        faults.latency > 0 ? void setTimeout(answer, faults.latency) : queueMicrotask(answer);
      if (!isEditing) later();
      else if ((flags & delayForCellEdit) !== 0) waiting.push(later);
      else reply(JSON.stringify(inCellEdit()));
    },
  };
  return fake;
}

function failed({ code, message, status }: WireError): ResponseBody {
  return {
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: status, ActionIndex: -1 },
  };
}

function refused(what: "Request" | "Response"): ResponseBody {
  const message = `The ${what.toLowerCase()} payload size has exceeded the limit.`;
  return failed(new WireError(`${what}PayloadSizeLimitExceeded`, message));
}

function inCellEdit(): ResponseBody {
  return failed(new WireError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
}
