import { expect, it } from "vitest";

import type { FindingKind } from "#src/ui/check/finding-kind";
import { countByKind, verdictLine } from "#src/ui/check/verdict-line";
import { finding } from "./finding";

const of = (...kinds: FindingKind[]) =>
  kinds.map((kind) =>
    kind === "hold" ? finding({ severity: "error", hold: true }) : finding({ severity: kind }),
  );

it.each<
  [
    verdict: "ready" | "not-ready",
    kinds: FindingKind[],
    seal: "unsealed" | "sealed" | "changed",
    line: string,
  ]
>([
  ["ready", [], "unsealed", "Ready to seal and send"],
  ["ready", ["advice"], "unsealed", "Ready to seal and send: 1 piece of advice"],
  [
    "ready",
    ["warning", "advice", "advice"],
    "sealed",
    "Sealed and ready to send: 1 to check, 2 pieces of advice",
  ],
  ["ready", [], "changed", "Changed after sealing: seal it again before you send it"],
  ["ready", ["warning"], "changed", "Changed after sealing: seal it again before you send it (1 to check)"],
  ["not-ready", ["error", "warning", "error"], "unsealed", "Not ready: 2 to put right, 1 to check"],
  ["not-ready", ["hold", "error", "hold"], "unsealed", "Not ready: 1 to put right, 2 to decide"],
  ["not-ready", ["error"], "changed", "Not ready: 1 to put right. Changed after sealing"],
])("a return that is %s with %j and %s: %s", (verdict, kinds, seal, line) => {
  expect(verdictLine(verdict, of(...kinds), seal)).toBe(line);
});

it("counts each kind, those that are not there too; a hold that is settled is advice", () => {
  const settled = finding({ severity: "advice", hold: true });
  expect(countByKind([...of("error", "advice", "error", "hold"), settled])).toEqual({
    error: 2,
    hold: 1,
    warning: 0,
    advice: 2,
  });
});
