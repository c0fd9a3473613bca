import { describe, expect, it } from "vitest";

import { embeddedPlan } from "#src/core/index";
import { noFilter } from "#src/ui/check/sections";
import { hasOwnPlan, ownPlan, rememberedFilter, rememberFilter, rememberPlan } from "#src/ui/remembered";
import { samplePlan } from "#tests/core/sample-plan";
import { createMemoryHost } from "#tests/ui/memory-host";

const other = { ...samplePlan, findings: [] };

describe("the plan worked with last", () => {
  it("is there again at the next visit, until the product's own is chosen", async () => {
    const host = createMemoryHost();
    expect(hasOwnPlan(host)).toBe(false);
    rememberPlan(host, other);
    expect(hasOwnPlan(host)).toBe(true);
    expect(await ownPlan(host)).toEqual(other);
    rememberPlan(host, null);
    expect(hasOwnPlan(host)).toBe(false);
  });

  it("is forgotten where it cannot be used any more", async () => {
    const host = createMemoryHost();
    host.memory.set("plan", { ...embeddedPlan(), edition: "next year" });
    expect(await ownPlan(host)).toBeNull();
    expect(hasOwnPlan(host)).toBe(false);
  });
});

describe("the findings looked at last", () => {
  it("are remembered by file", () => {
    const host = createMemoryHost();
    rememberFilter(host, "a.xlsx", { kind: "warning", action: 13 });
    expect(rememberedFilter(host, "a.xlsx")).toEqual({ kind: "warning", action: 13 });
    expect(rememberedFilter(host, "b.xlsx")).toEqual(noFilter);
    expect(rememberedFilter(host, null)).toEqual(noFilter);
  });

  it("are all again once all are chosen, and where no file is named", () => {
    const host = createMemoryHost();
    rememberFilter(host, "a.xlsx", { kind: "error", action: "all" });
    rememberFilter(host, "a.xlsx", noFilter);
    rememberFilter(host, null, { kind: "error", action: "all" });
    expect(rememberedFilter(host, "a.xlsx")).toEqual(noFilter);
  });

  it.each([["nonsense"], [12], [{ kind: "purple", action: "thirteen" }]])("are all for %j", (value) => {
    const host = createMemoryHost();
    host.memory.set("findings of a.xlsx", value);
    expect(rememberedFilter(host, "a.xlsx")).toEqual(noFilter);
  });
});
