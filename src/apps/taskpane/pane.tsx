/** The interface over the workbook that is open in Excel. */

import { createExcelUiHost, ours } from "./excel-ui-host";
import { embeddedPlan } from "#src/core/index";
import { createBrowserHost } from "#src/hosts/browser/browser-host";
import { openExcelHost } from "#src/hosts/excel/excel-host";
import type { ExcelStarted } from "#src/hosts/excel/start";
import type { Samples, View } from "#src/ui/host";
import { mount } from "#src/ui/mount";

const views: readonly View[] = ["check", "cycle", "merge"];

/** The ribbon's buttons name a view in the address. */
function viewNamed(search: string): View | undefined {
  const named = new URLSearchParams(search).get("view");
  return views.find((view) => view === named);
}

async function samples(): Promise<Samples> {
  return import("../../../assets/samples/2025-annual.json");
}

/** @throws HostError when Excel refuses to be listened to. */
export async function showPane(element: HTMLElement, started: ExcelStarted): Promise<void> {
  const excel = await openExcelHost({ ours });
  const start = viewNamed(location.search);
  const documentUrl: string | null = Office.context.document.url;
  mount({
    element,
    host: createExcelUiHost({ excel, browser: createBrowserHost(), documentUrl }),
    plan: embeddedPlan(),
    samples,
    theme: started.theme(),
    ...(start ? { start } : {}),
  });
}
