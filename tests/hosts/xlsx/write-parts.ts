import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The XML parts of a workbook by path. */
export function partsOf(workbook: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function part(workbook: Uint8Array, path: string): string {
  const xml = partsOf(workbook).get(path);
  if (xml === undefined) throw new Error(`no part ${path}`);
  return xml;
}

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** A part as a tree; throws when it is not well formed. */
export function treeOf(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on("text", (text) => {
    const element = path.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => path.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error("an empty part");
  return document;
}

export function childrenNamed(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** All elements of the name, however deep. */
export function allNamed(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

export function works(program: string, ...given: readonly string[]): boolean {
  try {
    execFileSync(program, given, { stdio: "ignore", timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

export const python = ["python3", "/usr/bin/python3"].find((name) => works(name, "-c", "import openpyxl"));

/** Gives the workbook's path in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(
  workbook: Uint8Array,
  act: (path: string, folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "action-plan-returns-"));
  try {
    const path = join(folder, "sample.xlsx");
    writeFileSync(path, workbook);
    return await act(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a Python script prints as JSON, given the workbook's path as its argument and openpyxl imported. */
export function openpyxl(workbook: Uint8Array, script: string): Promise<unknown> {
  return inFolder(workbook, (path) => {
    const program = `import json, sys, openpyxl\nwb = openpyxl.load_workbook(sys.argv[1])\n${script}`;
    return JSON.parse(execFileSync(python ?? "python3", ["-c", program, path], { encoding: "utf8" }));
  });
}
