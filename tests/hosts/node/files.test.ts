import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeEach, describe, expect, it } from "vitest";

import { FileError, findFiles, isSameFile, readBytes, writeFiles } from "#src/hosts/node/files";

let folder = "";
const bytes = (text: string) => new TextEncoder().encode(text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-files-"));
});

describe("findFiles", () => {
  it("lists what lies in a folder by name, and says what it is", async () => {
    for (const name of ["b.xlsx", "a.XLSX", "~$b.xlsx", "register.json", "old.xls", "notes.pdf", ".hidden"]) {
      await writeFile(join(folder, name), "");
    }
    await mkdir(join(folder, "deeper"));
    await writeFile(join(folder, "deeper", "c.xlsx"), "");
    const found = await findFiles([folder]);
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ["a.XLSX", "workbook"],
      ["b.xlsx", "workbook"],
      ["deeper", "folder"],
      ["notes.pdf", "other-file"],
      ["old.xls", "workbook"],
      ["register.json", "other-file"],
      ["~$b.xlsx", "lock"],
    ]);
  });

  it("lists a file once, however often it is named", async () => {
    const file = join(folder, "a.xlsx");
    await writeFile(file, "");
    expect(await findFiles([file, folder, file])).toHaveLength(1);
  });

  it("takes a named file for a workbook whatever its ending", async () => {
    const file = join(folder, "return.bin");
    await writeFile(file, "");
    expect((await findFiles([folder, file])).map(({ kind }) => kind)).toEqual(["workbook"]);
  });

  it("says which path is not there", async () => {
    await expect(findFiles([join(folder, "nowhere")])).rejects.toThrow(
      /nowhere could not be read: it does not exist/,
    );
  });
});

describe("writeFiles", () => {
  it("writes all files and leaves no temporary one", async () => {
    await writeFiles([
      { path: join(folder, "new", "a.xlsx"), bytes: bytes("a") },
      { path: join(folder, "new", "b.xlsx"), bytes: bytes("b") },
    ]);
    expect((await readdir(join(folder, "new"))).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("changes nothing when one of several cannot be written", async () => {
    const kept = join(folder, "kept.xlsx");
    await writeFile(kept, "old");
    await writeFile(join(folder, "file"), "");
    const writing = writeFiles([
      { path: kept, bytes: bytes("new") },
      { path: join(folder, "file", "b.xlsx"), bytes: bytes("b") },
    ]);
    await expect(writing).rejects.toThrow(FileError);
    expect(await readFile(kept, "utf8")).toBe("old");
    expect((await readdir(folder)).sort()).toEqual(["file", "kept.xlsx"]);
  });

  it("takes away the folders it made when it could not write", async () => {
    await writeFile(join(folder, "file"), "");
    const writing = writeFiles([
      { path: join(folder, "made", "deep", "a.xlsx"), bytes: bytes("a") },
      { path: join(folder, "file", "b.xlsx"), bytes: bytes("b") },
    ]);
    await expect(writing).rejects.toThrow(/file\/b\.xlsx could not be written/);
    expect(await readdir(folder)).toEqual(["file"]);
  });
});

describe("isSameFile", () => {
  it("sees through links and relative paths, and copes with a file that is not there", async () => {
    const file = join(folder, "a.xlsx");
    await writeFile(file, "");
    await symlink(file, join(folder, "link.xlsx"));
    expect(await isSameFile(file, join(folder, ".", "link.xlsx"))).toBe(true);
    expect(await isSameFile(file, join(folder, "b.xlsx"))).toBe(false);
  });
});

describe("readBytes", () => {
  it("gives a sentence for a folder", async () => {
    await expect(readBytes(folder)).rejects.toThrow("it is a folder");
  });
});
