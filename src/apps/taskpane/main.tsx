/** The pane: finds out within three seconds whether Excel is there, and says so if not. */

import { explainFailure, explainRefusal } from "./explain";
import { officeScript } from "./office-script";
import { HostError } from "#src/hosts/excel/host-error";
import { whenReady, type Started } from "#src/hosts/excel/start";

/** Milliseconds after which a person is told why the pane is still empty. */
const patience = 3000;

/** What ExcelApi 1.13 brings is used throughout, and the manifest asks for it. */
const floor = ["ExcelApi", "1.13"] as const;

async function start(root: HTMLElement): Promise<void> {
  const began = performance.now();
  const left = () => Math.max(0, patience - (performance.now() - began));
  // Asked for now, so that it comes while Excel is being asked.
  const pane = import(/* webpackChunkName: "interface" */ "./pane");
  const late = setTimeout(() => explainFailure(root, "no-office"), patience);
  const hasOffice = await officeScript();
  clearTimeout(late);
  let started: Started = hasOffice ? await whenReady(left()) : { kind: "no-office" };
  if (started.kind === "silent") {
    explainFailure(root, "silent");
    started = await started.late;
  }
  if (started.kind !== "excel") return explainFailure(root, started.kind);
  if (!started.supports(...floor)) return explainFailure(root, "old-excel");
  const { showPane } = await pane;
  try {
    await showPane(root, started);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    explainRefusal(root, error.message);
  }
}

const root = document.getElementById("root");
if (root) void start(root);
