/** The seal of a return as people read it. */

import { changesInWords, formatDate, isIsoDate, sealInWords, type SealReport } from "#src/core/index";

/** "Sealed on 24 January 2025, receipt ABCDE-FGHJK."; null for a return that was never sealed. */
export function sealLine(seal: SealReport): string | null {
  if (seal.receipt === null) return null;
  const on = seal.on !== null && isIsoDate(seal.on) ? ` on ${formatDate(seal.on)}` : "";
  if (seal.state === "sealed") return `Sealed${on}, receipt ${seal.receipt}.`;
  return `${capital(sealInWords(seal))}: receipt ${seal.receipt}, given${on === "" ? " before" : on}, no longer holds. Changed: ${changesInWords(seal.changed)}.`;
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
