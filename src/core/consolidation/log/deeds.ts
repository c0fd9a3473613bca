/** What people did: edited, decided, withdrew, or took it back. */

import type { LogBreak, LogEvent } from "./event";
import { breakInWords } from "./break-words";
import { briefly } from "./event-words";
import { publishedPlace, signedPlace, told, type Before, type Logged, type Told } from "./standing";
import { subjectOf } from "./subjects";
import type { ConflictDecision } from "../conflicts/conflict";
import { beside, dataSheet } from "../consolidated-layout";
import { placeInWords, wantingIn, type FindingDecision } from "../desk/finding-decisions";
import { noteKey, type StandingEdit } from "../desk/desk";
import { publishedAs } from "../desk/publication";
import { signedBy, wantingInSignOff } from "../desk/sign-off";
import { draftText } from "../sheets/shown";
import { columnsOf } from "../../return/layout";
import { quote } from "../../text";

type Digest = (text: string) => string;

function editPlaceInWords({ table, row, column }: StandingEdit): string {
  const heading =
    column === noteKey
      ? beside.note.heading
      : (columnsOf(table).find(({ key }) => key === column)?.column.heading ?? column);
  return `${dataSheet(table).sheet} ${row}, ${heading}`;
}

function edits(logged: Logged, before: Before, digest: Digest): Told[] {
  const now = logged.edits.map((edit) => {
    const { by = "", why = "", value } = edit;
    const words = briefly(draftText(value), digest);
    return told("edited", {
      who: briefly(by, digest),
      about: editPlaceInWords(edit),
      detail: why === "" ? words : `${words} (why: ${briefly(why, digest)})`,
    });
  });
  const places = new Set(now.map(({ about }) => about));
  const takenBack = [...before.values()]
    .filter(({ what, about }) => what === "edited" && !places.has(about))
    .map(({ about }) => told("edit taken back", { about }));
  return [...now, ...takenBack];
}

function decisionTold({ conflict, answer, reason, by, between }: ConflictDecision, digest: Digest): Told {
  return told("decided", {
    who: briefly(by, digest),
    about: conflict,
    detail: briefly(`${quote(answer)}, between ${between}: ${reason}`, digest),
  });
}

function findingDecisionTold(decision: FindingDecision, digest: Digest): Told {
  const { id, partner, answer, wording, reason, by } = decision;
  const instead = wording === "" ? "" : `, published as ${quote(wording)}`;
  return told("decided", {
    who: briefly(by, digest),
    partner,
    about: `${id} (${placeInWords(decision)})`,
    detail: briefly(`${quote(answer)}${instead}: ${reason}`, digest),
  });
}

function decisions(
  { conflicts, decisions: all, findingDecisions }: Logged,
  before: Before,
  digest: Digest,
): Told[] {
  const onFindings = findingDecisions
    .filter((one) => wantingIn(one) === null)
    .map((one) => findingDecisionTold(one, digest));
  const inEffect = [
    ...conflicts.flatMap(({ state, decision }) =>
      state === "decided" && decision ? [decisionTold(decision, digest)] : [],
    ),
    ...onFindings,
  ];
  const kept = new Set(all.map((one) => JSON.stringify(decisionTold(one, digest))));
  const takenBack = [...before.values()]
    .filter(({ what, day: _day, ...event }) => {
      if (what !== "decided" || inEffect.some(({ about }) => about === event.about)) return false;
      return !kept.has(JSON.stringify(told(what, event)));
    })
    .map(({ about }) => told("decision taken back", { about }));
  return [...inEffect, ...takenBack];
}

function withdrawals({ withdrawals: all }: Logged, digest: Digest): Told[] {
  return all.map(({ file, sha256, by, reason }) =>
    told("withdrawn", {
      file,
      sha256: sha256 ?? "",
      who: briefly(by, digest),
      detail: briefly(reason, digest),
    }),
  );
}

function signOffs({ signOffs: { all } }: Logged, before: Before, digest: Digest): Told[] {
  const made = all
    .filter((one) => wantingInSignOff(one) === null)
    .map((one) =>
      told("signed off", {
        who: briefly(one.by, digest),
        about: signedPlace(one),
        detail: briefly(`${signedBy(one)}: ${one.stood}.`, digest),
      }),
    );
  const places = new Set(made.map(({ about }) => about));
  const takenBack = [...before.values()]
    .filter(({ what, about }) => what === "signed off" && !places.has(about))
    .map(({ about }) => told("sign-off taken back", { about }));
  return [...made, ...takenBack];
}

function published({ publications: { all } }: Logged, before: Before, digest: Digest): Told[] {
  const made = all.flatMap((one): Told[] =>
    one.published === null
      ? []
      : [
          told("published", {
            who: briefly(one.by, digest),
            sha256: one.published.fingerprint,
            about: publishedPlace(one, digest),
            detail: briefly(`As ${publishedAs(one)}.`, digest),
          }),
        ],
  );
  const places = new Set(made.map(({ about }) => about));
  const takenBack = [...before.values()]
    .filter(({ what, about }) => what === "published" && !places.has(about))
    .map(({ about }) => told("publication taken back", { about }));
  return [...made, ...takenBack];
}

const isTold = (event: Told, last: LogEvent | undefined) =>
  last !== undefined &&
  (event.what === "withdrawn" ||
    (last.what === event.what && last.detail === event.detail && last.who === event.who));

/** What was done since the last entries about the same. */
export function deedsSince(
  logged: Logged,
  before: Before,
  breaks: readonly LogBreak[],
  digest: Digest,
): Told[] {
  return [
    ...withdrawals(logged, digest),
    ...edits(logged, before, digest),
    ...decisions(logged, before, digest),
    ...signOffs(logged, before, digest),
    ...published(logged, before, digest),
    ...breaks.map((found) => told("log changed", { detail: breakInWords(found) })),
  ].filter((event) => !isTold(event, before.get(subjectOf(event))));
}
