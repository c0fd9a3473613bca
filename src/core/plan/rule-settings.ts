/** What a plan tells the rules: thresholds, word lists, and which rules are still on trial. Rules hold none of it. */

import { z } from "zod";

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"');

export const ruleSettingsSchema = z.strictObject({
  /** Rules that are only advice in the cycle named: people get used to a new rule before it blocks. */
  trial: z.array(z.strictObject({ rule: code, cycle: code })).default([]),
});

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
