/** The files of core in some of its folders, for tests that read source and not what it does. */

import { readdirSync, readFileSync } from "node:fs";

import ts from "typescript";

export interface SourceFile {
  /** As seen from `src/core`. */
  readonly name: string;
  readonly text: string;
}

export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`src/core/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => {
        const name = `${folder}/${path.replaceAll("\\", "/")}`;
        return { name, text: readFileSync(`src/core/${name}`, "utf8") };
      }),
  );
}

/** All that `look` finds in a source, from its beginning to its end. */
export function foundIn<T>(source: string, look: (node: ts.Node) => readonly T[]): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...look(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true));
  return found;
}
