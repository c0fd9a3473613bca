/** A workbook received → what the consolidation keeps of it, and the return in it. */

import { compactForm, workbookOfCompactForm } from "./compact-form";
import { isTooBigToKeep, keptWorkbook } from "./kept-workbook";
import { consolidationIdentity } from "../consolidation-identity";
import type { KeptContent, KeptReturn } from "../received-file";
import type { Plan } from "../../plan/plan";
import { readReturn } from "../../return/read-return";
import type { Return } from "../../return/return";
import type { Workbook } from "../../workbook";

export function keptContent(workbook: Workbook): KeptContent {
  const consolidated = consolidationIdentity(workbook);
  if (consolidated) {
    const message = `This is the consolidated workbook of ${consolidated.cycle}, not a return.`;
    return { kind: "skipped", message };
  }
  if (isTooBigToKeep(workbook)) {
    const message =
      "It holds a hundred times as much as the largest return. Ask for the answers in the return that was issued.";
    return { kind: "unreadable", message };
  }
  return { kind: "kept", form: compactForm(keptWorkbook(workbook)) };
}

export function keptReturn({ form }: KeptReturn, plan: Plan): Return {
  return readReturn(workbookOfCompactForm(form), plan);
}
