import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { checkAhead, embeddedPlan } from "#src/core/index";
import { answer } from "#src/hosts/browser/jobs";
import { fingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { issuedFile } from "./sample-file";
import { askHere } from "./worker";

const { bytes } = await issuedFile("mrc");
const text = (words: string) => new TextEncoder().encode(words);

describe("the worker's jobs", () => {
  it("reads a workbook and takes its fingerprint", async () => {
    const read = await askHere("read", bytes);
    expect(read).toEqual({
      sha256: fingerprint(bytes),
      content: { kind: "read", workbook: readXlsx(bytes) },
    });
  });

  it("answers with the reader's sentence for a file that is no workbook", async () => {
    const { content } = await askHere("read", text("hello"));
    expect(content).toMatchObject({
      kind: "unreadable",
      message: expect.stringMatching(/not an Excel workbook/),
    });
  });

  it("checks the files of each reading against what that reading was given", async () => {
    const plan = embeddedPlan();
    const against = (asAt: string) => checkAhead({ plan, cycle: null, into: null, register: null, asAt });
    const basisOf = async (reading: number, asAt: string) => {
      const given = against(asAt);
      if (!given) throw new Error("Nothing can be found ahead.");
      const { ahead } = await askHere("readAndCheck", {
        bytes,
        against: given,
        checked: "each",
        reading,
      });
      expect(ahead?.findings.length).toBeGreaterThan(0);
      return ahead?.basis;
    };
    const first = await basisOf(1, "2025-01-28");
    expect(await basisOf(1, "2025-01-28")).toBe(first);
    expect(await basisOf(2, "2025-02-28")).not.toBe(first);
  });

  it("changes a cell", async () => {
    const at = { sheet: "Start here", row: 8, column: 1 };
    const patched = await askHere("patch", { bytes, edits: [{ at, value: "Sam Example" }] });
    const sheet = readXlsx(patched).sheets.find(({ name }) => name === "Start here");
    expect(sheet?.cells).toContainEqual({
      row: 8,
      column: 1,
      content: { kind: "text", text: "Sam Example" },
    });
  });

  it("puts several files into one zip, the same on every day", async () => {
    const files = [
      { name: "a.xlsx", bytes },
      { name: "register.json", bytes: text("{}") },
    ];
    const zipped = await askHere("zip", files);
    const found = unzipSync(zipped);
    expect(Object.keys(found)).toEqual(["a.xlsx", "register.json"]);
    expect(fingerprint(found["a.xlsx"] ?? text(""))).toBe(fingerprint(bytes));
    expect(fingerprint(await askHere("zip", files))).toBe(fingerprint(zipped));
  });

  it("reads a web page as lines", async () => {
    const { lines } = await askHere("html", "<h2>Action 1: open a door</h2><ul><li>by June</li></ul>");
    expect(lines.map(({ kind, text: words }) => [kind, words])).toEqual([
      ["heading", "Action 1: open a door"],
      ["bullet", "by June"],
    ]);
  });

  it("tells what a person can do from a fault of the program", async () => {
    const broken = { id: 1, job: "patch", given: { bytes: text("hello"), edits: [] } } as const;
    expect(await answer(broken)).toMatchObject({ failed: { sentence: expect.stringMatching(/\.xlsx/) } });
    const at = { sheet: "No such sheet", row: 0, column: 0 };
    const mistaken = { id: 2, job: "patch", given: { bytes, edits: [{ at, value: 1 }] } } as const;
    expect(await answer(mistaken)).toMatchObject({
      id: 2,
      failed: { sentence: null, detail: expect.stringContaining("No such sheet") },
    });
    const deep = { id: 3, job: "html", given: "<p>".concat("<b>".repeat(1000)) } as const;
    expect(await answer(deep)).toMatchObject({ failed: { sentence: expect.stringMatching(/levels deep/) } });
  });
});
