/** What Office demands of an add-in-only manifest and its schema cannot say. */

import { JSDOM } from "jsdom";

export interface ManifestSurroundings {
  /** The address that the pages are served from. */
  readonly address: string;
  /** The file that is served at a path below that address; null when there is none. */
  readonly file: (path: string) => Uint8Array | null;
}

const longestId = 32;
const longest: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const iconSizes = ["16", "32", "80"];
/** By the element that names the resource, the element that may hold it. */
const resourceOf: Readonly<Record<string, string>> = {
  Image: "Image",
  SourceLocation: "Url",
  FunctionFile: "Url",
  LearnMoreUrl: "Url",
};

/** Width and height of a PNG, from its header chunk; null when it is none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function resourceProblems(all: readonly Element[]): string[] {
  const problems: string[] = [];
  const resources = new Map<string, string>();
  for (const element of all) {
    const id = element.getAttribute("id");
    if (id === null || !["Image", "Url", "String"].includes(element.localName)) continue;
    if (resources.has(id)) problems.push(`the resource ${id} is there twice`);
    resources.set(id, element.localName);
    const limit = longest[element.parentElement?.localName ?? ""] ?? Number.POSITIVE_INFINITY;
    const text = element.getAttribute("DefaultValue") ?? "";
    if (text.length > limit) problems.push(`${id} has ${text.length} characters: ${limit} at most`);
  }
  const used = new Set<string>();
  for (const element of all) {
    const resid = element.getAttribute("resid");
    if (resid === null) continue;
    used.add(resid);
    const wanted = resourceOf[element.localName] ?? "String";
    const kind = resources.get(resid);
    if (kind !== wanted) problems.push(`${element.localName} names ${resid}, which is ${kind ?? "nowhere"}`);
  }
  for (const id of resources.keys()) if (!used.has(id)) problems.push(`nothing uses the resource ${id}`);
  return problems;
}

function idProblems(all: readonly Element[]): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const element of all) {
    const id = element.getAttribute("id");
    if (id === null) continue;
    if (id.length > longestId) problems.push(`the id ${id} is longer than ${longestId} characters`);
    if (!["Group", "Control"].includes(element.localName)) continue;
    if (seen.has(id)) problems.push(`the id ${id} is there twice`);
    seen.add(id);
  }
  return problems;
}

function iconProblems(all: readonly Element[], file: (url: string) => Uint8Array | null): string[] {
  const problems: string[] = [];
  const address = (id: string | null) =>
    all.find((element) => element.getAttribute("id") === id)?.getAttribute("DefaultValue") ?? "";
  const judge = (url: string, size: string) => {
    const bytes = file(url);
    const png = bytes && pngSize(bytes);
    if (png?.width !== Number(size) || png.height !== Number(size))
      problems.push(`${url} is no PNG of ${size} by ${size}`);
  };
  for (const icon of all.filter(({ localName }) => localName === "Icon")) {
    const images = [...icon.children];
    for (const size of iconSizes) {
      if (!images.some((image) => image.getAttribute("size") === size))
        problems.push(`an icon lacks the size ${size}`);
    }
    for (const image of images) judge(address(image.getAttribute("resid")), image.getAttribute("size") ?? "");
  }
  const value = (name: string) =>
    all.find(({ localName }) => localName === name)?.getAttribute("DefaultValue") ?? "";
  judge(value("IconUrl"), "32");
  judge(value("HighResolutionIconUrl"), "64");
  return problems;
}

/** One phrase for each thing that is wrong; none for a manifest that can go out. */
export function manifestProblems(xml: string, { address, file }: ManifestSurroundings): string[] {
  const { window } = new JSDOM("");
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const all = [...document.getElementsByTagName("*")];
  const served = (url: string) =>
    url.startsWith(`${address}/`) ? file(url.slice(address.length).replace(/[?#].*$/, "")) : null;
  const problems = [...resourceProblems(all), ...idProblems(all), ...iconProblems(all, served)];
  window.close();

  for (const element of all) {
    const url = element.getAttribute("DefaultValue") ?? "";
    if (!/^\w+:\/\//.test(url)) continue;
    if (!url.startsWith("https://")) problems.push(`${url} is not https`);
    else if (served(url) === null) problems.push(`nothing is served at ${url}`);
  }
  const host = all.find((element) => element.localName === "Host" && element.hasAttribute("Name"));
  if (host?.getAttribute("Name") !== "Workbook")
    problems.push(`the host is ${host?.getAttribute("Name")}, and Excel’s is Workbook`);
  return problems;
}
