import { beforeAll, describe, expect, it } from "vitest";

import { embeddedPlan } from "#src/core/index";
import { readXlsx } from "#src/hosts/xlsx/read";
import type { NamedBytes } from "#src/ui/host";
import { intoFile, intoOpen, isOpenConsolidated } from "#src/ui/merge/into";
import { againInto, dryRun, giveConsolidated, type DryRun } from "#src/ui/merge/merge-files";
import { sampleReturn } from "#src/ui/samples";
import samples from "../../../assets/samples/2025-annual.json";
import { padded } from "#tests/padded-file";
import { createMemoryHost, quietly } from "#tests/ui/memory-host";

const plan = embeddedPlan();
const { asAt } = samples;
const asFile = ({ name, bytes }: NamedBytes) => new File([new Uint8Array(bytes)], name);

async function ran(host: ReturnType<typeof createMemoryHost>, request: Parameters<typeof dryRun>[1]) {
  const answer = await dryRun(host, request, quietly);
  if ("refusal" in answer) throw new Error(answer.refusal);
  return answer;
}
const verdicts = ({ report }: DryRun) => report.files.map(({ file }) => file).sort();

describe("merging into the workbook of an earlier merge", () => {
  const host = createMemoryHost();
  let mrc: NamedBytes;
  let nice: NamedBytes;
  let earlier: NamedBytes;
  beforeAll(async () => {
    [mrc, nice] = [
      await sampleReturn(host, plan, samples, "mrc"),
      await sampleReturn(host, plan, samples, "nice"),
    ];
    await giveConsolidated(host, await ran(host, { plan, files: [asFile(mrc)], asAt, into: null }));
    earlier = host.given.at(-1) ?? mrc;
  });

  it("keeps what was merged before, whether it is named or dropped with the returns", async () => {
    const named = await intoFile(host, earlier, plan);
    if ("refusal" in named) throw new Error(named.refusal);
    const first = await ran(host, { plan, files: [asFile(nice)], asAt, into: named.kept });
    expect(verdicts(first)).toEqual([mrc.name, nice.name]);
    const dropped = await ran(host, { plan, files: [asFile(nice), asFile(earlier)], asAt, into: null });
    expect(dropped.report).toEqual(first.report);
  });

  it("asks a person about one that is larger than a return may be, and then goes on from it", async () => {
    const large = asFile({ name: "large.xlsx", bytes: padded(earlier.bytes) });
    const answer = await dryRun(host, { plan, files: [asFile(nice), large], asAt, into: null }, quietly);
    expect(answer).toMatchObject({
      refusal: expect.stringMatching(/^“large.xlsx” is larger than a return may be/) as string,
    });
    if (!("larger" in answer) || !answer.larger) throw new Error("No larger one");
    expect(answer.larger.name).toBe("large.xlsx");
    const bytes = new Uint8Array(await answer.larger.arrayBuffer());
    const into = await intoFile(host, { name: "large.xlsx", bytes }, plan);
    if ("refusal" in into) throw new Error(into.refusal);
    const first = await ran(host, { plan, files: [asFile(nice)], asAt, into: into.kept });
    expect(verdicts(first)).toEqual([mrc.name, nice.name]);
  });

  it("lets nothing in by itself that only is too large", async () => {
    const large = asFile({ name: "large.xlsx", bytes: padded(nice.bytes) });
    const { report } = await ran(host, { plan, files: [asFile(mrc), large], asAt, into: null });
    expect(report.files).toMatchObject([
      { verdict: "merged" },
      { file: "large.xlsx", verdict: "unreadable" },
    ]);
  });

  it("can be looked at without a new return", async () => {
    const { report } = await ran(host, { plan, files: [asFile(earlier)], asAt, into: null });
    expect(report.files.map(({ file }) => file)).toEqual([mrc.name]);
  });

  it("goes on from the open workbook as it is by then, by its bytes or as it is read", async () => {
    const workbook = readXlsx(earlier.bytes);
    const open = {
      name: "consolidated.xlsx",
      read: async () => workbook,
      edit: async () => async () => undefined,
      onChange: () => () => undefined,
    };
    expect(await isOpenConsolidated(open)).toBe(true);
    const byRanges = await intoOpen(host, open, plan);
    const byBytes = await intoOpen(host, { ...open, bytes: async () => earlier.bytes }, plan);
    const without = await intoOpen(host, { ...open, bytes: async () => null }, plan);
    expect(byBytes).toEqual(byRanges);
    expect(without).toEqual(byRanges);
    if ("refusal" in byRanges) throw new Error(byRanges.refusal);
    const first = await ran(host, { plan, files: [asFile(nice)], asAt, into: null });
    expect(verdicts(first)).toEqual([nice.name]);
    expect(verdicts(await againInto(host, first, byRanges.kept))).toEqual([mrc.name, nice.name]);
  });

  it("refuses a second consolidated workbook, one that is none, and one that cannot be read", async () => {
    const two = [asFile(earlier), asFile({ ...earlier, name: "older.xlsx" })];
    expect(await dryRun(host, { plan, files: two, asAt, into: null }, quietly)).toEqual({
      refusal:
        "“older.xlsx” is a second consolidated workbook: a merge goes on from one. Start again, and choose the latest of them.",
    });
    expect(await intoFile(host, nice, plan)).toEqual({
      refusal: `“${nice.name}”: This is not a consolidated workbook.`,
    });
    expect(
      await isOpenConsolidated({
        name: null,
        read: async () => readXlsx(nice.bytes),
        edit: async () => async () => undefined,
        onChange: () => () => undefined,
      }),
    ).toBe(false);
    const damaged = await intoFile(host, { name: "x.xlsx", bytes: new Uint8Array([1, 2, 3]) }, plan);
    expect("refusal" in damaged && damaged.refusal).toMatch(/^“x\.xlsx”: .+\.$/);
  });
});
