/** Which members of Office.js some source files use, and which requirement set Microsoft's declarations give each. */

import { join, relative, sep } from "node:path";
import ts from "typescript";

export interface OfficeUse {
  /** Such as "Worksheet.onChanged". */
  readonly member: string;
  /** Such as "ExcelApi". */
  readonly set: string;
  /** Such as "1.13", or "BETA". */
  readonly version: string;
  /** "src/hosts/excel/excel-host.ts:12" */
  readonly place: string;
}

const apiSet = /\[Api set: (\w+) (BETA|[\d.]+)/;
const declarations = `${sep}@types${sep}office-js${sep}`;

function setOf(symbol: ts.Symbol | undefined): Pick<OfficeUse, "member" | "set" | "version"> | null {
  for (const declaration of symbol?.declarations ?? []) {
    const file = declaration.getSourceFile();
    if (!file.fileName.split("/").join(sep).includes(declarations)) continue;
    const comment = file.text.slice(declaration.pos, declaration.getStart(file));
    const [, set, version] = apiSet.exec(comment) ?? [];
    if (set === undefined || version === undefined) continue;
    const { parent } = declaration;
    const owner =
      ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent) ? parent.name?.text : undefined;
    return {
      member: owner === undefined ? String(symbol?.name) : `${owner}.${String(symbol?.name)}`,
      set,
      version,
    };
  }
  return null;
}

/** The members that a node names: `a.member`, `a["member"]`, `const { member } = a`, `Type`. */
function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
    return checker.getTypeAtLocation(node.expression).getProperty(node.argumentExpression.text);
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : undefined;
  }
  return undefined;
}

/** `sources` are files that need not exist, by their path. */
export function officeUses(
  root: string,
  files: readonly string[],
  sources: ReadonlyMap<string, string> = new Map(),
): OfficeUse[] {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const compiler = { ...options, types: ["node", "office-js"] };
  const host = ts.createCompilerHost(compiler);
  const { readFile, fileExists } = host;
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  const roots = [...files, ...sources.keys()];
  const program = ts.createProgram(roots, compiler, host);
  const checker = program.getTypeChecker();

  return roots.flatMap((path) => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} was not compiled`);
    const uses: OfficeUse[] = [];
    const visit = (node: ts.Node): void => {
      const found = setOf(symbolAt(node, checker));
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      if (found) uses.push({ ...found, place: `${relative(root, path)}:${line}` });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return uses;
  });
}

const asNumber = (version: string) => version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0);

/** Uses that an Excel with just this version of ExcelApi does not have. */
export function above(version: string, uses: readonly OfficeUse[]): OfficeUse[] {
  return uses.filter(
    (use) =>
      use.set.startsWith("ExcelApi") &&
      (use.set !== "ExcelApi" || use.version === "BETA" || asNumber(use.version) > asNumber(version)),
  );
}
