import { describe, expect, test } from "vitest";
import { readOwners } from "#src/core/plan/owners";
import { river } from "./import/river-plan";

describe("owners of an action", () => {
  test.each<[string, string[]]>([
    ["Rivers Agency", ["rivers"]],
    ["RA and DoWL", ["rivers", "dow"]],
    ["DoWL, RA, and the Laboratory", ["dow", "rivers", "rivers-lab"]],
    ["Department of Water and Land", ["dow"]],
    ["Department of Water and Land and Rivers Agency", ["dow", "rivers"]],
    ["the Department of Water and Land (DoWL) & Council for Fish, Birds and Bees", ["dow", "council"]],
    ["Rivers Agency (flood forecasting and laboratory)", ["rivers-floods", "rivers-lab"]],
    ["Rivers Agency (FFS)", ["rivers-floods"]],
    ["Rivers Agency – flood forecasting", ["rivers-floods"]],
    ["Streams Board", ["rivers"]],
    ["RA (this is in addition to its wider work on all the rivers of the north)", ["rivers"]],
    ["RA (lead), DoWL", ["rivers", "dow"]],
    ["RA; DoWL / Laboratory", ["rivers", "dow", "rivers-lab"]],
    ["RA, Rivers Agency", ["rivers"]],
    ["", []],
  ])("%j", (text, codes) => {
    const { owners, unknown, balanced } = readOwners(text, river);
    expect(owners.map(({ code }) => code)).toEqual(codes);
    expect(unknown).toEqual([]);
    expect(balanced).toBe(true);
  });

  test.each<[string, string[]]>([
    ["RA, Rivers Agency (Flood Forecasting Service (FFS)", ["rivers", "rivers-floods"]],
    ["Rivers Agency (laboratory, DoWL", ["rivers-lab", "dow"]],
    ["RA), DoWL", ["rivers", "dow"]],
    ["Rivers Agency (laboratory)), DoWL", ["rivers-lab", "dow"]],
  ])("a bracket that does not close: %j", (text, codes) => {
    const { owners, unknown, balanced } = readOwners(text, river);
    expect(owners.map(({ code }) => code)).toEqual(codes);
    expect(unknown).toEqual([]);
    expect(balanced).toBe(false);
  });

  test.each<[string, string[], string[]]>([
    ["RA and the Canal Trust", ["rivers"], ["the Canal Trust"]],
    ["Canal Trust, DoWL", ["dow"], ["Canal Trust"]],
    ["Rivers Agency (dredging)", ["rivers"], ["Rivers Agency (dredging)"]],
    ["Rivers Agency (dredging and laboratory)", ["rivers-lab"], ["Rivers Agency (dredging)"]],
  ])("a name that is no partner's: %j", (text, codes, names) => {
    const { owners, unknown } = readOwners(text, river);
    expect(owners.map(({ code }) => code)).toEqual(codes);
    expect(unknown).toEqual(names);
  });

  test("tells current, other and former names apart", () => {
    const kinds = readOwners(
      "Rivers Agency, DoWL, Streams Board, Council for Fish, Birds and Bees",
      river,
    ).owners;
    expect(kinds.map(({ code, known }) => [code, known])).toEqual([
      ["rivers", "current"],
      ["dow", "alias"],
      ["council", "current"],
    ]);
    expect(readOwners("SB", river).owners).toEqual([{ code: "rivers", name: "SB", known: "former" }]);
  });

  test("a very long list is read in reasonable time", () => {
    const started = performance.now();
    const { unknown } = readOwners(
      Array.from({ length: 2000 }, (_, index) => `Body ${index}`).join(", "),
      river,
    );
    expect(unknown).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
