/** Other programs that read and write workbooks, where they are installed. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** A Python that has openpyxl, or null. */
export const pythonWithOpenpyxl =
  ["python3", "/usr/bin/python3"].find((python) => runs(python, "-c", "import openpyxl")) ?? null;

export const hasLibreOffice = runs("soffice", "--version");

/** Has LibreOffice open a file and save it in another form; gives the path of what it saved. */
function convertedByLibreOffice(path: string, form: string, ending: string): string {
  const folder = mkdtempSync(join(tmpdir(), "returns-soffice-"));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = ["--headless", "--convert-to", form, "--outdir", folder, path];
  execFileSync("soffice", [profile, ...args], { stdio: "ignore" });
  return join(folder, `${basename(path, ".xlsx")}${ending}`);
}

/** Has LibreOffice open a file and save it again as .xlsx; gives the path of what it saved. */
export function resavedByLibreOffice(path: string): string {
  return convertedByLibreOffice(path, "xlsx:Calc MS Excel 2007 XML", ".xlsx");
}

/** Has LibreOffice print a file; gives the path of the PDF. */
export function printedByLibreOffice(path: string): string {
  return convertedByLibreOffice(path, "pdf", ".pdf");
}

/** Runs a Python program that may import openpyxl. */
export function runPython(program: string, ...args: string[]): string {
  if (pythonWithOpenpyxl === null)
    throw new Error("No Python with openpyxl: the caller should have skipped.");
  return execFileSync(pythonWithOpenpyxl, [program, ...args], { encoding: "utf8" });
}
