import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

import { catalogueAsMarkdown, ruleCatalogue } from "#src/core/findings/catalogue";
import { mergeRules, returnRules } from "#src/core/findings/rules";
import { tableKeys } from "#src/core/return/layout";

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();

const catalogue = ruleCatalogue();
const ids = catalogue.map(({ id }) => id);

describe("the catalogue of rules", () => {
  it("lists each rule file once, and no other", () => {
    const files = filesIn("src/core/findings/rules", ".ts").filter((name) => name !== "index");
    expect([...ids].sort(), "add the rule to src/core/findings/rules/index.ts").toEqual(files);
  });

  it("has a test for each rule", () => {
    expect(
      filesIn("tests/core/findings/rules", ".test.ts"),
      "add a test in tests/core/findings/rules",
    ).toEqual([...ids].sort());
  });

  it.each(catalogue)("$id reads as a rule should", ({ id, title, why, remedy, source }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    // A title is a statement without an end; why, remedy are sentences; a source goes on after a colon.
    expect(title).toMatch(/^[A-Z].{20,110}[^.]$/);
    for (const sentence of [why, remedy]) expect(sentence).toMatch(/^[A-Z].{20,}[.?]$/s);
    expect(source).toMatch(/^\S.{20,}[^.]$/s);
    for (const text of [title, why, remedy, source]) {
      expect(text).not.toMatch(
        /\s{2}|submission|validator|\bissue\b(?! the| register)|\bmaster\b|[A-Z]\d+\b(?!\))/,
      );
    }
  });

  it("refers only to rules and tables that exist, and to causes that are looked at before what follows", () => {
    const order = returnRules.map(({ id }) => id);
    for (const { id, explainedBy = [], needs = [] } of returnRules) {
      for (const cause of explainedBy) {
        expect(order, `${id} is explained by ${cause}`).toContain(cause);
        expect(order.indexOf(cause), `${cause} before ${id}`).toBeLessThan(order.indexOf(id));
      }
      for (const table of needs) expect(tableKeys).toContain(table);
    }
  });

  it("keeps the scopes apart", () => {
    expect(returnRules.every(({ scope }) => scope === "return")).toBe(true);
    expect(mergeRules.every(({ scope }) => scope === "merge")).toBe(true);
    expect(ids).toHaveLength(returnRules.length + mergeRules.length);
  });

  it("is documented: npx vitest run tests/core/findings/catalogue.test.ts -u writes docs/rules.md", async () => {
    await expect(catalogueAsMarkdown()).toMatchFileSnapshot("../../../docs/rules.md");
  });
});
