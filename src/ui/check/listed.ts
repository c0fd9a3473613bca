import type { CheckedReturn, Finding } from "#src/core/index";

/** Told by the card on the seal, which also names the answers that were changed. */
export const toldBySeal = "seal-unbroken";

/** The findings that are listed and counted: without what is told elsewhere already. */
export function listedFindings({
  findings,
  seal,
}: Pick<CheckedReturn, "findings" | "seal">): readonly Finding[] {
  return seal.state === "changed" ? findings.filter(({ rule }) => rule !== toldBySeal) : findings;
}
