import type { UiHost } from "./host";

/** Of a part that is loaded when it is needed. */
const notLoaded =
  "A part of this program could not be loaded, and nothing was changed: check your connection, and try again.";

/** What to tell a person about a failure; one for the faults of the program too, which no person can put right. */
export function sentenceOf(host: UiHost, error: unknown): string {
  const known = host.explain(error);
  if (known !== null) return known;
  if (error instanceof Error && error.name === "ChunkLoadError") return notLoaded;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `Something in this program went wrong, and nothing was changed. Close it, open it again, and if that does not help, report this: ${detail}`;
}
