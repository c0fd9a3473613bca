/** The plan's words about people, made ready for looking up. */

import { countingOf, type Counting } from "../figures/counting";
import { sequencesOf, wordsOf, type Sequences } from "../words";
import type { Plan } from "../../plan/plan";
import { rememberingFor } from "../../remember";

type Settings = Plan["ruleSettings"]["smallNumbers"];

/** What a noun counts: patients in any case, or people who may be patients. */
export interface PeopleNoun {
  readonly kind: "patients" | "people";
  readonly many: boolean;
  /** The form that follows a number other than one. */
  readonly plural: string;
}

export interface Lexicon {
  readonly fewerThan: number;
  readonly narrowestRange: number;
  readonly counting: Counting;
  readonly nouns: ReadonlyMap<string, PeopleNoun>;
  /** Read before the noun, the noun included: "affected", "new cases". */
  readonly conditionWords: Sequences;
  readonly conditionVerbs: ReadonlySet<string>;
  readonly joiningVerbs: ReadonlySet<string>;
  readonly care: ReadonlySet<string>;
  readonly receivingVerbs: ReadonlySet<string>;
  readonly memberVerbs: ReadonlySet<string>;
  readonly onePersonVerbs: ReadonlySet<string>;
  readonly peopleVerbs: ReadonlySet<string>;
  readonly risingWords: ReadonlySet<string>;
  readonly amountVerbs: ReadonlySet<string>;
  readonly singulars: ReadonlySet<string>;
  readonly notConditions: Sequences;
  readonly takingPart: Sequences;
  readonly activities: Sequences;
  readonly bodies: Sequences;
  /** What stands before people who take part, to be looked for backwards: "workshop" (with), "interviewed". */
  readonly involving: readonly (readonly string[])[];
  /** Finds at once whether a text speaks of people at all. */
  readonly mentions: RegExp | null;
}

function nounsOf({ patients, people }: Settings): Map<string, PeopleNoun> {
  const entries = (kind: PeopleNoun["kind"], nouns: Settings["patients"]) =>
    nouns.flatMap(({ one, many: plural }): [string, PeopleNoun][] => [
      [one, { kind, many: false, plural }],
      [plural, { kind, many: true, plural }],
    ]);
  return new Map([...entries("people", people), ...entries("patients", patients)]);
}

const setOf = (list: readonly string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.toLowerCase()));

const compiled = rememberingFor((ruleSettings: Plan["ruleSettings"]): Lexicon => {
  const settings = ruleSettings.smallNumbers;
  const nouns = nounsOf(settings);
  return {
    counting: countingOf({ ruleSettings }),
    fewerThan: settings.fewerThan,
    narrowestRange: settings.narrowestRange,
    nouns,
    conditionWords: sequencesOf(settings.conditionWords),
    conditionVerbs: setOf(settings.conditionVerbs),
    joiningVerbs: setOf(settings.joiningVerbs),
    care: setOf(settings.care),
    receivingVerbs: setOf(settings.receivingVerbs),
    memberVerbs: setOf(settings.memberVerbs),
    onePersonVerbs: setOf(settings.onePersonVerbs),
    peopleVerbs: setOf(settings.peopleVerbs),
    risingWords: setOf(settings.risingWords),
    amountVerbs: setOf(settings.amountVerbs),
    singulars: setOf(settings.singulars),
    notConditions: sequencesOf(settings.notConditions),
    takingPart: sequencesOf(settings.takingPart),
    activities: sequencesOf(settings.activities),
    bodies: sequencesOf(settings.bodies),
    involving: [...settings.activities, ...settings.bodies, ...settings.takingPart].map((phrase) =>
      wordsOf(phrase).map(({ plain }) => plain),
    ),
    mentions: nouns.size === 0 ? null : new RegExp(`\\b(?:${[...nouns.keys()].join("|")})\\b`, "iu"),
  };
});

export const lexiconOf = ({ ruleSettings }: Pick<Plan, "ruleSettings">): Lexicon => compiled(ruleSettings);
