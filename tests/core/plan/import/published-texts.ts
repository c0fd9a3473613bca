/** The real published annexes, where this checkout has them beside it. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../../../shared/published/", import.meta.url));

export type PublishedEdition = 2023 | 2024;

export const hasPublished =
  existsSync(`${folder}annexes-2023.txt`) && existsSync(`${folder}annexes-2024.txt`);

export const skippedNote = hasPublished ? "" : " (skipped: ../shared/published is not there)";

export const publishedText = (edition: PublishedEdition): string =>
  readFileSync(`${folder}annexes-${edition}.txt`, "utf8");
