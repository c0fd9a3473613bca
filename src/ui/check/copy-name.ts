/** What has become of a return that is saved as a copy; its file's name says so. */
export type CopyMark = "fixed" | "sealed";

/** "2025-annual-mhra.xlsx" → "2025-annual-mhra (fixed).xlsx", and later "2025-annual-mhra (sealed).xlsx". */
export function copyName(name: string, mark: CopyMark): string {
  const stem = name.replace(/\.xlsx$/i, "").replace(/ \((?:fixed|sealed)\)$/, "");
  return `${stem} (${mark}).xlsx`;
}
