import { describe, expect, it } from "vitest";

import { BrowserHostError } from "#src/hosts/browser/browser-host-error";
import type { AskWorker } from "#src/hosts/browser/job-workers";
import { receiveFiles, type PickedFile } from "#src/hosts/browser/receive-files";
import { checkAhead, parseCycle } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { issuedFile, plan } from "./sample-file";
import { askHere } from "./worker";

const issued = await issuedFile("mrc");
const file = (name: string, bytes: Uint8Array): PickedFile => ({ name, bytes: async () => bytes });
const gone = (name: string): PickedFile => ({
  name,
  bytes: async () => {
    throw new DOMException("gone", "NotReadableError");
  },
});
const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

describe("receiveFiles", () => {
  it("answers for every file, in order, and says how far it is", async () => {
    const said: { readonly done: number; readonly words: string }[] = [];
    const received = await receiveFiles(
      [
        file("one.xlsx", issued.bytes),
        file("two.xlsx", new Uint8Array()),
        file("~$one.xlsx", issued.bytes),
        gone("four.xlsx"),
      ],
      askHere,
      { ...quiet, onProgress: (done, total, name) => said.push({ done, words: `of ${total}: ${name}` }) },
    );
    expect(received.map((one) => [one.file, one.content.kind, one.sha256 === null])).toEqual([
      ["one.xlsx", "read", false],
      ["two.xlsx", "unreadable", false],
      ["~$one.xlsx", "skipped", true],
      ["four.xlsx", "unreadable", true],
    ]);
    expect(said.map(({ words }) => words)).toEqual(
      ["one.xlsx", "two.xlsx", "~$one.xlsx", "four.xlsx"].map((name) => `of 4: ${name}`),
    );
    expect(said.map(({ done }) => done)).toEqual(said.map(({ done }) => done).sort());
  });

  it("keeps names that several files have: a merge tells them apart by what is in them", async () => {
    const received = await receiveFiles(
      [file("return.xlsx", issued.bytes), file("return.xlsx", new Uint8Array())],
      askHere,
      quiet,
    );
    expect(received.map((one) => one.file)).toEqual(["return.xlsx", "return.xlsx"]);
  });

  it("checks where it reads what a merge is going to check, and nothing else", async () => {
    const against = checkAhead({
      plan,
      asAt: "2025-01-28",
      register: null,
      into: null,
      cycle: parseCycle(plan, "2025-annual") ?? null,
    });
    const files = [file("one.xlsx", issued.bytes), file("two.xlsx", new Uint8Array())];
    const checked = await receiveFiles(files, askHere, { ...quiet, against });
    expect(checked.map(({ ahead }) => (ahead?.findings.length ?? 0) > 0)).toEqual([true, false]);
    expect((await receiveFiles(files, askHere, quiet)).map(({ ahead }) => ahead)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("checks only the newest where there are more files than partners", async () => {
    const at = { sheet: "Start here", row: 11, column: 1 };
    const approved = (day: number) =>
      file(`${day}.xlsx`, patchXlsx(issued.bytes, [{ at, value: { date: `2025-01-${day}` } }]));
    const register = {
      plan: plan.id,
      edition: plan.edition,
      cycle: "2025-annual",
      returnBy: "2025-01-31",
      issued: [
        {
          file: issued.name,
          partner: "mrc",
          cycle: "2025-annual",
          templateVersion: 1,
          sha256: "",
          returnBy: "2025-01-31",
        },
      ],
    };
    const against = checkAhead({ plan, asAt: "2025-01-28", register, into: null, cycle: null });
    const jobs: string[] = [];
    const asking: AskWorker = (job, given) => {
      jobs.push(job);
      return askHere(job, given);
    };
    const files = [approved(14), approved(16), approved(15)];
    const received = await receiveFiles(files, asking, { ...quiet, against });
    expect(received.map(({ file: name, ahead }) => [name, ahead !== undefined])).toEqual([
      ["14.xlsx", false],
      ["16.xlsx", true],
      ["15.xlsx", false],
    ]);
    expect(received.every(({ content }) => content.kind === "kept")).toBe(true);
    expect(jobs).toHaveLength(4);
  });

  it("reads a few at a time, gives them in order, and counts those that are done", async () => {
    const started: (() => void)[] = [];
    const slow = (name: string): PickedFile => ({
      name,
      bytes: () => new Promise((resolve) => started.push(() => resolve(issued.bytes))),
    });
    const said: string[] = [];
    const names = ["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx", "e.xlsx", "f.xlsx"];
    const reading = receiveFiles(names.map(slow), askHere, {
      ...quiet,
      onProgress: (done, _, name) => said.push(`${done} ${name}`),
    });
    await expect.poll(() => started.length).toBe(4);
    started[3]?.();
    await expect.poll(() => started.length).toBe(5);
    expect(said).toEqual(["0 a.xlsx", "0 b.xlsx", "0 c.xlsx", "0 d.xlsx", "1 e.xlsx"]);
    for (const go of started) go();
    await expect.poll(() => started.length).toBe(6);
    started[5]?.();
    expect((await reading).map(({ file: name }) => name)).toEqual(names);
  });

  it("takes a file that is refused for taking too long as one that cannot be read", async () => {
    const refusing: AskWorker = async () => {
      throw new BrowserHostError("It took too long.");
    };
    const received = await receiveFiles([file("one.xlsx", issued.bytes)], refusing, quiet);
    expect(received.map(({ content }) => content)).toEqual([
      { kind: "unreadable", message: "It took too long." },
    ]);
  });

  it("stops at once when it is cancelled, also in the middle of a file", async () => {
    const control = new AbortController();
    const endless: PickedFile = { name: "slow.xlsx", bytes: () => new Promise(() => undefined) };
    const reading = receiveFiles([endless], askHere, { ...quiet, signal: control.signal });
    control.abort(new Error("cancelled"));
    await expect(reading).rejects.toThrow("cancelled");
    await expect(
      receiveFiles([file("one.xlsx", issued.bytes)], askHere, { ...quiet, signal: control.signal }),
    ).rejects.toThrow("cancelled");
  });

  it("does not take a fault of the program for a file that cannot be read", async () => {
    const faulty: PickedFile = {
      name: "one.xlsx",
      bytes: async () => {
        throw new RangeError("a mistake of ours");
      },
    };
    await expect(receiveFiles([faulty], askHere, quiet)).rejects.toThrow("a mistake of ours");
  });
});
