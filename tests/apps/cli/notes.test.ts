import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { planted } from "#tests/apps/cli/planted";
import { asAt, fillSamples } from "#tests/journeys/ready-return";

let folder = "";
const notes = () => join(folder, "notes");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-notes-"));
  const [nice = "", mrc = ""] = await fillSamples(folder, ["nice", "mrc"]);
  await planted(nice, "faulty", { "Milestones!E4": null });
  await planted(mrc, "faulty", { "Actions!F3": "Nearly there" });
});

describe("returns check --notes", () => {
  it("writes a note for each return that needs one, with its findings and no other", async () => {
    const { code, stdout } = await returns(
      "check",
      folder,
      "--as-at",
      asAt,
      "--notes",
      notes(),
      "--return-by",
      "2025-02-07",
    );
    expect(code).toBe(1);
    expect(stdout).toContain("2 correction notes");
    expect((await readdir(notes())).sort()).toEqual(
      ["mrc", "nice"].flatMap((partner) =>
        ["marked.xlsx", "note.html", "note.txt"].map((ending) => `faulty-2025-annual-${partner}-${ending}`),
      ),
    );
    const copy = readXlsx(await readFile(join(notes(), "faulty-2025-annual-nice-marked.xlsx")));
    const marks = copy.sheets
      .find(({ name }) => name === "Milestones")
      ?.cells.filter(({ row, column }) => row === 3 && column === 15);
    expect(marks).toMatchObject([{ content: { text: expect.stringMatching(/^Put right \(E4\): /) } }]);
    const nice = await readFile(join(notes(), "faulty-2025-annual-nice-note.txt"), "utf8");
    expect(nice).toContain("Milestones, cell E4");
    expect(nice).toContain("by\n7 February 2025");
    expect(nice).not.toContain("Nearly there");
    expect(await readFile(join(notes(), "faulty-2025-annual-mrc-note.html"), "utf8")).toContain(
      "“Nearly there”",
    );
  });

  it("lists them in JSON", async () => {
    const path = join(folder, "faulty-2025-annual-nice.xlsx");
    const { stdout } = await returns("check", path, "--notes", notes(), "--format", "json");
    expect((JSON.parse(stdout) as { notes: unknown }).notes).toEqual([
      {
        file: "faulty-2025-annual-nice.xlsx",
        partner: "nice",
        text: join(notes(), "faulty-2025-annual-nice-note.txt"),
        marked: join(notes(), "faulty-2025-annual-nice-marked.xlsx"),
        html: join(notes(), "faulty-2025-annual-nice-note.html"),
      },
    ]);
  });

  it("says where none is needed, and refuses a day that is none", async () => {
    const ready = join(folder, "2025-annual-mrc.xlsx");
    expect((await returns("check", ready, "--notes", notes())).stdout).toContain(
      "No return needs a correction note.",
    );
    expect((await returns("check", ready, "--notes", notes(), "--return-by", "soon")).code).toBe(2);
  });
});
