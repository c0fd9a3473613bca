import { counted, type Finding, type SealState } from "#src/core/index";
import { findingKinds, kindOf, type FindingKind } from "./finding-kind";

export type Counts = { readonly [K in FindingKind]: number };

export function countByKind(findings: readonly Finding[]): Counts {
  const counts = { error: 0, hold: 0, warning: 0, advice: 0 };
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}

const words: { readonly [K in FindingKind]: (count: number) => string } = {
  error: (count) => `${count} to put right`,
  hold: (count) => `${count} to decide`,
  warning: (count) => `${count} to check`,
  advice: (count) => counted(count, "piece of advice", "pieces of advice"),
};

/** "Not ready: 3 to put right, 1 to decide, 2 to check"; "Ready to seal and send"; "Sealed and ready to send". */
export function verdictLine(
  verdict: "ready" | "not-ready",
  findings: readonly Finding[],
  seal: SealState["state"],
): string {
  const counts = countByKind(findings);
  const parts = findingKinds.flatMap((kind) => (counts[kind] > 0 ? [words[kind](counts[kind])] : []));
  const rest = parts.length > 0 ? `: ${parts.join(", ")}` : "";
  if (verdict === "not-ready")
    return `Not ready${rest}${seal === "changed" ? ". Changed after sealing" : ""}`;
  switch (seal) {
    case "unsealed":
      return `Ready to seal and send${rest}`;
    case "sealed":
      return `Sealed and ready to send${rest}`;
    case "changed":
      return `Changed after sealing: seal it again before you send it${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
  }
}
