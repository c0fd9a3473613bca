/** What the workbook is, how far it got, and how to read it. */

import { plausibleDates, recordSheet } from "./record-sheet";
import { dateCell, enteredCell, textCell } from "./shown";
import { isOpen } from "../conflicts/decide";
import type { Consolidation } from "../consolidation";
import { coverInputs, ownSheets } from "../consolidated-layout";
import { publicationInWords } from "../desk/publication";
import { signOffInWords, signOffState } from "../desk/sign-off";
import { isIsoDate } from "../../plan/calendar";
import type { Severity } from "../../findings/finding";
import { counted, listInWords } from "../../text";
import type { DraftCell, DraftValue, SheetDraft } from "../../workbook-draft";

interface Fact {
  readonly item: string;
  readonly answer: DraftCell;
}

const severities: readonly (readonly [Severity, string, string])[] = [
  ["error", "to put right", "to put right"],
  ["warning", "warning to look at", "warnings to look at"],
  ["advice", "piece of advice", "pieces of advice"],
];

const readingAids: readonly (readonly [item: string, answer: string])[] = [
  ["Merged", "The row came back and nothing stands against it."],
  [
    "Held",
    "The row came back, but something must be put right or decided first. Its answers are shown all the same.",
  ],
  ["Missing", "The row was issued and has not come back."],
  ["Extra", "The row came back without having been issued, or a second time. It is shown, and not counted."],
  ["Not settled", "No answer is merged yet, or the owners of the action differ and nobody has decided."],
  [
    "DHSC decision",
    "On the sheet Findings, green cells beside what holds a row: publish, suppress or round a text that is held, or release another row, with the reason and your name. What shows only when the returns lie beside each other (an action that no return reports on, say) is accepted in the same way. It counts from the next merge, as long as the text and the finding stay the same.",
  ],
  [
    "Sign-off",
    "Two green cells above: whoever vouches for the reconciliation gives a name and, if it is another day than that of the next merge, the date. It stands, and is in the event log, from the next merge; when another return counts or a row or conflict stands otherwise, it is to be signed off anew.",
  ],
  [
    "Publication",
    "Three green cells above, filled in when something has been published from this workbook: the day, the title or address, and who. It counts from the next merge, which takes a fingerprint of the answers as they stood in this workbook and from then on names what has changed since.",
  ],
  [
    "DHSC edit",
    "Green columns are for DHSC’s own wording. They count before the answer as returned, which stands beside them and is never changed; clear one to go back to the answer. The sheet Edits lists them from the next merge, with green cells for who made each and why.",
  ],
];

function conflictsInWords(conflicts: Consolidation["conflicts"]): string {
  if (conflicts.length === 0) return "none";
  const open = conflicts.filter(isOpen).length;
  return `${open} to decide, ${conflicts.length - open} decided`;
}

/** Characters of a hash that are enough to quote. */
const quotedHash = 16;

function logInWords(entries: Consolidation["log"]["entries"]): string {
  const last = entries.at(-1);
  const events = counted(entries.length, "entry", "entries");
  return last ? `${events}, the last with the hash ${last.hash.slice(0, quotedHash)}` : events;
}

const dayEntered = (on: string): DraftValue => (isIsoDate(on) ? { date: on } : on || null);

function facts(consolidation: Consolidation): Fact[] {
  const { plan, cycle, asAt, countedAgainst, files, total, conflicts, findings, log, signOffs } =
    consolidation;
  const { publications } = consolidation;
  const entered = publications.all.at(-1);
  const fact = (item: string, answer: string): Fact => ({ item, answer: textCell(answer) });
  const used = files.filter(({ verdict }) => verdict === "merged" || verdict === "partly-merged").length;
  const found = severities.map(([severity, one, many]) => {
    const number = findings.filter(({ finding }) => finding.severity === severity).length;
    return counted(number, one, many);
  });
  const { issued, merged, held, missing } = total;
  const signed = signOffState(signOffs).now;
  return [
    fact("Plan", `${plan.title} ${plan.edition}`),
    fact("Reporting cycle", `${cycle.title} (${cycle.name})`),
    asAt === null ? fact("As at", "no date given") : { item: "As at", answer: dateCell(asAt) },
    fact(
      "Counted against",
      countedAgainst === "register"
        ? "the issue register"
        : "the plan: there is no issue register for this cycle",
    ),
    fact("Files received", `${files.length}, of which ${used} merged wholly or in part`),
    fact("Rows issued", `${issued}: ${merged} merged, ${held} held and ${missing} missing`),
    fact("Conflicts", conflictsInWords(conflicts)),
    fact("Findings", listInWords(found)),
    fact("Event log", logInWords(log.entries)),
    fact("Sign-off", signOffInWords(signOffs)),
    { item: coverInputs.signedBy, answer: enteredCell(signed?.by || null) },
    { item: coverInputs.signedOn, answer: enteredCell(dayEntered(signed?.on ?? "")) },
    fact("Publication", publicationInWords(publications)),
    { item: coverInputs.publishedOn, answer: enteredCell(dayEntered(entered?.on ?? "")) },
    { item: coverInputs.publishedAs, answer: enteredCell(entered?.as || null) },
    { item: coverInputs.publishedBy, answer: enteredCell(entered?.by || null) },
    ...readingAids.map(([item, answer]) => fact(`How to read it: ${item}`, answer)),
  ];
}

export function coverSheet(consolidation: Consolidation): SheetDraft {
  const draft = recordSheet<Fact>({
    ...ownSheets.cover,
    title: `${ownSheets.cover.title}: ${consolidation.cycle.title}`,
    columns: [
      { heading: "Item", width: 34, cell: ({ item }) => ({ value: item, style: "label" }) },
      { heading: "Answer", width: 70, cell: ({ answer }) => answer },
    ],
    records: facts(consolidation),
    none: "Nothing",
  });
  const days = [coverInputs.signedOn, coverInputs.publishedOn].map((item) => {
    const at = draft.rows.findIndex((row) => row[0]?.value === item);
    const alert = { title: item, text: "This is no day. Keep it all the same?", style: "warning" } as const;
    return { ranges: [{ top: at, left: 1, bottom: at, right: 1 }], accepts: plausibleDates, alert };
  });
  return {
    ...draft,
    validations: [...draft.validations, ...days],
    print: { orientation: "portrait", repeatRows: draft.frozenRows },
  };
}
