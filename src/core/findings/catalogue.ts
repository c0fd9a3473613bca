/** The rules as documentation. */

import type { Severity } from "./finding";
import { exampleInWords, type ExampleInWords } from "./rule-examples";
import { rules } from "./rules";
import type { Rule } from "./rule";

export interface RuleEntry {
  readonly id: string;
  readonly severity: Severity;
  /** Whether it looks at one return or only at all returns of a cycle together. */
  readonly scope: Rule["scope"];
  /** Whether it looks at all returns together, alone or as well. */
  readonly atMerge: boolean;
  /** True where only a recorded decision clears an error of this rule. */
  readonly hold: boolean;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly source: string;
  /** A row that breaks the rule and one that satisfies it; null where no single row shows it. */
  readonly example: ExampleInWords | null;
}

export function ruleCatalogue(): RuleEntry[] {
  return rules.map(({ id, severity, scope, title, why, remedy, source, ...rule }) => ({
    id,
    severity,
    scope,
    atMerge: rule.checkMerge !== undefined,
    hold: "hold" in rule && rule.hold === true,
    title,
    why,
    remedy,
    source,
    example: exampleInWords("example" in rule ? rule : {}),
  }));
}

function section(heading: string, entries: readonly RuleEntry[]): string[] {
  return [
    `## ${heading}`,
    "",
    ...entries.flatMap(({ id, severity, scope, atMerge, hold, title, why, remedy, source, example }) => [
      `### ${id}`,
      "",
      `${title}. (${hold ? "hold" : severity})`,
      "",
      `- Why: ${why}`,
      `- What to do: ${remedy}`,
      ...(example ? [`- Not so: ${example.wrong}`, `- But so: ${example.right}`] : []),
      `- Source: ${source}.`,
      ...(scope === "return" && atMerge ? ["- Looked at again when all returns lie beside each other."] : []),
      "",
    ]),
  ];
}

/** The catalogue as a page in Markdown. */
export function catalogueAsMarkdown(): string {
  const entries = ruleCatalogue();
  return [
    "# Rules",
    "",
    "What a return must satisfy, and what all returns of a cycle must satisfy together. An error must be put right before the return is ready or the row is merged; a hold is an error that only a recorded decision clears; a warning is for a person to look at; advice helps. One case of a rule may be graver or milder than the rule: the finding says so.",
    "",
    "This page is made from the rules (`src/core/findings/rules`); `npx vitest run tests/core/findings/catalogue.test.ts -u` writes it again.",
    "",
    ...section(
      "On one return",
      entries.filter(({ scope }) => scope === "return"),
    ),
    ...section(
      "On all returns together",
      entries.filter(({ scope }) => scope === "merge"),
    ),
  ].join("\n");
}
