/** Plans that people bring: a plan file, or the published text of an edition. */

import {
  importAnnex,
  linesOfGovspeak,
  linesOfPlainText,
  NotAnAnnexError,
  parsePlan,
  PlanError,
  publishedFormat,
  type Plan,
  type PublishedDocument,
} from "#src/core/index";
import type { UiHost } from "../host";

/** The plan, or a sentence on why there is none. */
export type ReadPlan = { readonly plan: Plan } | { readonly refusal: string };

/** A plan that was kept as it is, not as text. */
export function planFromJson(json: unknown): ReadPlan {
  try {
    return { plan: parsePlan(json) };
  } catch (error) {
    if (error instanceof PlanError) return { refusal: error.message };
    throw error;
  }
}

export async function planFromFile(file: File): Promise<ReadPlan> {
  try {
    return { plan: parsePlan(JSON.parse(await file.text())) };
  } catch (error) {
    if (error instanceof SyntaxError)
      return {
        refusal: `“${file.name}” is not a plan file: it is not JSON. Choose the file that was saved as a plan.`,
      };
    if (error instanceof PlanError)
      return { refusal: `“${file.name}” cannot be used as a plan. ${error.message}` };
    throw error;
  }
}

async function linesOf(file: File, host: UiHost): Promise<PublishedDocument> {
  const text = await file.text();
  switch (publishedFormat(text)) {
    case "html":
      return host.readHtml(text);
    case "govspeak":
      return linesOfGovspeak(text);
    case "plain":
      return linesOfPlainText(text);
  }
}

/** Imports an edition from its published texts; `previous` gives the strategy's framework and is compared with. */
export async function planFromTexts(
  files: readonly File[],
  { host, edition, previous }: { readonly host: UiHost; readonly edition: number; readonly previous: Plan },
): Promise<ReadPlan> {
  const documents = await Promise.all(
    files.map(async (file) => ({ ...(await linesOf(file, host)), name: file.name })),
  );
  try {
    return { plan: importAnnex(documents, { edition, framework: previous, previous }) };
  } catch (error) {
    if (!(error instanceof NotAnAnnexError || error instanceof PlanError)) throw error;
    return { refusal: `${files.map(({ name }) => `“${name}”`).join(", ")}: ${error.message}` };
  }
}
