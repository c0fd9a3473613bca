import type { UiHost } from "./host";

/** What to tell a person about a failure; one for the faults of the program too, which no person can put right. */
export function sentenceOf(host: UiHost, error: unknown): string {
  const known = host.explain(error);
  if (known !== null) return known;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Something in this program went wrong, and nothing was changed. Close it, open it again, and if that does not help, report this: ${detail}`;
}
