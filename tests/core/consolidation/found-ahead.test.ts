import { describe, expect, it } from "vitest";

import type { ConsolidateRequest, Consolidation } from "#src/core/consolidation/consolidation";
import { checkAhead, findAhead, receiveAhead } from "#src/core/consolidation/found-ahead";
import { readConsolidated } from "#src/core/consolidation/keep/read-consolidated";
import type { ReceivedFile } from "#src/core/consolidation/received-file";
import { checkedOf, newestVersions } from "#src/core/consolidation/versions";
import { asWorkbook } from "#tests/core/consolidation/again";
import { allReceived, merged, received, registerFor } from "#tests/core/consolidation/received";
import { digest } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const base = { plan: samplePlan, cycle: null, register: null, asAt: "2025-01-25" };
type Request = Partial<ConsolidateRequest>;

/** Files with what another thread finds in them: all that comes from there is a copy. */
function withFindings(files: readonly ReceivedFile[], request: Request = {}): ReceivedFile[] {
  const against = checkAhead({ ...base, ...request });
  if (!against) throw new Error("Nothing can be found before the returns are read.");
  const inThread = { ...structuredClone(against), digest };
  return files.map((file) =>
    file.content.kind === "read"
      ? {
          ...file,
          ...structuredClone(
            receiveAhead({ sha256: file.sha256, workbook: file.content.workbook }, inThread),
          ),
        }
      : file,
  );
}

const faulty = () => [
  received("alpha", { answers: { milestones: { "1.1": { Progress: "" } } } }),
  received("alpha", { file: "older.xlsx", savedAt: "2025-01-01T09:00:00Z" }),
  received("beta", { answers: { actions: { "2": { Status: "concluded" } } } }),
  received("gamma", { cycle: "2025-progress-1" }),
];

const comparable = ({ kept, ...rest }: Consolidation) => ({
  ...rest,
  kept: kept.map(({ ahead: _, ...file }) => file),
});

const findings = (consolidation: Consolidation) => consolidation.findings.map(({ finding }) => finding.rule);

describe("findings made ahead", () => {
  it.each<[string, () => ReceivedFile[], Request]>([
    ["ready returns", allReceived, {}],
    ["faulty ones", faulty, {}],
    ["a register", faulty, { register: registerFor(["alpha", "beta"]) }],
    ["a register of another plan", faulty, { register: { ...registerFor(["alpha"]), plan: "other" } }],
    ["no day", faulty, { asAt: null }],
    ["a cycle asked for", faulty, { register: registerFor(["gamma"], "2025-progress-1"), cycle: null }],
  ])("give what the merge finds itself: %s", (_, files, request) => {
    const without = merged(files(), request);
    expect(comparable(merged(withFindings(files(), request), request))).toEqual(comparable(without));
  });

  it("are taken: nothing is looked for a second time", () => {
    const marked = withFindings(faulty()).map((file) =>
      file.ahead ? { ...file, ahead: { ...file.ahead, findings: [] } } : file,
    );
    expect(findings(merged(faulty()))).toContain("outcome-evidenced");
    expect(findings(merged(marked))).not.toContain("outcome-evidenced");
  });

  it("are found for the newest version of each return alone, where there are more files than partners", () => {
    const files = faulty();
    const against = checkAhead(base);
    if (!against) throw new Error("Nothing can be found before the returns are read.");
    expect(checkedOf(against, samplePlan.partners.length)).toBe("each");
    expect(checkedOf(against, samplePlan.partners.length + 1)).toBe("newest");
    const request = { ...against, digest };
    const read = files.map((file) => {
      if (file.content.kind !== "read") throw new Error("It was read.");
      const { workbook } = file.content;
      return { ...file, ...receiveAhead({ sha256: file.sha256, workbook }, request, "newest") };
    });
    expect(read.every(({ ahead }) => ahead === undefined)).toBe(true);
    const newest = newestVersions(read);
    expect([...newest]).toEqual([read[0], read[2], read[3]]);
    expect(newestVersions([...read].reverse())).toEqual(newest);

    const ahead = read.map((file) =>
      newest.has(file) && file.content.kind === "kept"
        ? { ...file, ahead: findAhead(file.content, request) }
        : file,
    );
    expect(comparable(merged(ahead))).toEqual(comparable(merged(files)));
    // Once the newest is withdrawn an older one counts, and the merge looks for itself.
    const withdraw = files
      .slice(0, 1)
      .map(({ file, sha256 }) => ({ file, sha256, by: "A. Person", reason: "Sent in error." }));
    expect(comparable(merged(ahead, { withdraw }))).toEqual(comparable(merged(files, { withdraw })));
  });

  it("are left aside where they were made against something else", () => {
    const marked = withFindings(faulty(), { asAt: "2024-12-31" }).map((file) =>
      file.ahead ? { ...file, ahead: { ...file.ahead, findings: [] } } : file,
    );
    expect(findings(merged(marked))).toEqual(findings(merged(faulty())));
  });

  it("serve returns that a consolidated workbook keeps as well", () => {
    const [first, ...others] = faulty();
    if (!first) throw new Error("There are returns.");
    const into = readConsolidated(asWorkbook(merged([first])), samplePlan);
    const against = checkAhead({ ...base, into });
    if (!against) throw new Error("Nothing can be found before the returns are read.");
    const kept = into.files.map((file) =>
      file.content.kind === "kept"
        ? { ...file, ahead: findAhead(file.content, { ...against, digest }) }
        : file,
    );
    const without = merged(others, { into });
    const ahead = merged(withFindings(others, { into }), { into: { ...into, files: kept } });
    expect(findings(ahead)).toEqual(findings(without));
    expect(ahead.rows).toEqual(without.rows);
  });
});

describe("checkAhead", () => {
  it("knows nothing before the returns are read where the register’s cycle is none of the plan’s", () => {
    const register = { ...registerFor(["alpha"]), cycle: "2025-weekly" };
    expect(checkAhead({ ...base, register })).toBeNull();
  });

  it("names the register’s entries for the cycle that is asked for", () => {
    const register = registerFor(["alpha", "beta"]);
    expect(checkAhead({ ...base, register })?.register).toEqual(register.issued);
    expect(checkAhead(base)?.register).toBeNull();
  });
});
