import type { Choice, RowCellPlace } from "../finding";
import { oldNamesIn, type NameUse } from "../names";
import { cellInWords } from "../place";
import { plainText } from "../../plan/phrases";
import { printedActions, type PrintedText } from "../printed-texts";
import { defineRule } from "../rule";
import { counted, quote } from "../../text";

interface Place {
  readonly place: RowCellPlace;
  readonly uses: readonly NameUse[];
}

/** One choice changes every cell of the action in which the name stands. */
function choice(places: readonly Place[], put: (use: NameUse) => string, label: string): Choice {
  const edits = places.flatMap(({ place: { cell }, uses }) => {
    if (!cell.source) return [];
    const value = uses
      .toReversed()
      .reduce((text, use) => text.slice(0, use.start) + put(use) + text.slice(use.end), cell.text);
    return [{ at: cell.source, value }];
  });
  return { label, edits };
}

/** The names that an action's own texts use, each with the places where it stands. */
function placesByName(
  texts: readonly PrintedText[],
  find: (text: string) => NameUse[],
): Map<string, Place[]> {
  const byName = new Map<string, Place[]>();
  for (const { text, place } of texts) {
    if (!place) continue;
    const found = find(text);
    for (const name of new Set(found.map((use) => plainText(use.name)))) {
      const uses = found.filter((use) => plainText(use.name) === name);
      byName.set(name, [...(byName.get(name) ?? []), { place, uses }]);
    }
  }
  return byName;
}

export const nameCanonical = defineRule({
  id: "name-canonical",
  severity: "advice",
  title: "Organisations and groups carry their current name",
  why: "A reader who looks for a body under a name that it no longer has finds nobody who answers for the work.",
  remedy: "Write the current name; where the old one still helps readers, keep it in brackets.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024: Health Education England and NHS Digital became parts of NHS England in 2023, and actions 8 and 31 of 2024 use GEP beside National Genomics Education",

  example: {
    table: "progress",
    wrong: { "Progress report": "Health Education England published the guide." },
    right: { "Progress report": "NHS England published the guide." },
  },

  *check(context) {
    for (const { action, texts } of printedActions(context)) {
      const byName = placesByName(texts, (text) => oldNamesIn(text, context.plan));
      for (const places of byName.values()) {
        const [first] = places;
        const [use] = first?.uses ?? [];
        if (!first || !use) continue;
        const { name, current, former } = use;
        const more = places.length - 1;
        const where =
          more === 0 ? "" : `, and so ${more === 1 ? "does" : "do"} ${counted(more, "more cell")}`;
        const ofAction = more === 0 || !action ? "" : ` of action ${action.number}`;
        const change = choice(places, () => current, `Write ${quote(current)}`);
        const keep = choice(
          places,
          (one) => (one === use ? `${current} (formerly ${name})` : current),
          `Keep ${quote(name)} beside it`,
        );
        yield {
          at: first.place,
          message: `${cellInWords(first.place)} says ${quote(name)}${where}${ofAction}; the name is ${quote(current)}.`,
          fix: { kind: "choice", choices: former ? [change, keep] : [change] },
        };
      }
    }
  },
});
