import { counted, type Finding, type Severity } from "#src/core/index";

export type Counts = { readonly [S in Severity]: number };

export function countBySeverity(findings: readonly Finding[]): Counts {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), advice: count("advice") };
}

/** "Not ready: 3 to put right, 2 to check" or "Ready to send: 1 piece of advice". */
export function verdictLine(verdict: "ready" | "not-ready", findings: readonly Finding[]): string {
  const { error, warning, advice } = countBySeverity(findings);
  const parts = [
    error > 0 ? `${error} to put right` : "",
    warning > 0 ? `${warning} to check` : "",
    advice > 0 ? counted(advice, "piece of advice", "pieces of advice") : "",
  ].filter((part) => part !== "");
  const words = verdict === "ready" ? "Ready to send" : "Not ready";
  return parts.length > 0 ? `${words}: ${parts.join(", ")}` : words;
}
