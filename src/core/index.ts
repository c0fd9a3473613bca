/** The only door to core: import, issue, read, check, consolidate. */

export {
  cellAddress,
  contentAt,
  columnLetters,
  parseCellAddress,
  parseRangeAddress,
  rangeAddress,
  blank,
} from "./workbook";
export type {
  CellContent,
  CellEdit,
  CellRange,
  CellRef,
  DefinedName,
  LiveWorkbook,
  Sheet,
  SheetCell,
  SheetTable,
  Workbook,
  WorkbookHost,
} from "./workbook";
export type {
  CellStyle,
  DraftCell,
  DraftChart,
  DraftMark,
  DraftPrint,
  DraftProtection,
  DraftTable,
  DraftValidation,
  DraftValidationKind,
  DraftValue,
  SheetDraft,
  WorkbookDraft,
} from "./workbook-draft";
export { counted, listInWords, quote, tidySpaces } from "./text";

export { findAction, milestonesOf } from "./plan/plan";
export type {
  Bullet,
  DeliveryPartner,
  ImportFinding,
  Milestone,
  Outcome,
  Plan,
  PlanAction,
  PlanFramework,
  Status,
} from "./plan/plan";
export { actionOrigin, milestoneOrigin } from "./plan/lineage";
export { parsePlan, PlanError } from "./plan/parse-plan";
export { embeddedPlan, embeddedPlanNames } from "./plan/plans";
export { parseCycle, type ReportingCycle } from "./plan/cycle";
export { findPartner, owningPartners } from "./plan/partners";
export { formatDate, isIsoDate } from "./plan/calendar";
export { dueContextFor, readDues, type Due } from "./plan/due";
export { importAnnex, NotAnAnnexError, type ImportOptions } from "./plan/import-annex";
export { linesOfGovspeak } from "./plan/import/govspeak";
export { linesOfPlainText } from "./plan/import/plain-text";
export {
  publishedFormat,
  type PublishedDocument,
  type PublishedFormat,
  type PublishedLine,
} from "./plan/import/published-document";

export { parseRegister, RegisterError, type IssueRegister } from "./return/issue-register";
export { isSameCycle, joinRegisters, makeRegister, registerName, registerText } from "./return/make-register";
export {
  layout,
  columnsOf,
  coverInputs,
  coverItems,
  sheetNames,
  tableKeys,
  type TableKey,
} from "./return/layout";
export { changeOfContent, contentInWords, contentText } from "./return/cell-types";
export { answerEdits, AnswerError, type ReturnAnswers } from "./return/fill";
export { templateVersion } from "./return/identity";
export { templateChanges } from "./return/older-templates";
export { bringForward, type BroughtForward, type Homeless } from "./return/upgrade";
export { readReturn } from "./return/read-return";
export type { Return } from "./return/return";
export { helpForCell, typedValue, type CellHelp } from "./return/cell-help";
export { canonicalForm, readReceiptCode, receiptCode, sealEntry, sealOf, sealState } from "./return/seal";
export type { ChangedPlace, Seal, SealState } from "./return/seal";
export { changesInWords, sealInWords, sealReport, type SealReport } from "./return/seal-report";
export { disclosureDecisions, lastSeal, recordEdits } from "./return/record";
export type { DecisionEntry, DisclosureDecision, FixEntry, RecordEntry, RecordPlace } from "./return/record";
export type { ReturnRecord, SealEntry, WaiverEntry } from "./return/record";

export { templateFor } from "./findings/template-for";
export { issueTemplates } from "./findings/issue-templates";
export { checkWorkbook, type CheckRequest, type CheckedReturn } from "./findings/check-workbook";
export { fixSafely, type FixedReturn, type FixedCell } from "./findings/safe-fixes";
export { groupFindings, type FindingGroup } from "./findings/group-findings";
export { actionProgress, type ActionProgress, type ActionState } from "./findings/action-progress";
export { markedCopyEdits } from "./findings/marked-copy";
export { ruleCatalogue } from "./findings/catalogue";
export { unreadableFinding } from "./findings/unreadable";
export { ruleSetVersion } from "./findings/rule-set";
export { examplesForColumn, type ColumnExample } from "./findings/rule-examples";
export { fixEntries } from "./findings/fix-entries";
export {
  tryRules,
  type PastReturn,
  type TriedReturn,
  type TriedRule,
  type TriedRules,
} from "./findings/try-rules";
export { fixInWords } from "./findings/fixes";
export { correctionNote, type CorrectionNote, type NoteRequest } from "./findings/note/correction-note";
export { noteAsText } from "./findings/note/note-as-text";
export { noteAsHtml } from "./findings/note/note-as-html";
export { findingsAsCsv } from "./findings/formats/csv";
export { findingsAsSarif } from "./findings/formats/sarif";
export type { CheckedFile } from "./findings/formats/checked-file";
export { settlementInWords } from "./findings/on-record";
export { decisionEntry, settlingOf, waiverEntry, type Settling } from "./findings/settling";
export type { Finding, Fix, Settlement, Severity } from "./findings/finding";

export { consolidate } from "./consolidation/consolidate";
export { chaseList, type ChaseLine, type ChaseState } from "./consolidation/chase-list";
export { movementOf, statusMatrix, type Movement, type StatusMatrix } from "./consolidation/movement";
export { nextPlan, type NextPlanRequest } from "./consolidation/next-plan";
export { summaryOf, type LabelCounts, type SummaryLine } from "./consolidation/summary";
export { consolidatedWorkbook } from "./consolidation/consolidated-workbook";
export { readConsolidated } from "./consolidation/keep/read-consolidated";
export type { KeptConsolidation } from "./consolidation/keep/kept-consolidation";
export { ConsolidatedError } from "./consolidation/keep/consolidated-error";
export { fileKindOf, passedOver, type FileKind } from "./consolidation/file-kinds";
export { filesMeant } from "./consolidation/desk/withdrawals";
export { conflictPolicies, type ConflictPolicy } from "./plan/rule-settings";
export { changesSince, type Changes, type ChangedRow } from "./consolidation/changes/changes-since";
export { signOffInWords, signOffState, type SignOffWords } from "./consolidation/desk/sign-off";
export { rowInWords } from "./consolidation/changes/row-in-words";
export { waysOnSheet } from "./consolidation/account/holds";
export { reconciles } from "./consolidation/consolidation";
export { provenanceOf, type CellProvenance } from "./consolidation/provenance";
export { editBeside, type EditBeside } from "./consolidation/edit-beside";
export { lostFrom } from "./consolidation/continues";
export type { Desk, Edit, EditState, StandingEdit, Withdrawal } from "./consolidation/desk/desk";
export { consolidationReport, type ConsolidationReport } from "./consolidation/report";
export {
  consolidationIdentity,
  consolidationSheet,
  type ConsolidationIdentity,
} from "./consolidation/consolidation-identity";
export type {
  Conflict,
  ConflictAnswer,
  ConflictDecision,
  ConflictState,
} from "./consolidation/conflicts/conflict";
export { isOpen as isOpenConflict } from "./consolidation/conflicts/decide";
export type { Consolidation, FileRecord } from "./consolidation/consolidation";
export type { FileVerdict } from "./consolidation/states";
export { checkAhead, findAhead, receiveAhead, type CheckAhead } from "./consolidation/found-ahead";
export { checkedOf, newestVersions, type Checked } from "./consolidation/versions";
export type {
  FoundAhead,
  KeptFile,
  KeptReturn,
  OpenedFile,
  ReceivedFile,
} from "./consolidation/received-file";
