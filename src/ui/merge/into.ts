/** The consolidated workbook of an earlier merge, to go on from. */

import {
  ConsolidatedError,
  consolidationIdentity,
  readConsolidated,
  type KeptConsolidation,
  type Plan,
  type Workbook,
} from "#src/core/index";
import type { NamedBytes, OpenWorkbook, UiHost } from "../host";

/** What is gone on from, or a sentence on why that cannot be. */
export type Into = { readonly kept: KeptConsolidation } | { readonly refusal: string };

/** Of a workbook that was read; `name` is what the person knows it by. */
export function intoWorkbook(name: string, workbook: Workbook, plan: Plan): Into {
  try {
    return { kept: readConsolidated(workbook, plan) };
  } catch (error) {
    if (!(error instanceof ConsolidatedError)) throw error;
    return { refusal: `“${name}”: ${error.message}` };
  }
}

export async function intoFile(host: UiHost, file: NamedBytes, plan: Plan): Promise<Into> {
  const { content } = await host.readConsolidated(file);
  if (content.kind !== "read") return { refusal: `“${file.name}”: ${content.message}` };
  return intoWorkbook(file.name, content.workbook, plan);
}

/**
 * The workbook that is open, as it is now. By its bytes where the host gives them: it keeps all returns, and ranges are
 * handed over only up to a size.
 */
export async function intoOpen(host: UiHost, open: OpenWorkbook, plan: Plan): Promise<Into> {
  const name = open.name ?? "The open workbook";
  const bytes = (await open.bytes?.()) ?? null;
  return bytes ? intoFile(host, { name, bytes }, plan) : intoWorkbook(name, await open.read(), plan);
}

/** Whether the open workbook can be gone on from at all. */
export async function isOpenConsolidated(open: OpenWorkbook): Promise<boolean> {
  return consolidationIdentity(await open.read()) !== null;
}
