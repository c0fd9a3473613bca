/** The stand-alone page: the interface over files that people bring. */

import { keepForOffline } from "./keep-for-offline";
import { embeddedPlan } from "#src/core/index";
import { createBrowserHost } from "#src/hosts/browser/browser-host";
import type { Samples } from "#src/ui/host";
import { mount } from "#src/ui/mount";

async function samples(): Promise<Samples> {
  return import("../../../assets/samples/2025-annual.json");
}

const element = document.getElementById("root");
if (!element) throw new Error("The page has no element to show the interface in.");
mount({
  element,
  host: { kind: "page", open: null, ...createBrowserHost() },
  plan: embeddedPlan(),
  samples,
  theme: null,
});
void keepForOffline();
