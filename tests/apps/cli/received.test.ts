import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { findReturns, readReturns } from "#src/apps/cli/received";
import { checkAhead, checkedOf, embeddedPlan, type ReceivedFile } from "#src/core/index";
import { startThreads, type Threads } from "#src/hosts/node/threads";
import { returnsOf } from "../../../scripts/bench/returns";

const partners = 34;
const copies = 2;

let folder = "";
let threads: Threads;

/** A return of each of many partners, and an older version of the first two. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-received-"));
  const returns = await returnsOf(embeddedPlan(), partners + copies, "mixed", partners);
  for (const { file, bytes } of returns) await writeFile(join(folder, file), bytes);
  const plan = returns[0]?.plan;
  if (!plan) throw new Error("There are returns.");
  const against = checkAhead({ plan, cycle: null, register: null, asAt: "2025-01-28" });
  if (!against) throw new Error("What returns are checked against is known.");
  threads = startThreads(0, { against, checked: checkedOf(against, returns.length) });
});

afterAll(() => threads.end());

async function read(files: number): Promise<ReceivedFile[]> {
  const found = await findReturns([folder]);
  return readReturns(found.slice(-files), threads, () => undefined);
}

const checked = (files: readonly ReceivedFile[]) => files.flatMap(({ file, ahead }) => (ahead ? [file] : []));

describe("several versions of returns", () => {
  it("are read, and only the newest of each partner is checked", async () => {
    const files = await read(partners + copies);
    expect(files).toHaveLength(partners + copies);
    expect(files.every(({ content }) => content.kind === "kept")).toBe(true);
    expect(checked(files)).toHaveLength(partners);
    expect(checked(files).every((file) => file.startsWith("0-"))).toBe(true);
  });

  it("are left to the merge where the newest are few", async () => {
    expect(checked(await read(5))).toEqual([]);
  });
});
