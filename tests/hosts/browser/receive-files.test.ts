import { describe, expect, it } from "vitest";

import { receiveFiles, uniqueNames, type PickedFile } from "#src/hosts/browser/receive-files";
import { issuedFile } from "./sample-file";
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

describe("uniqueNames", () => {
  it.each([
    [
      ["a.xlsx", "b.xlsx"],
      ["a.xlsx", "b.xlsx"],
    ],
    [
      ["a.xlsx", "A.xlsx", "a.xlsx"],
      ["a.xlsx", "A (2).xlsx", "a (3).xlsx"],
    ],
    [
      ["a (2).xlsx", "a.xlsx", "a.xlsx"],
      ["a (2).xlsx", "a.xlsx", "a (3).xlsx"],
    ],
    [
      ["noted", "noted"],
      ["noted", "noted (2)"],
    ],
  ])("%j become %j", (names, unique) => {
    expect(uniqueNames(names)).toEqual(unique);
  });
});

describe("receiveFiles", () => {
  it("answers for every file, in order, and says how far it is", async () => {
    const said: string[] = [];
    const received = await receiveFiles(
      [
        file("one.xlsx", issued.bytes),
        file("two.xlsx", new Uint8Array()),
        file("~$one.xlsx", issued.bytes),
        gone("four.xlsx"),
      ],
      askHere,
      { ...quiet, onProgress: (done, total, name) => said.push(`${done}/${total} ${name}`) },
    );
    expect(received.map((one) => [one.file, one.content.kind, one.sha256 === null])).toEqual([
      ["one.xlsx", "read", false],
      ["two.xlsx", "unreadable", false],
      ["~$one.xlsx", "skipped", true],
      ["four.xlsx", "unreadable", true],
    ]);
    expect(said).toEqual(["0/4 one.xlsx", "1/4 two.xlsx", "2/4 ~$one.xlsx", "3/4 four.xlsx"]);
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
