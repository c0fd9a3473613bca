/** Three rounds of returns as files: twelve; then five late, two corrected, one damaged, one hostile; then one again. */

import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { answerEdits, embeddedPlan, readReturn, type ReturnAnswers } from "#src/core/index";
import { patchXlsx } from "#src/hosts/xlsx/patch";
import { readXlsx } from "#src/hosts/xlsx/read";
import { returns } from "#tests/apps/cli/command-line";
import { hostileFiles } from "#tests/hosts/xlsx/hostile-files";
import { cycle, fillSamples, returnBy, sampleAnswers } from "#tests/journeys/ready-return";

export const fileOf = (partner: string) => `${cycle}-${partner}.xlsx`;

/** The day of each round's merge, and of signing. */
export const days = ["2025-01-28", "2025-02-04", "2025-02-11", "2025-02-12"] as const;
export const roundFolders = ["one", "two", "three"] as const;

const early = ["dhsc", "nice", "mhra", "mrc", "genomics-england"];
const late = ["nhs-england", "nhs-england-nge", "nhs-england-ndrs", "nhs-england-hss", "nihr"];
const small = "12 patients were diagnosed at the clinic in Anytown.";

async function refilled(partner: string, from: string, to: string, answers: ReturnAnswers): Promise<void> {
  const bytes = await readFile(from);
  const returned = readReturn(readXlsx(bytes), embeddedPlan());
  await writeFile(to, patchXlsx(bytes, answerEdits(returned, { ...sampleAnswers[partner], ...answers })));
}

const approved = (partner: string, day: string): ReturnAnswers => ({
  cover: { ...sampleAnswers[partner]?.cover, "Date approved": day },
});
const status = (partner: string, action: string, to: string): ReturnAnswers => ({
  actions: {
    ...sampleAnswers[partner]?.actions,
    [action]: { ...sampleAnswers[partner]?.actions?.[action], Status: to },
  },
});

const issue = (of: string, by: string, partner: string, folder: string) =>
  returns("issue", "--cycle", of, "--return-by", by, "--partner", partner, "-o", folder);

async function makeFirst(at: (...names: string[]) => string): Promise<void> {
  const issued = (partner: string) => at("issued", fileOf(partner));
  const one = (name: string) => at("one", name);
  for (const partner of early) await copyFile(issued(partner), one(fileOf(partner)));
  await refilled("dhsc", issued("dhsc"), one(fileOf("dhsc")), {
    progress: [{ Action: 1, "Progress report": small }],
  });
  await refilled("mrc", issued("mrc"), one(fileOf("mrc")), status("mrc", "15", "ongoing"));
  await copyFile(one(fileOf("nice")), one("Copy of nice.xlsx"));
  await refilled("mhra", issued("mhra"), one("mhra older.xlsx"), approved("mhra", "2025-01-02"));
  await copyFile(at("other", "2025-progress-1-dhsc.xlsx"), one("2025-progress-1-dhsc.xlsx"));
  await copyFile(at("blank", fileOf("nhs-england")), one("blank.xlsx"));
  await writeFile(one("~$2025-annual-nice.xlsx"), "locked");
  await writeFile(one("notes.docx"), "PK\u0003\u0004");
  await writeFile(one("numbers.csv"), "1,2,3\n");
}

async function makeSecond(at: (...names: string[]) => string): Promise<void> {
  const issued = (partner: string) => at("issued", fileOf(partner));
  const two = (name: string) => at("two", name);
  for (const partner of late) await copyFile(issued(partner), two(fileOf(partner)));
  await refilled("nice", issued("nice"), two("nice corrected.xlsx"), {
    ...approved("nice", "2025-01-31"),
    progress: [{ Action: 25, "Progress report": "A corrected point of progress." }],
  });
  await refilled("mhra", issued("mhra"), two("mhra corrected.xlsx"), approved("mhra", "2025-02-01"));
  await writeFile(two("damaged.xlsx"), (await readFile(issued("nice"))).subarray(0, 9_000));
  const bomb = hostileFiles.find(({ refusedAs }) => refusedAs !== null);
  await writeFile(two("hostile.xlsx"), bomb?.bytes() ?? "");
}

/** Makes the folders `issued` (with the register), `one`, `two` and `three` in `folder`. */
export async function makeRounds(folder: string): Promise<void> {
  const at = (...names: string[]) => join(folder, ...names);
  await Promise.all([...roundFolders, "other"].map((name) => mkdir(at(name))));
  await fillSamples(at("issued"));
  await issue(cycle, returnBy, "nhs-england", at("blank"));
  await issue("2025-progress-1", "2025-05-31", "dhsc", at("other"));
  await makeFirst(at);
  await makeSecond(at);
  await refilled("mrc", at("issued", fileOf("mrc")), at("three", "mrc again.xlsx"), {
    ...approved("mrc", "2025-02-10"),
    ...status("mrc", "15", "concluded"),
  });
}

export const registerOf = (folder: string) => join(folder, "issued", "register.json");

/** The files of a round (from 0), by their paths. */
export async function filesOfRound(folder: string, round: number): Promise<string[]> {
  const path = join(folder, roundFolders[round] ?? "");
  return (await readdir(path)).sort().map((name) => join(path, name));
}

/** The bytes of a file of one of the rounds. */
export async function fileNamed(folder: string, name: string): Promise<Uint8Array> {
  for (const round of roundFolders.keys()) {
    const path = (await filesOfRound(folder, round)).find((one) => one.endsWith(`/${name}`));
    if (path !== undefined) return readFile(path);
  }
  throw new Error(`No file ${name}`);
}
