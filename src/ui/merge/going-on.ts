import type { KeptConsolidation } from "#src/core/index";

/** An earlier merge that the next one goes on from. */
export interface GoingOn {
  readonly source: "file" | "open";
  readonly name: string;
  readonly kept: KeptConsolidation;
}
