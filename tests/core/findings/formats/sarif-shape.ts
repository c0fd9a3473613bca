/**
 * The parts of SARIF 2.1.0 that the product writes, from the text of the standard (OASIS, sections 3.13 to 3.58): what
 * must be there, of which kind, and nothing that the standard does not know.
 */

import { z } from "zod";

const message = z.strictObject({ text: z.string().min(1) });
/** RFC 3986: no spaces, no characters that must be escaped. */
const uri = z.string().regex(/^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?#]|%[0-9A-F]{2})+$/);
const level = z.enum(["none", "note", "warning", "error"]);
const properties = z.record(z.string(), z.unknown());
const count = z.number().int().min(0);
const place = z.number().int().min(1);

const region = z.strictObject({
  startLine: place,
  startColumn: place.optional(),
  endColumn: place.optional(),
});

const reportingDescriptor = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: properties.optional(),
});

const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri, index: count }),
    region: region.optional(),
  }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .min(1)
    .optional(),
});

const fix = z.strictObject({
  description: message,
  artifactChanges: z
    .array(
      z.strictObject({
        artifactLocation: z.strictObject({ uri }),
        replacements: z
          .array(
            z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) }),
          )
          .min(1),
      }),
    )
    .min(1),
});

const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: count.optional(),
  level,
  message,
  locations: z.array(location).min(1),
  partialFingerprints: z.record(z.string(), z.string()),
  fixes: z.array(fix).min(1).optional(),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(["inSource", "external"]),
        status: z.enum(["accepted", "underReview", "rejected"]),
        justification: z.string(),
      }),
    )
    .optional(),
  properties: properties.optional(),
});

const run = z.strictObject({
  tool: z.strictObject({
    driver: z.strictObject({
      name: z.string().min(1),
      version: z.string(),
      rules: z.array(reportingDescriptor),
      properties: properties.optional(),
    }),
  }),
  columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
  invocations: z.array(z.strictObject({ executionSuccessful: z.boolean() })),
  artifacts: z.array(
    z.strictObject({
      location: z.strictObject({ uri }),
      hashes: z.strictObject({ "sha-256": z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
    }),
  ),
  results: z.array(result),
});

/** A log that the product writes. What refers to something by its place in a list refers to the right thing. */
export const sarifLog = z
  .strictObject({
    $schema: z.literal(
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    ),
    version: z.literal("2.1.0"),
    runs: z.array(run).length(1),
  })
  .superRefine(({ runs }, context) => {
    for (const { results, tool, artifacts } of runs) {
      const ids = tool.driver.rules.map(({ id }) => id);
      if (new Set(ids).size !== ids.length) context.addIssue("a rule is there twice");
      for (const { ruleId, ruleIndex, locations } of results) {
        if (ruleIndex !== undefined && ids[ruleIndex] !== ruleId)
          context.addIssue(`${ruleId} is another rule`);
        for (const { physicalLocation } of locations) {
          const { uri: at, index } = physicalLocation.artifactLocation;
          if (artifacts[index]?.location.uri !== at) context.addIssue(`${at} is another file`);
        }
      }
    }
  });
