import { beforeAll, describe, expect, it } from "vitest";

import { consolidate, consolidatedWorkbook, embeddedPlan, type ReceivedFile } from "#src/core/index";
import { fingerprint, textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { writeXlsx } from "#src/hosts/xlsx/write";
import type { NamedBytes } from "#src/ui/host";
import { intoFile } from "#src/ui/merge/into";
import { dryRun, giveConsolidated } from "#src/ui/merge/merge-files";
import { sampleReturn } from "#src/ui/samples";
import samples from "../../../assets/samples/2025-annual.json";
import { createMemoryHost, quietly } from "#tests/ui/memory-host";

const plan = embeddedPlan();
const { asAt } = samples;
const host = createMemoryHost();

const asFile = ({ name, bytes }: NamedBytes) => new File([new Uint8Array(bytes)], name);

/** Merges the groups one after the other, each into the workbook of the one before. */
async function mergedBy(...groups: readonly (readonly NamedBytes[])[]): Promise<Uint8Array> {
  let earlier: NamedBytes | null = null;
  for (const group of groups) {
    const read = earlier ? await intoFile(host, earlier, plan) : null;
    if (read && "refusal" in read) throw new Error(read.refusal);
    const request = { plan, files: group.map(asFile), asAt, into: read?.kept ?? null };
    const answer = await dryRun(host, request, quietly);
    if ("refusal" in answer) throw new Error(answer.refusal);
    await giveConsolidated(host, answer);
    earlier = host.given.at(-1) ?? null;
  }
  return earlier?.bytes ?? new Uint8Array();
}

describe("however returns of one name come to a merge", () => {
  let files: readonly NamedBytes[];
  beforeAll(async () => {
    // As people send them: two partners' returns under one name, from different folders.
    files = await Promise.all(
      ["mrc", "nice", "mhra"].map(async (partner, index) => ({
        ...(await sampleReturn(host, plan, samples, partner)),
        name: index < 2 ? "return.xlsx" : "other.xlsx",
      })),
    );
  });

  it("the bytes are the same, and those of the command line, which checks for itself", async () => {
    const [mrc, nice, mhra] = files;
    if (!mrc || !nice || !mhra) throw new Error("There are three samples.");
    const received = files.map(({ name, bytes }): ReceivedFile => ({
      file: name,
      sha256: fingerprint(bytes),
      content: { kind: "read", workbook: readXlsx(bytes) },
    }));
    const consolidation = consolidate({
      plan,
      cycle: null,
      files: received,
      register: null,
      asAt,
      digest: textFingerprint,
    });
    const expected = fingerprint(await writeXlsx(consolidatedWorkbook(consolidation)));
    for (const groups of [
      [[mrc, nice, mhra]],
      [[mhra, nice, mrc]],
      [[nice], [mrc, mhra]],
      [[mhra, mrc], [nice]],
      [[mrc], [mrc, nice], [mhra]],
    ])
      expect(fingerprint(await mergedBy(...groups))).toBe(expected);
  });
});
