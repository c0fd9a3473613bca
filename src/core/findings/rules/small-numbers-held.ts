import type { Choice, Problem } from "../finding";
import { cellInWords } from "../place";
import { publishedTexts, type PublishedText } from "../published-text";
import { defineRule } from "../rule";
import { peopleMilestones } from "../small-numbers/counted";
import { disclosuresIn, type Disclosure, type Setting } from "../small-numbers/disclosures";
import { lexiconOf } from "../small-numbers/lexicon";
import { smallValues } from "../small-numbers/values";
import { firstInWords, quote } from "../../text";
import { cellByKey } from "../../return/return";

const promises: ReadonlySet<string> = new Set(["nextMilestones", "newActions"]);

function settingOf({ place: { row, column } }: PublishedText, counting: ReadonlySet<string>): Setting {
  const milestone = cellByKey(row, "milestone")?.value;
  const answers = row.table === "milestones" && column === "progress" && counting.has(String(milestone));
  const value = answers ? cellByKey(row, "value")?.value : null;
  return {
    voice: column === "patientVoice",
    promise: promises.has(row.table),
    answers: answers ? { whole: typeof value === "number" ? value : null } : null,
  };
}

const given = ({ words, follows }: Disclosure) =>
  follows === null ? quote(words) : `${quote(words)}, from which ${follows} follows`;

/** A message that is read: the fix hides all of them. */
const mostNamed = 12;

/** One choice: hide every count in the cell; none where it is not clear how to word one of them. */
function hidingChoice({ place, text }: PublishedText, disclosures: readonly Disclosure[]): Choice[] {
  const edits = disclosures.flatMap(({ hidden }) => hidden ?? []).sort((a, b) => a.start - b.start);
  const at = place.cell.source;
  if (!at || disclosures.some(({ hidden }) => !hidden)) return [];
  const written = edits.map(
    ({ start, text: put }, index) => text.slice(edits[index - 1]?.end ?? 0, start) + put,
  );
  const value = written.join("") + text.slice(edits.at(-1)?.end);
  return [{ label: `Write ${quote(edits[0]?.text ?? "")}`, edits: [{ at, value }] }];
}

const otherwise =
  "or leave the figure out. If it is to be published, suppressed or rounded, record who decided so and why.";
const remedyBelow = (threshold: number) => `Write “fewer than ${threshold}”, ${otherwise}`;

export const smallNumbersHeld = defineRule({
  id: "small-numbers-held",
  severity: "error",
  hold: true,
  title: "No count of people with a condition is published where so few could be recognised",
  why: "In a rare condition a small figure can tell readers who somebody is, also where it is only what is left of a total.",
  remedy: `Write “fewer than” with the plan’s threshold, ${otherwise}`,
  source:
    "NHS England, highly specialised services: activity is published without patient numbers under 30, because somebody could be identified",

  example: {
    table: "milestones",
    wrong: { Progress: "The clinic has seen 29 patients since it opened." },
    right: { Progress: "The clinic has seen fewer than 30 patients since it opened." },
  },

  *check(context) {
    const { plan, returned } = context;
    const lexicon = lexiconOf(plan);
    if (lexicon.fewerThan === 0) return;
    const counting = peopleMilestones(plan);
    for (const published of publishedTexts(returned)) {
      const { place, text } = published;
      const { disclosures, nobody } = disclosuresIn(text, lexicon, settingOf(published, counting));
      if (disclosures.length > 0) {
        const choices = hidingChoice(published, disclosures);
        const problem: Problem = {
          at: place,
          remedy: remedyBelow(lexicon.fewerThan),
          message: `${cellInWords(place)} gives a count of fewer than ${lexicon.fewerThan} people: ${firstInWords(disclosures.map(given), mostNamed)}.`,
        };
        yield choices.length > 0 ? { ...problem, fix: { kind: "choice", choices } } : problem;
      } else if (nobody.length > 0) {
        yield {
          at: place,
          severity: "warning",
          message: `${cellInWords(place)} says ${quote(nobody[0] ?? "")}: is it certain that there was nobody?`,
          remedy: "If there was nobody, record the decision to publish that with its reason.",
        };
      }
    }
    yield* smallValues(context);
  },
});
