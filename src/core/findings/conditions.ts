/** What milestones depend on: "if funding is agreed", "where applicable". */

import { anyOf, phrasesOf, plainText } from "../plan/phrases";
import type { Plan } from "../plan/plan";
import { rememberingFor } from "../remember";

export interface Condition {
  /** "if funding is agreed", as it stands in the text. */
  readonly words: string;
  /** What it is about, without the word that opens it. */
  readonly about: string;
  /** What depends on it, in the same part of the text. */
  readonly promise: string;
  /** True where all that the milestone promises depends on it, so that keeping the promise says that it came true. */
  readonly isWhole: boolean;
}

/** Sentences, parts between semicolons, and what a comma and "and" join. */
const partEnd = /(?<=[.;!?])\s+|,\s+and\s+|[\r\n]+/u;

interface LookAlikes {
  readonly asks: RegExp;
  readonly happens: RegExp;
  readonly remark: RegExp;
}

const lookAlikes = rememberingFor(
  ({ asking, happening, timing }: Plan["ruleSettings"]["notConditions"]): LookAlikes => ({
    // After these an "if" asks.
    asks: new RegExp(`\\b${anyOf(["as", "even", "what", ...asking])} $`, "u"),
    // "Subject to yearly review" says what regularly happens.
    happens: new RegExp(`^ (?:\\p{L}+ )?${anyOf(happening)}\\b`, "u"),
    // "Timelines dependent on the journal" promises nothing itself: it is about all the rest.
    remark: new RegExp(
      `^(?:(?:the|its|their|all|exact) )?(?:${anyOf(timing)}|this|it|which|that)?(?: (?:is|are|will be))?$`,
      "u",
    ),
  }),
);

const conditionEnd = /[,;:.()]|\sthen\s/u;

function conditionIn(plan: Plan, part: string): Pick<Condition, "words" | "about" | "promise"> | null {
  const plain = plainText(part);
  const found = phrasesOf(plan.ruleSettings.conditions).find(plain);
  const { asks, happens } = lookAlikes(plan.ruleSettings.notConditions);
  if (!found || asks.test(plain.slice(0, found.index))) return null;
  const rest = plain.slice(found.index + found.words.length);
  if (happens.test(rest)) return null;
  const end = rest.search(conditionEnd);
  const about = (end === -1 ? rest : rest.slice(0, end)).trim();
  const after = end === -1 ? "" : rest.slice(end + 1);
  return {
    words: `${found.words} ${about}`.trim(),
    // "Where applicable" is about being applicable.
    about: about === "" ? found.words : about,
    promise: `${plain.slice(0, found.index)} ${after}`.trim(),
  };
}

/** The first condition of a milestone; null where it has none. */
export function conditionOf(plan: Plan, milestone: string): Condition | null {
  const parts = milestone.split(partEnd).filter((part) => part.trim() !== "");
  for (const part of parts) {
    const found = conditionIn(plan, part);
    if (!found) continue;
    const { remark } = lookAlikes(plan.ruleSettings.notConditions);
    return { ...found, isWhole: parts.length === 1 || remark.test(found.promise) };
  }
  return null;
}
