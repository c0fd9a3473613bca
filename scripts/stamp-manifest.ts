/** Writes dist/manifest.xml: the manifest for the address that the pages will be served from (ADDIN_URL). */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { OfficeAddinManifest } from "office-addin-manifest";

import { stampedManifest } from "./manifest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const written = here("../dist/manifest.xml");

try {
  const manifest = stampedManifest(readFileSync(here("../manifest.xml"), "utf8"), process.env["ADDIN_URL"]);
  mkdirSync(here("../dist"), { recursive: true });
  writeFileSync(written, manifest);
  // Microsoft's own reader has the last word on whether it is a manifest.
  const { defaultSettings } = await OfficeAddinManifest.readManifestFile(written);
  process.stdout.write(`dist/manifest.xml is for ${defaultSettings?.sourceLocation ?? "no address"}\n`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
