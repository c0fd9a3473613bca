/**
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which editors and build services read.
 * A workbook has no lines: a region's line is the row of the sheet, its column the column, and the logical location
 * names sheet and cell.
 */

import type { CheckedFile } from "./checked-file";
import { ruleCatalogue, type RuleEntry } from "../catalogue";
import type { Finding, Severity } from "../finding";
import { settlementInWords } from "../on-record";
import { cellAddress, parseCellAddress, type CellEdit } from "../../workbook";

const levels = { error: "error", warning: "warning", advice: "note" } as const satisfies Record<
  Severity,
  string
>;

/** Braces are placeholders and brackets links in a SARIF message (3.11.5, 3.11.6); partner text is to be neither. */
const text = (words: string) => ({ text: words.replace(/[{}]/g, "$&$&").replace(/[[\]]/g, "\\$&") });

/** A relative reference, or for a full path the file's own address. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace("%3A", ":")}`;
  return path.startsWith("/") ? `file://${path}` : path;
}

function descriptorOf({ id, severity, title, why, remedy, source }: RuleEntry) {
  return {
    id,
    shortDescription: text(`${title}.`),
    fullDescription: text(why),
    help: text(`${title}. ${why} What to do: ${remedy}`),
    defaultConfiguration: { level: levels[severity] },
    properties: { source },
  };
}

function logicalLocationsOf({ sheet, cell, row }: Finding) {
  if (sheet === null) return {};
  const place = cell ?? (row === null ? null : `row ${row}`);
  return {
    logicalLocations: [
      place === null
        ? { name: sheet, fullyQualifiedName: sheet, kind: "sheet" }
        : { name: place, fullyQualifiedName: `${sheet}!${place}`, kind: cell === null ? "row" : "cell" },
    ],
  };
}

function regionOf({ cell, row }: Finding) {
  const at = cell === null ? null : parseCellAddress(cell);
  if (at) return { region: { startLine: at.row + 1, startColumn: at.column + 1, endColumn: at.column + 2 } };
  return row === null ? {} : { region: { startLine: row } };
}

const valueOf = (value: CellEdit["value"]) =>
  typeof value === "object" ? (value?.date ?? "") : String(value);

function fixesOf({ fix }: Finding, uri: string) {
  if (fix?.kind !== "safe") return {};
  const places = fix.edits.map(({ at }) => `${at.sheet}!${cellAddress(at)}`);
  return {
    fixes: [
      {
        description: text(`${fix.label} (${places.join(", ")})`),
        artifactChanges: [
          {
            artifactLocation: { uri },
            replacements: fix.edits.map(({ at, value }) => ({
              deletedRegion: { startLine: at.row + 1, startColumn: at.column + 1, endColumn: at.column + 2 },
              insertedContent: { text: valueOf(value) },
            })),
          },
        ],
      },
    ],
  };
}

function suppressionsOf({ settled }: Finding) {
  if (!settled) return {};
  return {
    suppressions: [{ kind: "external", status: "accepted", justification: settlementInWords(settled) }],
  };
}

function resultOf(finding: Finding, file: CheckedFile, index: number, ruleIndex: number) {
  const uri = uriOf(file.file);
  const { rule, severity, message, why, remedy, action, milestone, table, column, hold, trial } = finding;
  const { partner, cycle } = file;
  const place = milestone ?? finding.cell ?? finding.row ?? "";
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[severity],
    message: text(`${message} What to do: ${remedy}`),
    locations: [
      {
        physicalLocation: { artifactLocation: { uri, index }, ...regionOf(finding) },
        ...logicalLocationsOf(finding),
      },
    ],
    // Stays the same when rows are inserted above a milestone, so that one run can be compared with the next.
    partialFingerprints: {
      "returnPlace/v1": [rule, partner, cycle, table, place, column].map((part) => part ?? "").join("|"),
    },
    ...fixesOf(finding, uri),
    ...suppressionsOf(finding),
    properties: { partner, cycle, action, milestone, table, column, why, hold, trial },
  };
}

export interface SarifOptions {
  /** The product's version. */
  readonly version: string;
  /** Version of the rules and settings that were checked by. */
  readonly ruleSet: string;
}

/** The log as a value; `JSON.stringify` makes the file of it. */
export function findingsAsSarif(files: readonly CheckedFile[], { version, ruleSet }: SarifOptions) {
  const rules = ruleCatalogue().filter(({ scope }) => scope === "return");
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "returns", version, rules: rules.map(descriptorOf), properties: { ruleSet } },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true }],
        artifacts: files.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          ...(sha256 === null ? {} : { hashes: { "sha-256": sha256 } }),
        })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => resultOf(finding, file, index, indexOf.get(finding.rule) ?? -1)),
        ),
      },
    ],
  } as const;
}
