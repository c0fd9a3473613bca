/** What has become of a workbook that is saved as a copy; its file's name says so. */
export type CopyMark = "fixed" | "sealed" | "edited";

/** "2025-annual-mhra.xlsx" → "2025-annual-mhra (fixed).xlsx", and later "2025-annual-mhra (sealed).xlsx". */
export function copyName(name: string, mark: CopyMark): string {
  const stem = name.replace(/\.xlsx$/i, "").replace(/ \((?:fixed|sealed|edited)\)$/, "");
  return `${stem} (${mark}).xlsx`;
}
