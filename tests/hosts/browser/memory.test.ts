// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";

import { browserMemory } from "#src/hosts/browser/memory";

beforeEach(() => localStorage.clear());

describe("the browser's memory", () => {
  it("gives back what was put in, until it is told to forget", () => {
    const memory = browserMemory(() => localStorage);
    expect(memory.get("plan")).toBeUndefined();
    memory.set("plan", { edition: 2025, actions: [1, 2] });
    expect(browserMemory(() => localStorage).get("plan")).toEqual({ edition: 2025, actions: [1, 2] });
    memory.set("plan", null);
    expect(memory.get("plan")).toBeUndefined();
  });

  it("remembers nothing, and does not fail, where storage is forbidden or full", () => {
    const forbidden = browserMemory(() => {
      throw new DOMException("denied", "SecurityError");
    });
    forbidden.set("plan", { edition: 2025 });
    expect(forbidden.get("plan")).toBeUndefined();
    const full = browserMemory(() => ({
      ...localStorage,
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    }));
    full.set("plan", { edition: 2025 });
    expect(full.get("plan")).toBeUndefined();
  });

  it("takes what it cannot read for nothing", () => {
    const memory = browserMemory(() => localStorage);
    memory.set("plan", { edition: 2025 });
    const [key = ""] = Object.keys(localStorage);
    localStorage.setItem(key, '{"edition": 20');
    expect(memory.get("plan")).toBeUndefined();
  });
});
