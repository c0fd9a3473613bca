/** Writing that is cut short: the process is killed, or the disk takes no more. */

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { beforeEach, describe, expect, it } from "vitest";

const top = fileURLToPath(new URL("../../..", import.meta.url));
const old = "the old consolidated workbook";

let folder = "";
let output = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "returns-interrupted-"));
  output = join(folder, "consolidated.xlsx");
  await writeFile(output, old);
});

/** A program that writes so many bytes over the workbook, and says in a sentence when it cannot. */
const program = (bytes: number) => `
  import { writeFiles } from "./src/hosts/node/files.ts";
  writeFiles([{ path: ${JSON.stringify(output)}, bytes: new Uint8Array(${bytes}).fill(7) }])
    .catch((error) => { console.log(error.message); process.exitCode = 2; });
`;
const command = (bytes: number) => ["--import", "tsx", "--input-type=module", "--eval", program(bytes)];

async function temporaryIn(): Promise<string | undefined> {
  return (await readdir(folder)).find((name) => name.endsWith(".tmp"));
}

async function begun(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && (await temporaryIn()) === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

describe("writing that is cut short", () => {
  it("leaves the workbook whole when the process is killed", async () => {
    const size = 256 * 1024 * 1024;
    const child = spawn(process.execPath, command(size), { cwd: top, stdio: "ignore" });
    const ended = once(child, "exit");
    await begun(child);
    child.kill("SIGKILL");
    await ended;
    // A machine that writes faster than this test looks has written the new one, all of it.
    const isOld = (await stat(output)).size !== size;
    if (isOld) expect(await readFile(output, "utf8")).toBe(old);
    expect(isOld).toBe((await temporaryIn()) !== undefined);
  });

  it.skipIf(process.platform === "win32")(
    "leaves it whole and nothing beside it when the disk takes no more",
    async () => {
      const limited = `ulimit -f 64; exec "$0" "$@"`;
      const args = ["-c", limited, process.execPath, ...command(1024 * 1024)];
      const { status, stdout } = spawnSync("sh", args, { cwd: top, encoding: "utf8" });
      expect(stdout).toBe(`${output} could not be written: the disk takes no file so large.\n`);
      expect(status).toBe(2);
      expect(await readFile(output, "utf8")).toBe(old);
      expect(await readdir(folder)).toEqual(["consolidated.xlsx"]);
    },
  );
});
