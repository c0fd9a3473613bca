/** What a plan tells the rules: thresholds, word lists, and which rules are still on trial. Rules hold none of it. */

import { z } from "zod";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"');

export const ruleSettingsSchema = z.strictObject({
  /** Rules that are only advice in the cycle named: people get used to a new rule before it blocks. */
  trial: z.array(z.strictObject({ rule: code, cycle: code })).default([]),
  /** What the delivery group is told of: a milestone that slipped by so many days, or was carried over so many times. */
  deliveryGroup: z
    .strictObject({ slippedDays: z.number().int().positive(), timesCarried: z.number().int().positive() })
    .prefault({ slippedDays: 180, timesCarried: 2 }),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
