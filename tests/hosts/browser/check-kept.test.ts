import { describe, expect, it } from "vitest";

import { checkAhead, parseCycle, receiveAhead, type KeptFile } from "#src/core/index";
import { checkKept } from "#src/hosts/browser/check-kept";
import type { AskWorker } from "#src/hosts/browser/job-workers";
import { textFingerprint } from "#src/hosts/xlsx/fingerprint";
import { readXlsx } from "#src/hosts/xlsx/read";
import { issuedFile, plan } from "./sample-file";
import { askHere } from "./worker";

const against = checkAhead({
  plan,
  asAt: "2025-01-28",
  register: null,
  into: null,
  cycle: parseCycle(plan, "2025-annual") ?? null,
});
if (!against) throw new Error("What returns are checked against is known.");
const request = { ...against, digest: textFingerprint };
const issued = readXlsx((await issuedFile("mrc")).bytes);

const kept = (index: number): KeptFile => {
  const { content } = receiveAhead({ sha256: null, workbook: issued }, request);
  if (content.kind === "read") throw new Error("It is kept.");
  return { file: `${index}.xlsx`, sha256: String(index), receivedOn: "", content };
};

describe("checkKept", () => {
  it("gives each return what the merge would find, in a few jobs, and leaves what is no return", async () => {
    const jobs: string[] = [];
    const counting: AskWorker = (job, given) => {
      jobs.push(job);
      return askHere(job, given);
    };
    const unread: KeptFile = {
      file: "unread.xlsx",
      sha256: null,
      receivedOn: "",
      content: { kind: "unreadable", message: "It is damaged." },
    };
    const files = [kept(0), unread, ...Array.from({ length: 22 }, (_, index) => kept(index + 1))];
    const checked = await checkKept(files, against, counting);
    expect(jobs).toEqual(["check", "check"]);
    expect(checked.map(({ file }) => file)).toEqual(files.map(({ file }) => file));
    expect(checked[1]).toEqual(unread);
    const { ahead } = receiveAhead({ sha256: null, workbook: issued }, request);
    expect(ahead?.findings.length).toBeGreaterThan(0);
    expect(checked.filter((_, index) => index !== 1).map((file) => file.ahead)).toEqual(
      Array.from({ length: 23 }, () => ahead),
    );
  });

  it("asks no worker where nothing was kept", async () => {
    const none: AskWorker = () => Promise.reject(new Error("nothing to ask"));
    expect(await checkKept([], against, none)).toEqual([]);
  });
});
