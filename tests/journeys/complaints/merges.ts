/** What went wrong elsewhere when several files came together, in merges of ours. */

import { expect } from "vitest";

import type { MergeSituation } from "./situation";
import { fileNamed, merged, received } from "#tests/core/consolidation/received";

const progress = (words: string) => ({ milestones: { "4.1": { Progress: words } } });

export const mergeSituations: readonly MergeSituation[] = [
  {
    told: "FAC #3768",
    situation:
      "A corrected file stands beside the first one, and nobody can tell which counts. Here: two returns of one partner, saved on different days.",
    outcome: "the newer is used, the other listed with the reason",
    check() {
      const first = received("alpha", { file: "first.xlsx", savedAt: "2025-01-20T09:00:00Z" });
      const second = received("alpha", { file: "second.xlsx", savedAt: "2025-01-22T09:00:00Z" });
      const consolidation = merged([first, second]);
      expect(fileNamed(consolidation, "second.xlsx").verdict).toBe("merged");
      expect(fileNamed(consolidation, "first.xlsx")).toMatchObject({
        verdict: "superseded",
        reason: expect.stringContaining("second.xlsx"),
      });
    },
  },
  {
    told: "usdr-gost #384",
    situation:
      "Two parts of one department overwrite one another. Here: a partner and its division, each with its own return.",
    outcome: "both are merged, each under its own code",
    check() {
      const consolidation = merged([
        received("beta", { answers: progress("The board’s own report is out.") }),
        received("beta-labs"),
      ]);
      for (const partner of ["beta", "beta-labs"]) {
        const { merged: rows, issued } = consolidation.tallies.find((one) => one.partner === partner) ?? {};
        expect([partner, rows]).toEqual([partner, issued]);
      }
    },
  },
  {
    told: "usdr-gost #1268",
    situation:
      "A file that was sent by mistake cannot be kept out. Here: last year’s return among this year’s.",
    outcome: "it is held whole, with the reason; nothing of it is merged",
    check() {
      const stray = received("gamma", { file: "stray.xlsx", cycle: "2024-annual" });
      const consolidation = merged([received("alpha"), received("beta"), stray]);
      expect(fileNamed(consolidation, "stray.xlsx")).toMatchObject({
        verdict: "held",
        reason: expect.stringContaining("2024-annual"),
      });
      expect(consolidation.tallies.find(({ partner }) => partner === "gamma")?.merged).toBe(0);
    },
  },
];
