import { isOfPlan } from "../answers";
import type { Problem } from "../finding";
import { coverAt } from "../place";
import { defineRule } from "../rule";
import { templateVersion as current } from "../../return/identity";
import { tableKeys } from "../../return/layout";
import { templateChanges } from "../../return/older-templates";
import type { Return } from "../../return/return";
import { counted, listInWords, quote } from "../../text";

/** How the answers of an older template are read: what is called otherwise now, and what it does not ask. */
function readingOf(version: number): string {
  const changes = templateChanges(version);
  if (!changes) return "";
  const renamed = changes.renamed.map(({ was, is }) => `${quote(was)} as ${quote(is)}`);
  return [
    renamed.length > 0 ? ` It is read all the same: ${listInWords(renamed)}.` : "",
    changes.notAsked.length > 0 ? ` It does not ask ${listInWords(changes.notAsked, "or")}.` : "",
  ].join("");
}

/** Answers under a heading that the current template has no column for. */
function* withoutHome({ tables, templateRead }: Return): Generator<Problem> {
  for (const key of tableKeys) {
    const { sheet, otherColumns } = tables[key];
    for (const { heading, at, askedBefore, cells } of otherColumns) {
      if (!askedBefore || cells.length === 0) continue;
      const [first, ...more] = cells.map(({ text }) => quote(text, 40));
      const shown = `${first ?? ""}${more.length > 0 ? ` and ${counted(more.length, "more", "more")}` : ""}`;
      yield {
        at: { table: key, sheet, source: at },
        message: `${quote(heading)} was asked by template version ${templateRead} and is asked no more: ${shown} ${cells.length === 1 ? "has" : "have"} no place in the current template.`,
        remedy: "Move what still matters into another column, such as Progress. The rest stays in this file.",
      };
    }
  }
}

export const templateVersion = defineRule({
  id: "template-version",
  severity: "warning",
  title: "The return is on the current version of the template",
  why: "Another version may ask other things: an answer may have no place, or a question may be missing.",
  remedy:
    "Bring the return forward with “returns upgrade”, which puts its answers into the current template and lists what has no place there, or ask for the current template.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A: the headings over milestones and monitoring change from one edition to the next",

  *check(context) {
    const { returned } = context;
    if (!isOfPlan(context)) return;
    const { identity, cover, templateRead } = returned;
    const said = cover.templateVersion.cell.text.trim();
    const onCover = said !== "" && Number(said) !== current;
    const version = onCover ? said : String(identity?.templateVersion ?? current);
    if (Number(version) === current && templateRead === current) return;
    const shown = Number(version) === current ? String(templateRead) : version;
    const age = Number(shown) < current ? "older than" : "not";
    const reading = templateRead === current ? "" : readingOf(templateRead);
    yield {
      at: onCover ? coverAt(returned, "templateVersion") : "return",
      message: `This return is on template version ${shown}, which is ${age} the current version, ${current}.${reading}`,
    };
    yield* withoutHome(returned);
  },
});
