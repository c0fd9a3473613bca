/** What several commands can be given, and how it is read. */

import { InvalidArgumentError, Option } from "commander";

import { dateGiven } from "../load";
import type { Out, OutputFormat } from "../output";

/** How a command says what it has done. */
export interface Run {
  readonly output: (options: { readonly format: OutputFormat }) => Out;
  /** Told the exit code. */
  readonly done: (code: number) => void;
}

export function year(text: string): number {
  if (!/^20\d{2}$/.test(text)) throw new InvalidArgumentError("It must be a year, such as 2024.");
  return Number(text);
}

export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError("It must be a number, such as 18.");
  return Number(text);
}

export const collect = (value: string, before: readonly string[]) => [...before, value];

export const formatOption = (standard: OutputFormat = "text", more: readonly OutputFormat[] = []) =>
  new Option("--format <format>", "what to print").choices(["text", "json", ...more]).default(standard);
export const planOption = () =>
  new Option("--plan <plan.json>", "the plan; without it, the one that comes with the product");
export const registerOption = () =>
  new Option("--register <register.json>", "the issue register; without it, the one beside the returns");
export const asAtOption = () =>
  new Option(
    "--as-at <date>",
    "the day of the check, such as 2025-01-28; without it, no rule looks at today",
  );

/** What every command on one return can be given. */
export interface OneReturnGiven {
  plan?: string;
  register?: string;
  asAt?: string;
  output?: string;
  format: OutputFormat;
}

/** Values that were not given are left out, so that they are absent and not undefined. */
export function given<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

export const asAtGiven = (text: string | undefined) =>
  text === undefined ? null : dateGiven("--as-at", text);
