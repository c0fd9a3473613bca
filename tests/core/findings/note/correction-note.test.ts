import axe from "axe-core";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";

import { correctionNote, type CorrectionNote } from "#src/core/findings/note/correction-note";
import { noteAsHtml } from "#src/core/findings/note/note-as-html";
import { noteAsText } from "#src/core/findings/note/note-as-text";
import { readReturn } from "#src/core/return/read-return";
import { checkedFile, unreadable, waiver } from "#tests/core/findings/formats/checked-files";
import { fill, issueInMemory, readyAnswers, type Answers } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const returned = readReturn(
  fill(issueInMemory({ plan: samplePlan, partner: "alpha" }), readyAnswers(samplePlan, "alpha")),
  samplePlan,
);

function noteOn(
  changes: Answers,
  { returnBy = null as string | null, record = [waiver] } = {},
): CorrectionNote {
  const checked = checkedFile("alpha.xlsx", changes, { record });
  const note = correctionNote({ plan: samplePlan, checked, returned, returnBy });
  if (!note) throw new Error("There should be a note.");
  return note;
}

const faults: Answers = {
  milestones: {
    "1.1": { "Date met": "31/03/2024" },
    "1.2": { Outcome: null },
    "1.3": { Outcome: null },
    "2.1": { Outcome: null },
    "2.2": { Progress: " Done " },
  },
  actions: { "1": { Status: "<script>alert(1)</script> [x](https://evil.example) {0}" } },
};

describe("a correction note", () => {
  const note = noteOn(faults, { returnBy: "2025-02-07" });

  it("says to whom, what about, how much and by when", () => {
    expect(note.subject).toBe("Sample Strategy, annual return 2025 from Alpha Agency: 4 things to put right");
    expect(note.to).toBe("Sam Example");
    expect(note.opening.join(" ")).toContain("“alpha.xlsx”");
    expect(note.opening.join(" ")).toContain("send the corrected return by 7 February 2025");
    expect(noteOn(faults).opening.join(" ")).toContain("by 31 January 2025");
  });

  it("lists what to put right, cause first, each with its cells, and what is settled not at all", () => {
    const [part, ...others] = note.parts;
    expect(others).toEqual([]);
    expect(part?.items.map(({ what, where, offer }) => [what.slice(0, 24), where, offer])).toEqual([
      [
        "Date met of milestone 1.",
        ["Milestones, cell J3 (Date met, milestone 1.1)"],
        "Change to 31 March 2024",
      ],
      [
        "The status of action 1 i",
        ["Actions, cell F3 (Status, action 1)"],
        expect.stringMatching(/^Choose: /),
      ],
      [
        "Milestone 1.2 has no out",
        ["Milestones, cell E4 (Outcome, milestone 1.2)", "Milestones, cell E5 (Outcome, milestone 1.3)"],
        null,
      ],
    ]);
  });

  it("counts advice without listing it", () => {
    expect(note.closing.join(" ")).toContain("There is also 1 piece of advice");
    expect(JSON.stringify(note.parts)).not.toContain("text-clean");
  });

  it("asks to look where nothing has to be put right", () => {
    const checked = { ...checkedFile("alpha.xlsx", {}), findings: [] };
    const [warning] = checkedFile("alpha.xlsx", faults).findings;
    if (!warning) throw new Error("There should be a finding.");
    const looked = correctionNote({
      plan: samplePlan,
      checked: { ...checked, findings: [{ ...warning, severity: "warning" }] },
      returned,
      returnBy: null,
    });
    expect(looked?.parts.map(({ heading }) => heading)).toEqual(["What to look at"]);
    expect(looked?.subject).toMatch(/: 1 thing to look at$/);
  });

  it("is not written where there is nothing to say", () => {
    const checked = checkedFile("alpha.xlsx", {});
    expect(correctionNote({ plan: samplePlan, checked, returned, returnBy: null })).toBeNull();
  });

  it("is written for a file that cannot be read, too", () => {
    const checked = unreadable("scan.xlsx", "The file is a picture of a sheet.");
    const broken = correctionNote({ plan: samplePlan, checked, returned: null, returnBy: "2025-02-07" });
    expect(broken?.parts[0]?.items).toMatchObject([{ what: "The file is a picture of a sheet.", where: [] }]);
    expect(broken?.to).toBeNull();
  });

  it("names the first of many places", () => {
    const many = checkedFile("alpha.xlsx", faults);
    const one = many.findings.find(({ rule }) => rule === "outcome-present");
    if (!one) throw new Error("There should be a finding.");
    const findings = Array.from({ length: 40 }, (_, index) => ({ ...one, cell: `E${index + 3}` }));
    const long = correctionNote({
      plan: samplePlan,
      checked: { ...many, findings },
      returned,
      returnBy: null,
    });
    expect(long?.parts[0]?.items[0]?.where).toHaveLength(9);
    expect(long?.parts[0]?.items[0]?.where.at(-1)).toBe("and 32 more places like these");
  });
});

describe("a note as plain text", () => {
  const text = noteAsText(noteOn(faults));

  it("begins with the subject and keeps to a width that mail programs do not break", () => {
    const [subject, ...lines] = text.split("\n");
    expect(subject).toMatch(/^Subject: Sample Strategy, annual return 2025/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
    expect(text).toContain("1. Date met of milestone 1.1 holds “31/03/2024”.");
    expect(text).toContain("   Where: Milestones, cell J3 (Date met, milestone 1.1)");
  });
});

describe("a note as HTML", () => {
  const html = noteAsHtml(noteOn(faults));
  const { window } = new JSDOM(html, { runScripts: "outside-only" });
  const { document } = window;

  it("holds nothing that could run or lead anywhere, whatever a partner typed", () => {
    expect(document.querySelectorAll("script, a, img, link, style, iframe, form, object, svg")).toHaveLength(
      0,
    );
    for (const element of document.querySelectorAll("*")) {
      for (const { name } of element.attributes) {
        expect(["style", "lang", "charset", "name", "content"]).toContain(name);
      }
    }
    expect(document.body.textContent).toContain("<script>alert(1)</script> [x](https://evil.example) {0}");
  });

  it("carries its look on its elements", () => {
    for (const element of document.querySelectorAll("h1, h2, p, ol, li")) {
      expect(element.getAttribute("style")).toMatch(/margin/);
    }
  });

  it("can be used with a screen reader", async () => {
    window.eval(axe.source);
    const run = (window as unknown as { axe: typeof axe }).axe;
    // Contrast needs a layout, which jsdom has not: black on white is 20 to 1.
    const { violations } = await run.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, help }) => [id, help])).toEqual([]);
    expect(document.documentElement.lang).toBe("en-GB");
  });
});
