import { describe, expect, test } from "vitest";
import { lostNestings, withNestings } from "#src/core/plan/import/nesting";
import { readStatus } from "#src/core/plan/import/status";
import type { Bullet } from "#src/core/plan/plan";
import { river } from "./river-plan";

describe("a status as printed", () => {
  test.each([
    ["ongoing", "ongoing", null],
    ["Extended.", "extended", null],
    ["on-going", "ongoing", null],
    ["concluded in 2031 action plan", "concluded", "in 2031 action plan"],
    ["Concluded (in the 2031 action plan)", "concluded", "in the 2031 action plan"],
    ["concluded – moved to business as usual", "concluded", "moved to business as usual"],
  ])("%s", (text, value, qualifier) => {
    expect(readStatus(text, river)).toEqual({ value, qualifier });
  });

  test.each(["paused", "", "ongoings", "not concluded"])("%j is none of the plan's", (text) => {
    expect(readStatus(text, river)).toBeUndefined();
  });

  test("labels of other plans may hold signs and spaces", () => {
    const [first] = river.statuses;
    if (!first) throw new Error("no status");
    const statuses = [
      { ...first, label: "On track (green)" },
      { ...first, label: "Ar y gweill – ŵyl" },
    ];
    expect(readStatus("ON TRACK (green), just", { statuses })).toEqual({
      value: "On track (green)",
      qualifier: "just",
    });
    expect(readStatus("ar y gweill - ŵyl", { statuses })?.value).toBe("Ar y gweill – ŵyl");
  });
});

describe("lists that lost a level", () => {
  const bullets = (texts: readonly string[]): Bullet[] =>
    texts.map((text, index) => ({ text, line: index + 1 }));
  const isDated = (text: string) => /20\d\d/.test(text);

  test.each<[string, string[], number]>([
    ["all that follow, while they look alike", ["new gauges at:", "the weir", "the lock", "the mill"], 3],
    [
      "until the first with a date",
      ["survey, including:", "fish counts", "plants", "report by late 2032"],
      2,
    ],
    [
      "until the first that is a sentence",
      ["the survey covers:", "fish", "plants", "the lab will publish both"],
      2,
    ],
    [
      "until the first with a label of its own",
      ["better screens:", "maps", "tables", "next phase: a pilot"],
      2,
    ],
    [
      "until one is far longer",
      [
        "better screens:",
        "maps",
        "tables",
        "an exchange of all measured values with every town along the river and its three arms",
      ],
      2,
    ],
    ["as many as the words say", ["work in 2 parts:", "dig", "fill", "plant"], 2],
    ["as many as the word says", ["these three things happen:", "dig", "fill", "plant", "rest"], 3],
    ["as long as they ask", ["we looked at:", "is it deep?", "is it wide?", "monitoring of both"], 2],
    ["none at the end of a list", ["dig", "these are:"], 0],
  ])("%s", (_, texts, count) => {
    const found = lostNestings(bullets(texts), isDated);
    expect(found.flatMap(({ items }) => items)).toHaveLength(count);
  });

  test("nothing is proposed where the level is still there", () => {
    expect(
      lostNestings([{ text: "these are:", children: [{ text: "one" }] }, { text: "two" }], isDated),
    ).toEqual([]);
  });

  test("accepted items move under their bullet, in order, and no bullet is lost", () => {
    const list = bullets(["first", "these are:", "a", "b", "and by 2032 another"]);
    expect(withNestings(list, lostNestings(list, isDated))).toEqual([
      { text: "first", line: 1 },
      {
        text: "these are:",
        line: 2,
        children: [
          { text: "a", line: 3 },
          { text: "b", line: 4 },
        ],
      },
      { text: "and by 2032 another", line: 5 },
    ]);
  });
});
