import { answerCells } from "../answers";
import { cellInWords } from "../place";
import { defineRule } from "../rule";
import { tidySpaces } from "../../text";

/** Excel's own limit. Excel cannot save a longer text, but other programs can, and Excel then cuts it or refuses the file. */
const cellLimit = 32_767;

export const textFits = defineRule({
  id: "text-fits",
  severity: "error",
  waivable: false,
  title: "Text fits its cell and the plan's word limit",
  why: "A spreadsheet cuts text above 32,767 characters, and long answers hide from readers what was done.",
  remedy: "Shorten the text, or split it into several progress points.",
  source:
    "Excel's limit for a cell; England Rare Diseases Action Plan 2024, annex A: most progress points are a sentence or two, the longest under actions 11 and 25 a whole paragraph",

  *check({ plan, returned }) {
    for (const { place, type } of answerCells(returned)) {
      const { text } = place.cell;
      if (text.length > cellLimit) {
        const message = `${cellInWords(place)} has ${text.length} characters; a cell holds at most ${cellLimit}.`;
        yield { at: place, message };
      }
      if (type !== "text" && type !== "bullets") continue;
      const words = text.trim() === "" ? 0 : tidySpaces(text).split(" ").length;
      if (words <= plan.wordLimit) continue;
      yield {
        at: place,
        severity: "warning",
        message: `${cellInWords(place)} has ${words} words; the plan's limit is ${plan.wordLimit}.`,
      };
    }
  },
});
