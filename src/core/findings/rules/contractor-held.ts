import { contractorsIn, saysSigned } from "../contractors";
import type { Choice } from "../finding";
import { cellInWords } from "../place";
import type { ProperName } from "../proper-names";
import { publishedTexts, type PublishedText } from "../published-text";
import { defineRule } from "../rule";
import { listInWords, quote } from "../../text";

function unnamed({ place, text }: PublishedText, names: readonly ProperName[], inPlace: string): Choice[] {
  const at = place.cell.source;
  if (!at) return [];
  const value = names.toReversed().reduce((rest, { start, end, opens }) => {
    const from = /\b(?:the|a|an) $/i.exec(rest.slice(0, start))?.index ?? start;
    const words = opens || from === 0 ? inPlace.charAt(0).toUpperCase() + inPlace.slice(1) : inPlace;
    return rest.slice(0, from) + words + rest.slice(end);
  }, text);
  return [{ label: `Write ${quote(inPlace)}`, edits: [{ at, value }] }];
}

export const contractorHeld = defineRule({
  id: "contractor-held",
  severity: "error",
  hold: true,
  title: "No contractor is named while the contract is not signed",
  why: "Until both have signed, a name in print can break the award, or the promise of those who bid.",
  remedy:
    "Write that a team was found, without its name. If the contract is signed, say so and when. If the name is no contractor’s, record who decided that it may be published and why.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, actions 17, 20 and 29: a centre is reported as found, unnamed, while its contract is negotiated",

  example: {
    table: "progress",
    wrong: {
      Action: 17,
      "Progress report": "The contract is being negotiated with the University of Example.",
    },
    right: { Action: 17, "Progress report": "A centre was found and the contract is being negotiated." },
  },

  *check({ plan, returned }) {
    const { actions, inPlace } = plan.ruleSettings.contracts;
    for (const action of actions) {
      const texts = publishedTexts(returned).filter((published) => published.action === action);
      if (texts.some(({ text }) => saysSigned(text, plan))) continue;
      for (const published of texts) {
        const names = contractorsIn(published.text, plan);
        if (names.length === 0) continue;
        yield {
          at: published.place,
          message: `${cellInWords(published.place)} names ${listInWords(names.map(({ text }) => quote(text)))}, and nothing says that the contract of action ${action} is signed.`,
          fix: { kind: "choice", choices: unnamed(published, names, inPlace) },
        };
      }
    }
  },
});
