/** How things stand: what came, what became of each file and row, and which conflicts are open. */

import type { LogEvent } from "./event";
import { briefly } from "./event-words";
import { subjectOf } from "./subjects";
import type { Consolidation, ConsolidatedRow } from "../consolidation";
import type { FileVerdict } from "../states";
import { dataSheet } from "../consolidated-layout";
import { changedRowsInWords, lastPublication, rowsNamed, type PublicationWords } from "../desk/publication";
import { signedBy, signOffState, type SignOff } from "../desk/sign-off";
import type { DataTable } from "../data-tables";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { counted } from "../../text";

export type Told = Omit<LogEvent, "day">;
export type Before = ReadonlyMap<string, LogEvent>;

/** What the log looks at. */
export type Logged = Pick<
  Consolidation,
  | "cycle"
  | "register"
  | "kept"
  | "files"
  | "rows"
  | "conflicts"
  | "decisions"
  | "findingDecisions"
  | "edits"
  | "withdrawals"
  | "signOffs"
  | "publications"
>;

const nothing: Omit<Told, "what"> = { who: "", partner: "", file: "", sha256: "", about: "", detail: "" };

export const told = (what: Told["what"], rest: Partial<Told>): Told => ({ ...nothing, ...rest, what });

const inWords = (day: string) => (isIsoDate(day) ? formatDate(day) : day);

function issued({ register, cycle }: Logged): Told[] {
  return (register?.issued ?? [])
    .filter((entry) => entry.cycle === cycle.name)
    .map(({ partner, file, sha256, returnBy }) =>
      told("issued", { partner, file, sha256, detail: `To be returned by ${inWords(returnBy)}.` }),
    );
}

type Verdict = Exclude<FileVerdict, "withdrawn">;

const verdictKinds: { readonly [V in Verdict]: Told["what"] } = {
  merged: "merged",
  "partly-merged": "partly merged",
  held: "held",
  superseded: "superseded",
  unreadable: "unreadable",
  skipped: "skipped",
};

function filesTold({ files, kept }: Logged, day: string, digest: (text: string) => string): Told[] {
  const days = new Map(
    kept.map(({ file, sha256, receivedOn }) => [JSON.stringify([file, sha256]), receivedOn]),
  );
  return files.flatMap(({ receivedAs, sha256, partner, verdict, reason, cover }) => {
    const on = days.get(JSON.stringify([receivedAs, sha256])) ?? "";
    const base = { file: receivedAs, sha256: sha256 ?? "", partner: partner ?? "" };
    const who = briefly(cover?.completedBy.cell.text ?? "", digest);
    const detail = on === "" || on === day ? "" : `It came with the merge of ${inWords(on)}.`;
    const received = told("received", { ...base, who, detail });
    if (verdict === "withdrawn") return [received];
    return [received, told(verdictKinds[verdict], { ...base, detail: briefly(reason, digest) })];
  });
}

const placeOf = ({ table, id }: ConsolidatedRow) => `${dataSheet(table).sheet} ${id}`;

function rowsTold({ rows }: Logged, before: Before, digest: (text: string) => string): Told[] {
  const all: readonly ConsolidatedRow<DataTable>[] =
    Object.values<readonly ConsolidatedRow<DataTable>[]>(rows).flat();
  const heldNow = new Set<string>();
  const places = new Map(all.map((row) => [placeOf(row), row]));
  const held = all
    .filter(({ state }) => state === "held")
    .map((row) => {
      const { partner, source, reason } = row;
      const about = placeOf(row);
      heldNow.add(about);
      return told("row held", {
        partner,
        file: source?.file ?? "",
        about,
        detail: briefly(reason ?? "", digest),
      });
    });
  const released = [...before.values()]
    .filter(({ what, about }) => what === "row held" && !heldNow.has(about))
    .map(({ about, partner }) => {
      const row = places.get(about);
      const detail = row
        ? row.state === "merged"
          ? "It is merged."
          : `It is ${row.state}: ${briefly(row.reason ?? "", digest)}`
        : "It is no longer among the rows.";
      return told("row released", { about, partner, file: row?.source?.file ?? "", detail });
    });
  return [...held, ...released];
}

function conflictsTold({ conflicts }: Logged, before: Before, digest: (text: string) => string): Told[] {
  const open = conflicts.filter(({ state }) => state !== "decided");
  const opened = open.map(({ id, state, between }) =>
    told(state === "reopened" ? "conflict reopened" : "conflict opened", {
      about: id,
      detail: briefly(between, digest),
    }),
  );
  const openNow = new Set(open.map(({ id }) => id));
  const known = new Set(conflicts.map(({ id }) => id));
  const closed = [...before.values()]
    .filter(
      ({ what, about }) =>
        (what === "conflict opened" || what === "conflict reopened") && !openNow.has(about),
    )
    .map(({ about }) =>
      told("conflict closed", {
        about,
        detail: known.has(about) ? "It is decided." : "The answers no longer differ.",
      }),
    );
  return [...opened, ...closed];
}

/** What a sign-off is about, as the log names it. */
export const signedPlace = ({ basis }: SignOff) => `Reconciliation ${basis.slice(0, 10)}`;

function signOffTold({ signOffs }: Logged, digest: (text: string) => string): Told[] {
  const { state, before } = signOffState(signOffs);
  if (state !== "changed" || !before) return [];
  const { stood } = signOffs.reconciled;
  const detail = `${signedBy(before)} had signed off ${before.stood}. Now: ${stood}.`;
  return [told("changed after sign-off", { about: signedPlace(before), detail: briefly(detail, digest) })];
}

/** What a publication is about, as the log names it. */
export const publishedPlace = ({ on, as }: PublicationWords, digest: (text: string) => string) =>
  `${on} ${briefly(as, digest)}`;

/** Told again when more changes, and when all is as published again. */
function publicationTold({ publications }: Logged, before: Before, digest: (text: string) => string): Told[] {
  const last = lastPublication(publications);
  if (!last) return [];
  const { changed } = publications;
  const about = publishedPlace(last, digest);
  const detail =
    changed.length === 0
      ? "All is as published again."
      : `${counted(changed.length, "row")}: ${changedRowsInWords(changed, rowsNamed)}`;
  const event = told("changed after publication", { about, detail: briefly(detail, digest) });
  return changed.length > 0 || before.has(subjectOf(event)) ? [event] : [];
}

const isSameAgain = (event: Told, last: LogEvent | undefined) => {
  if (!last || last.what !== event.what) return false;
  // What still is as it was told is not told again, whatever else came to be wrong with it.
  return (
    event.what === "row held" ||
    event.what === "changed after sign-off" ||
    (last.detail === event.detail && last.who === event.who)
  );
};

/**
 * What stands otherwise than at the end of the days before: by this alone the events of one day are the same however
 * the files that came were spread over its merges.
 */
export function standingEvents(
  logged: Logged,
  before: Before,
  day: string,
  digest: (text: string) => string,
): Told[] {
  return [
    ...issued(logged),
    ...filesTold(logged, day, digest),
    ...rowsTold(logged, before, digest),
    ...conflictsTold(logged, before, digest),
    ...signOffTold(logged, digest),
    ...publicationTold(logged, before, digest),
  ].filter((event) => {
    const last = before.get(subjectOf(event));
    if (event.what === "issued" || event.what === "received") return !last;
    return !isSameAgain(event, last);
  });
}
