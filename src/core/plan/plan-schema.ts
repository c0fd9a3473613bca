/** What a plan file may hold. Loaded when one is read: pages start without the schema library. */

import { z } from "zod";

import { dueKinds } from "./due-kinds";
import { actionLineageSchema, isoDate, predecessorSchema, words, year } from "./lineage-schema";
import { ruleSettingsSchema } from "./rule-settings";

// Pages forbid code made from text, and the library would try whether it may.
z.config({ jitless: true });

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by "-"');

/** When something falls due, as read from its words. Both ends are included; null is open or unknown. */
const dueSchema = z.strictObject({
  text: words,
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  kind: z.enum(dueKinds),
});

/** One bullet as printed. `line` counts from 1 in the document it was imported from. */
export interface Bullet {
  id?: string | undefined;
  text: string;
  line?: number | undefined;
  due?: z.infer<typeof dueSchema>[] | undefined;
  children?: Bullet[] | undefined;
  /** Of a milestone: what it came from, the latest edition first; all of it, however many editions back. */
  history?: z.infer<typeof predecessorSchema>[] | undefined;
}

const bulletSchema: z.ZodType<Bullet> = z.strictObject({
  /** Of a milestone, stable across cycles: "18.2"; of an item it names: "18.2.1". */
  id: z
    .string()
    .regex(/^\d+(\.\d+)+$/, 'must be numbers joined by ".", such as 18.2')
    .optional(),
  text: words,
  line: z.number().int().positive().optional(),
  due: z.array(dueSchema).optional(),
  get children() {
    return z.array(bulletSchema).optional();
  },
  history: z.array(predecessorSchema).optional(),
});

const bullets = z.array(bulletSchema).default([]);

/** A status is a label and flags; rules read the flags, so another plan can name its statuses as it likes. */
const statusSchema = z.strictObject({
  label: words,
  meaning: words,
  /** Work goes on after this cycle. */
  open: z.boolean(),
  /** Without at least one next milestone the status makes no sense. */
  needsNextMilestones: z.boolean(),
  /** It says that something promised was not met in its time. */
  expectsUnmet: z.boolean(),
});

const outcomeSchema = z.strictObject({
  label: words,
  meaning: words,
  /** Needs the partner's own account of what was done. */
  needsEvidence: z.boolean(),
  needsReason: z.boolean(),
  /** Must be carried into a next milestone, or be withdrawn. */
  needsCarryingForward: z.boolean(),
  /** Must say who agreed it. */
  needsAgreement: z.boolean(),
  /** The promise was not, or not wholly, kept. */
  unmet: z.boolean(),
});

const partnerSchema = z.strictObject({
  code,
  name: words,
  /** The code of the partner this one is a division of. */
  parent: code.optional(),
  /** Other ways the same body is written in documents and returns. */
  aliases: z.array(words).default([]),
  /** Bodies that were merged into this one, under their old names. */
  predecessors: z
    .array(z.strictObject({ name: words, aliases: z.array(words).default([]), mergedOn: isoDate }))
    .default([]),
});

const prioritySchema = z.strictObject({ number: z.number().int().positive(), title: words });
const themeSchema = z.strictObject({ code, title: words });
const editionSchema = z.strictObject({ year, published: isoDate });

const cycleKindSchema = z.strictObject({
  kind: z.enum(["annual", "progress"]),
  title: words,
  /** Longest time from one return of this kind to the next, in days. */
  everyDays: z.number().int().positive(),
  /** Whether next milestones and new actions are asked for. */
  asksForNextYear: z.boolean(),
  /** Whether every milestone must be answered, or an unanswered one is only pointed out. */
  everyMilestoneAnswered: z.boolean(),
});

const actionSchema = z.strictObject({
  number: z.number().int().positive(),
  title: words,
  /** The owner line exactly as printed; `owners` are the partner codes read from it. */
  ownerText: z.string(),
  owners: z.array(code),
  priority: z.number().int().positive().nullable(),
  themes: z.array(code).default([]),
  introducedIn: year,
  /** The value is null for an action that is new in the edition: nothing has been reported on it yet. */
  status: z.strictObject({ value: words.nullable(), qualifier: words.nullable() }),
  /** What became of the action between editions, the latest first. */
  lineage: z.array(actionLineageSchema).optional(),
  lastMilestones: bullets,
  progress: bullets,
  nextMilestones: bullets,
  problem: bullets,
  outputs: bullets,
  outcomes: bullets,
  monitoring: bullets,
  assumptions: bullets,
  externalFactors: bullets,
});

/** What an import could not place or had to assume, with the line of the document. */
const importFindingSchema = z.strictObject({
  code,
  severity: z.enum(["error", "warning", "advice"]),
  message: words,
  line: z.number().int().positive().nullable(),
  action: z.number().int().positive().nullable(),
});

export const planSchema = z.strictObject({
  /** The strategy, the same in every edition: "england-rare-diseases". */
  id: code,
  title: words,
  edition: year,
  editions: z.array(editionSchema).min(1),
  priorities: z.array(prioritySchema).min(1),
  themes: z.array(themeSchema).default([]),
  partners: z.array(partnerSchema).min(1),
  statuses: z.array(statusSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
  cycles: z.array(cycleKindSchema).min(1),
  /** Number of words above which an answer is pointed out as long. */
  wordLimit: z.number().int().positive().default(300),
  ruleSettings: ruleSettingsSchema.prefault({}),
  actions: z.array(actionSchema).min(1),
  findings: z.array(importFindingSchema).default([]),
});
