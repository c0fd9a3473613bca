import { describe, expect, it } from "vitest";

import { planFromFile, planFromTexts } from "#src/ui/plan/read-plan";
import { samplePlan } from "#tests/core/sample-plan";
import { createMemoryHost } from "#tests/ui/memory-host";

describe("planFromFile", () => {
  it("reads a plan that was saved", async () => {
    const file = new File([JSON.stringify(samplePlan)], "plan.json");
    expect(await planFromFile(file)).toEqual({ plan: samplePlan });
  });

  it.each([
    ["is not JSON", "hello", /“plan\.json” is not a plan file/],
    ["is no plan", "{}", /“plan\.json” cannot be used as a plan/],
  ])("says so when the file %s", async (_what, text, words) => {
    expect(await planFromFile(new File([text], "plan.json"))).toEqual({
      refusal: expect.stringMatching(words),
    });
  });
});

const plain = [
  "Action 1: Open the door",
  "Owner: Alpha Agency",
  "Milestones for the coming year",
  "• the door is open by June 2025",
].join("\n");
const page = `<!doctype html><html><body><h2>Action 1: Open the door</h2><p>Owner: Alpha Agency</p>
<h3>Milestones for the coming year</h3><ul><li>the door is open by June 2025</li></ul></body></html>`;
const govspeak = `## Action 1: Open the door\n\nOwner: Alpha Agency\n\n### Milestones for the coming year\n\n* the door is open by June 2025\n`;

describe("planFromTexts", () => {
  const options = { host: createMemoryHost(), edition: 2025, previous: samplePlan };

  it.each([
    ["plain text", "annex.txt", plain],
    ["a web page", "annex.html", page],
    ["Govspeak", "annex.md", govspeak],
  ])("imports an edition from %s", async (_what, name, text) => {
    const read = await planFromTexts([new File([text], name)], options);
    if ("refusal" in read) throw new Error(read.refusal);
    expect(read.plan.edition).toBe(2025);
    expect(read.plan.actions.map(({ number, title, owners }) => [number, title, owners])).toEqual([
      [1, "Open the door", ["alpha"]],
    ]);
  });

  it("says so when there is no action in the text", async () => {
    const read = await planFromTexts([new File(["A letter."], "letter.txt")], options);
    expect(read).toEqual({ refusal: expect.stringMatching(/“letter\.txt”: No action was found/) });
  });
});
