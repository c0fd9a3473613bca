/** A strategy of our own, so that no test leans on the names of the embedded plan. */

import type { PlanFramework } from "#src/core/plan/plan";
import { planSchema } from "#src/core/plan/plan-schema";

const status = { meaning: "As it says.", needsNextMilestones: false, expectsUnmet: false };

export const river: PlanFramework = planSchema.omit({ edition: true, actions: true, findings: true }).parse({
  id: "clean-rivers",
  title: "Clean Rivers Strategy",
  editions: [
    { year: 2030, published: "2030-03-01" },
    { year: 2031, published: "2031-03-03" },
    { year: 2032, published: "2032-03-01" },
  ],
  priorities: [
    { number: 1, title: "Cleaner water" },
    { number: 2, title: "Better co-ordination" },
  ],
  themes: [{ code: "fair-access", title: "Fair access" }],
  partners: [
    {
      code: "dow",
      name: "Department of Water and Land",
      aliases: ["DoWL", "Department of Water and Land (DoWL)"],
    },
    {
      code: "rivers",
      name: "Rivers Agency",
      aliases: ["RA"],
      predecessors: [{ name: "Streams Board", aliases: ["SB"], mergedOn: "2030-04-01" }],
    },
    {
      code: "rivers-floods",
      name: "Rivers Agency (flood forecasting)",
      parent: "rivers",
      aliases: ["flood forecasting", "Rivers Agency (Flood Forecasting Service (FFS))", "FFS"],
    },
    { code: "rivers-lab", name: "Rivers Agency (laboratory)", parent: "rivers", aliases: ["Laboratory"] },
    { code: "council", name: "Council for Fish, Birds and Bees" },
  ],
  statuses: [
    { ...status, label: "ongoing", open: true },
    { ...status, label: "extended", open: true },
    { ...status, label: "concluded", open: false },
  ],
  outcomes: [
    {
      label: "met",
      meaning: "Done.",
      needsEvidence: true,
      needsReason: false,
      needsCarryingForward: false,
      needsAgreement: false,
      unmet: false,
    },
  ],
  cycles: [
    {
      kind: "annual",
      title: "Annual return",
      everyDays: 366,
      asksForNextYear: true,
      everyMilestoneAnswered: true,
    },
  ],
});
