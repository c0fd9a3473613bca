import { describe, expect, test } from "vitest";
import { importAnnex, NotAnAnnexError, type ImportOptions } from "#src/core/plan/import-annex";
import { linesOfGovspeak } from "#src/core/plan/import/govspeak";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { parsePlan } from "#src/core/plan/parse-plan";
import type { Plan } from "#src/core/plan/plan";
import { river } from "./import/river-plan";
import { asGovspeak, asPlainText, page } from "./import/same-page";

const options: ImportOptions = { edition: 2032, framework: river };

const importText = (text: string, more: Partial<ImportOptions> = {}): Plan =>
  importAnnex(linesOfPlainText(text), { ...options, ...more });
const importPage = (notation: string, more: Partial<ImportOptions> = {}): Plan =>
  importText(asPlainText(page(notation)), more);

const action = (plan: Plan, number: number) => {
  const found = plan.actions.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`no action ${number}`);
  return found;
};
const texts = (bullets: readonly { text: string }[]) => bullets.map(({ text }) => text);
const codes = (plan: Plan) => plan.findings.map(({ code, line, action }) => `${code} ${line} ${action}`);

const wholePage = `
# Annex A: progress against actions in the 2030 strategy
## Priority 1: Cleaner water
### Action 1: clean the upper river
Owner: RA
Metrics and milestones published in the 2031 action plan:
- new weir by June 2031
- survey of fish
Progress report:
- the weir stands
Status (ongoing, extended or concluded): extended
Metrics and milestones for 2032:
- second weir in 2032
- gauges of three kinds:
  - depth
  - speed
### Action 3: watch the lake
Owner: Rivers Agency (laboratory)
Action-specific monitoring and evaluation from the 2031 action plan:
- number of samples
Progress report:
- 40 samples taken
Status (ongoing, extended or concluded): concluded
## Priority 2: Better co-ordination
### Action 2: talk to farmers
Owner: DoWL
Status (ongoing, extended or concluded): concluded in the 2031 action plan
# Annex B: summary of actions for 2032 to 2033
## Priority 2: Better co-ordination
### Action 4: share maps
Lead organisation(s): DoWL and RA
Problem:
- maps lie in drawers
Outputs:
- a shared store
Outcomes:
- fewer trips
Action specific monitoring and evaluation:
- maps shared by autumn 2032
Assumptions:
- stores are dry
External factors:
- paper prices
# Annex C: background
## Priority 1: Cleaner water
- a bullet of no action
`;

describe("a page as it should be", () => {
  const plan = importPage(wholePage);

  test("is a valid plan without errors or warnings", () => {
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
  });

  test("has every action under its number, whatever the order on the page", () => {
    expect(
      plan.actions.map(({ number, priority, introducedIn, owners }) => [
        number,
        priority,
        introducedIn,
        owners,
      ]),
    ).toEqual([
      [1, 1, 2030, ["rivers"]],
      [2, 2, 2030, ["dow"]],
      [3, 1, 2031, ["rivers-lab"]],
      [4, 2, 2032, ["dow", "rivers"]],
    ]);
  });

  test("puts every bullet under its label, with ids, lines and dates", () => {
    const one = action(plan, 1);
    expect(one.lastMilestones).toEqual([
      {
        text: "new weir by June 2031",
        line: expect.any(Number),
        due: [{ text: "by June 2031", start: "2031-06-01", end: "2031-06-30", kind: "by" }],
      },
      { text: "survey of fish", line: expect.any(Number) },
    ]);
    expect(one.nextMilestones.map(({ id, text }) => [id, text])).toEqual([
      ["1.1", "second weir in 2032"],
      ["1.2", "gauges of three kinds:"],
    ]);
    expect(one.nextMilestones[1]?.children?.map(({ id, text }) => [id, text])).toEqual([
      ["1.2.1", "depth"],
      ["1.2.2", "speed"],
    ]);
    expect(one.progress).toEqual([{ text: "the weir stands", line: expect.any(Number) }]);
  });

  test("keeps a status apart from its qualifier", () => {
    expect(plan.actions.map(({ status }) => status)).toEqual([
      { value: "extended", qualifier: null },
      { value: "concluded", qualifier: "in the 2031 action plan" },
      { value: "concluded", qualifier: null },
      { value: null, qualifier: null },
    ]);
  });

  test("gives a new action its logic model, and its monitoring as next milestones", () => {
    const {
      problem,
      outputs,
      outcomes,
      monitoring,
      assumptions,
      externalFactors,
      nextMilestones,
      lastMilestones,
    } = action(plan, 4);
    expect([problem, outputs, outcomes, monitoring, assumptions, externalFactors].map(texts)).toEqual([
      ["maps lie in drawers"],
      ["a shared store"],
      ["fewer trips"],
      ["maps shared by autumn 2032"],
      ["stores are dry"],
      ["paper prices"],
    ]);
    expect(nextMilestones).toEqual(monitoring.map((bullet) => ({ ...bullet, id: "4.1" })));
    expect(lastMilestones).toEqual([]);
  });

  test("is the same in Govspeak, but for its lines", () => {
    const withoutLines = ({ actions }: Plan): unknown =>
      JSON.parse(JSON.stringify(actions, (key, value: unknown) => (key === "line" ? undefined : value)));
    expect(withoutLines(importAnnex(linesOfGovspeak(asGovspeak(page(wholePage))), options))).toEqual(
      withoutLines(plan),
    );
  });

  test("comes out the same from two files", () => {
    const at = wholePage.indexOf("# Annex B");
    const files = [wholePage.slice(0, at), wholePage.slice(at)].map((part) =>
      linesOfPlainText(asPlainText(page(part))),
    );
    expect(importAnnex(files, options).actions.map(({ number, title }) => [number, title])).toEqual(
      plan.actions.map(({ number, title }) => [number, title]),
    );
  });
});

describe("labels, headings and spaces that vary", () => {
  test.each<[string, (text: string) => string]>([
    ["no-break spaces", (text) => text.replace(/ /g, "\u00a0")],
    ["spaces at the ends of lines", (text) => text.replace(/$/gm, " \u00a0 ")],
    ["capitals", (text) => text.replace(/^[A-Z][^:\n]*:/gm, (label) => label.toUpperCase())],
    [
      "other dashes",
      (text) => text.replace(/-specific/g, "\u2011specific").replace(/Action specific/g, "Action–specific"),
    ],
    ["ampersands", (text) => text.replace(/Metrics and milestones/g, "Metrics & milestones")],
    [
      "dashes after headings",
      (text) => text.replace(/^(Action \d):/gm, "$1 -").replace(/^(Priority \d|Annex [A-Z]):/gm, "$1 –"),
    ],
    ["full stops after headings", (text) => text.replace(/^(Action \d):/gm, "$1.")],
    ["other words for the owner", (text) => text.replace(/^Owner:/gm, "Lead organisations:")],
    ["a short status label", (text) => text.replace(/^Status \([^)]*\):/gm, "Status:")],
    ["other bullets", (text) => text.replace(/•/g, "-")],
    ["windows line ends", (text) => text.replace(/\n/g, "\r\n")],
    ["no empty lines", (text) => text.replace(/\n{2,}/g, "\n")],
    ["no annex headings", (text) => text.replace(/^Annex [AB]:.*$/gm, "")],
  ])("%s", (_, change) => {
    const text = asPlainText(page(wholePage));
    const plain = importText(text).actions.map(
      ({ lastMilestones, progress, nextMilestones, monitoring, outputs, status, owners, priority }) => [
        texts(lastMilestones),
        texts(progress),
        texts(nextMilestones),
        texts(monitoring),
        texts(outputs),
        status,
        owners,
        priority,
      ],
    );
    const changed = change(text);
    expect(changed).not.toBe(text);
    const read = importText(changed).actions.map(
      ({ lastMilestones, progress, nextMilestones, monitoring, outputs, status, owners, priority }) => [
        texts(lastMilestones),
        texts(progress),
        texts(nextMilestones),
        texts(monitoring),
        texts(outputs),
        status,
        owners,
        priority,
      ],
    );
    expect(read).toEqual(plain);
  });
});

describe("headings that are lost", () => {
  const lost = wholePage.replace("### Action 3: watch the lake\n", "");

  test("an owner line alone begins an action, numbered by elimination and never merged", () => {
    const plan = importPage(lost);
    expect(texts(action(plan, 1).lastMilestones)).toEqual(["new weir by June 2031", "survey of fish"]);
    expect(action(plan, 3)).toMatchObject({
      title: "Action 3 (heading missing in the 2032 document)",
      owners: ["rivers-lab"],
    });
    expect(texts(action(plan, 3).progress)).toEqual(["40 samples taken"]);
    const finding = plan.findings.find(({ code }) => code === "heading-missing");
    expect(finding).toMatchObject({ severity: "warning", action: 3 });
    expect(finding?.message).toContain("“Owner: Rivers Agency (laboratory)”");
    expect(
      linesOfPlainText(asPlainText(page(lost))).lines.find(({ line }) => line === finding?.line)?.text,
    ).toBe("Owner: Rivers Agency (laboratory)");
  });

  test("the number in the status line goes before elimination", () => {
    const swapped = lost
      .replace("### Action 2: talk to farmers\n", "")
      .replace(
        "Status (ongoing, extended or concluded): concluded\n",
        "Action 3 status (ongoing, extended or concluded): concluded\n",
      );
    const plan = importPage(swapped);
    expect(action(plan, 3).owners).toEqual(["rivers-lab"]);
    expect(action(plan, 2).owners).toEqual(["dow"]);
  });

  test("two lost headings find their numbers by where they stand", () => {
    const plan = importPage(lost.replace("### Action 2: talk to farmers\n", ""), {
      previous: importPage(wholePage.replaceAll("2031", "2030").replaceAll("2032", "2031"), {
        edition: 2031,
      }),
    });
    expect(action(plan, 2)).toMatchObject({ owners: ["dow"], title: "talk to farmers" });
    expect(action(plan, 3)).toMatchObject({ owners: ["rivers-lab"], title: "watch the lake" });
  });

  /** Headings that are there, and "?" for an owner line whose heading is lost. */
  const outline = (notation: string) =>
    importPage(
      [
        "# Annex A: progress against actions in the 2030 strategy",
        ...notation.split(" ").flatMap((sign) => {
          if (/^P\d$/.test(sign)) return [`## Priority ${sign.slice(1)}: water`];
          const heading = sign === "?" ? [] : [`### Action ${sign}: work on ${sign}`];
          return [...heading, "Owner: RA", "Status: ongoing"];
        }),
      ].join("\n"),
    );

  test.each<[string, number[]]>([
    ["P1 1 ? 3 7 P2 4 5 ? 8", [2, 6]],
    ["P1 1 ? ? 4 7 P2 ? 6 8", [2, 3, 5]],
    ["P1 1 2 ? P2 4 ?", [3, 5]],
    ["P1 1 ? 7 P2 ? 3 4 6", [5, 2]],
  ])("lost in %s: found by the order within the priority", (notation, expected) => {
    const lost = outline(notation).findings.filter(({ code }) => code === "heading-missing");
    expect(lost.map(({ action }) => action)).toEqual(expected);
    expect(new Set(lost.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
  });

  test("where several numbers fit, one that keeps the order is taken and it is an error to check", () => {
    const plan = outline("P1 1 ? 7 P2 2 ? 6 8 P2 4");
    const lost = plan.findings.filter(({ code }) => code === "heading-missing");
    expect(lost.map(({ severity }) => severity)).toEqual(["error", "error"]);
    expect(lost.map(({ action }) => action).toSorted()).toEqual([3, 5]);
    expect(lost[0]?.message).toContain("would fit there as well");
  });

  test("the last action gets the next number", () => {
    const plan = importPage(wholePage.replace("### Action 4: share maps\n", ""));
    expect(action(plan, 4)).toMatchObject({ ownerText: "DoWL and RA", introducedIn: 2032 });
  });

  test("owner and heading lost: a label that comes round again begins the missing action", () => {
    const plan = importPage(
      wholePage.replace("### Action 3: watch the lake\nOwner: Rivers Agency (laboratory)\n", ""),
    );
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands"]);
    expect(texts(action(plan, 3).progress)).toEqual(["40 samples taken"]);
    expect(codes(plan).some((code) => code.startsWith("owner-missing"))).toBe(true);
  });

  test("a label that only comes twice stays with its action", () => {
    const plan = importPage(
      wholePage.replace(
        "Metrics and milestones for 2032:\n",
        "Progress report:\n- and a bridge\nMetrics and milestones for 2032:\n",
      ),
    );
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands", "and a bridge"]);
    expect(plan.findings.filter(({ code }) => code === "label-repeated")).toHaveLength(1);
  });

  test("a heading without its number or its title", () => {
    const plan = importPage(
      wholePage
        .replace("### Action 3: watch", "### Action: watch")
        .replace("### Action 2: talk to farmers", "### Action 2\ntalk to farmers"),
    );
    expect(action(plan, 3).title).toBe("watch the lake");
    expect(action(plan, 2).title).toBe("talk to farmers");
    expect(plan.findings.filter(({ code }) => code === "number-missing")).toHaveLength(1);
  });
});

describe("what has no place", () => {
  const around = (inserted: string) =>
    importPage(
      wholePage.replace(
        "Status (ongoing, extended or concluded): extended\n",
        `${inserted}\nStatus (ongoing, extended or concluded): extended\n`,
      ),
    );
  const unplaced = (plan: Plan) =>
    plan.findings
      .filter(({ code }) => code === "unplaced-text")
      .map(({ message, action }) => [action, /“([^“]*)”\.$/.exec(message)?.[1] ?? message.slice(0, 30)]);

  test("bullets under an unknown label are told one by one and put nowhere else", () => {
    const plan = around("Lessons learned:\n- ask first\n- dig later");
    expect(unplaced(plan).slice(1)).toEqual([
      [1, "ask first"],
      [1, "dig later"],
    ]);
    expect(unplaced(plan)[0]?.[1]).toContain("Lessons learned:");
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands"]);
    expect(action(plan, 1).status?.value).toBe("extended");
  });

  test("a paragraph among bullets is told, and the bullets after it stay", () => {
    const plan = around("See the drawing in the old hall.\n- more work");
    expect(unplaced(plan)).toEqual([[1, "See the drawing in the old hall."]]);
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands", "more work"]);
  });

  test("a paragraph that is all a section has is kept as its bullet", () => {
    const plan = importPage(wholePage.replace("- the weir stands", "Nothing was done this year."));
    expect(texts(action(plan, 1).progress)).toEqual(["Nothing was done this year."]);
    expect(plan.findings.filter(({ code }) => code === "paragraph-as-bullet")).toHaveLength(1);
  });

  test("bullets before any label, and text before the first action", () => {
    const plan = importPage(
      wholePage
        .replace("Owner: RA\n", "Owner: RA\n- a stray\n")
        .replace("### Action 1:", "A word on water\n### Action 1:"),
    );
    expect(unplaced(plan)).toEqual([
      [null, "A word on water"],
      [1, "a stray"],
    ]);
  });

  test("a number that is there twice: the first is kept, nothing of the second is mixed in or lost", () => {
    const plan = importPage(
      wholePage.replace("### Action 3: watch the lake", "### Action 1: watch the lake"),
    );
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands"]);
    expect(plan.findings.find(({ code }) => code === "action-twice")).toMatchObject({
      severity: "error",
      action: 1,
    });
    const told = unplaced(plan).map(([, text]) => text);
    expect(told).toEqual(
      expect.arrayContaining(["Owner: Rivers Agency (laboratory)", "number of samples", "40 samples taken"]),
    );
    expect(plan.findings.find(({ code }) => code === "action-missing")?.message).toContain("Action 3");
  });

  test("the introduction of an annex is told once", () => {
    const plan = importPage(
      wholePage.replace(
        "# Annex B: summary of actions for 2032 to 2033\n",
        "# Annex B: summary of actions for 2032 to 2033\nThis is how it works.\nAnd so on.\n",
      ),
    );
    expect(plan.findings.filter(({ code }) => code === "introduction-left-out")).toHaveLength(1);
  });

  test("owners and statuses that the plan does not have", () => {
    const plan = importPage(
      wholePage
        .replace("Owner: RA\n", "Owner: RA, Canal Trust\n")
        .replace("concluded): concluded\n", "concluded): paused\n"),
    );
    expect(action(plan, 1)).toMatchObject({ ownerText: "RA, Canal Trust", owners: ["rivers"] });
    expect(action(plan, 3).status).toEqual({ value: null, qualifier: null });
    expect(plan.findings.find(({ code }) => code === "owner-unknown")?.message).toContain("“Canal Trust”");
    expect(plan.findings.find(({ code }) => code === "status-unknown")?.message).toContain("“paused”");
  });

  test("priorities and themes that the plan does not have", () => {
    const plan = importPage(
      wholePage
        .replace("## Priority 1:", "## Priority 7:")
        .replace(
          "## Priority 2: Better co-ordination\n### Action 4",
          "## Cross-cutting theme: Fair access\n### Action 4",
        ),
    );
    expect(action(plan, 1).priority).toBeNull();
    expect(action(plan, 4)).toMatchObject({ priority: null, themes: ["fair-access"] });
    expect(plan.findings.filter(({ code }) => code === "priority-unknown")).toHaveLength(1);
  });

  test("numbers that fall where a priority heading is lost", () => {
    const plan = importPage(
      wholePage.replace("## Priority 2: Better co-ordination\n### Action 2", "### Action 2"),
    );
    expect(plan.findings.find(({ code }) => code === "order-falls")).toMatchObject({
      severity: "warning",
      action: 2,
    });
  });

  test("a document of another edition", () => {
    const plan = importPage(`Clean Rivers Action Plan 2031: annexes\n${wholePage}`);
    expect(plan.findings.find(({ code }) => code === "edition-differs")).toMatchObject({
      severity: "error",
      line: 2,
    });
  });

  test("findings name their file when there are several", () => {
    const other = { ...linesOfPlainText("Action 9: rest\n\nOwner: Canal Trust\n"), name: "annex-b.txt" };
    const plan = importAnnex([linesOfPlainText(asPlainText(page(wholePage))), other], options);
    expect(plan.findings.find(({ code }) => code === "owner-unknown")?.message).toMatch(/^annex-b\.txt: /);
  });
});

describe("dates above bullets", () => {
  const governed = wholePage.replace(
    "- maps shared by autumn 2032",
    "By July 2032:\n- store opened\n- maps shared by autumn 2032\nIn 2033:\n- all maps shared",
  );

  test("govern what follows until the next date, and bullets keep their own", () => {
    const { monitoring } = action(importPage(governed), 4);
    expect(monitoring.map(({ text, due }) => [text, due?.map(({ text }) => text)])).toEqual([
      ["store opened", ["By July 2032"]],
      ["maps shared by autumn 2032", ["by autumn 2032"]],
      ["all maps shared", ["In 2033"]],
    ]);
  });

  test("are told where bullets do not fall due", () => {
    const plan = importPage(wholePage.replace("- the weir stands", "By July 2031:\n- the weir stands"));
    expect(texts(action(plan, 1).progress)).toEqual(["the weir stands"]);
    expect(plan.findings.filter(({ code }) => code === "unplaced-text")).toHaveLength(1);
  });
});

describe("lists that lost a level", () => {
  const flat = wholePage.replace(
    "  - depth\n  - speed",
    "- depth\n- speed\n- rest of the gauges by late 2032",
  );

  test("are left as printed and proposed", () => {
    const plan = importPage(flat);
    expect(texts(action(plan, 1).nextMilestones)).toEqual([
      "second weir in 2032",
      "gauges of three kinds:",
      "depth",
      "speed",
      "rest of the gauges by late 2032",
    ]);
    expect(plan.findings.find(({ code }) => code === "nesting-lost")?.message).toMatch(
      /lines \d+, \d+ and \d+ look like its 3 items/,
    );
  });

  test("are mended when the person who imports accepts it", () => {
    const plan = importPage(flat.replace("of three kinds", "of some kinds"), { acceptNesting: true });
    const [, gauges, rest] = action(plan, 1).nextMilestones;
    expect(gauges).toMatchObject({
      id: "1.2",
      children: [
        { id: "1.2.1", text: "depth" },
        { id: "1.2.2", text: "speed" },
      ],
    });
    expect(rest).toMatchObject({ id: "1.3", text: "rest of the gauges by late 2032" });
    expect(plan.findings.map(({ code }) => code)).toContain("nesting-restored");
  });
});

describe("a table of contents", () => {
  test("does not make actions of its lines", () => {
    const contents = "Contents\nAction 1: clean the upper river\nAction 2: talk to farmers\n";
    const plan = importPage(`${contents}${wholePage}`);
    expect(plan.actions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(plan.findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
  });
});

test.each([
  "",
  "A letter about rivers.\n\n  • one\n",
  "Action 1: a heading and nothing else\n\nSome text.\n",
])("%j is not an annex", (text) => {
  expect(() => importText(text)).toThrow(NotAnAnnexError);
});
