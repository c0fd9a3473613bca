import { isOfPlan } from "../answers";
import { coverAt } from "../place";
import { defineRule } from "../rule";
import { templateVersion as current } from "../../return/identity";

export const templateVersion = defineRule({
  id: "template-version",
  severity: "warning",
  title: "The return is on the current version of the template",
  why: "Another version may ask other things: an answer may have no place, or a question may be missing.",
  remedy: "Ask for the current template, or have somebody compare the two before the return is merged.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annex A: the headings over milestones and monitoring change from one edition to the next",

  *check(context) {
    const { returned } = context;
    if (!isOfPlan(context)) return;
    const { identity, cover } = returned;
    const said = cover.templateVersion.cell.text.trim();
    const onCover = said !== "" && Number(said) !== current;
    const version = onCover ? said : String(identity?.templateVersion ?? current);
    if (Number(version) === current) return;
    const age = Number(version) < current ? "older than" : "not";
    yield {
      at: onCover ? coverAt(returned, "templateVersion") : "return",
      message: `This return is on template version ${version}, which is ${age} the current version, ${current}.`,
    };
  },
});
