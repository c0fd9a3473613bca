// @vitest-environment jsdom
/** What is drawn of five hundred returns: a part, with how many there are, and the next part where one goes on. */

import { createElement, act, type ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { embeddedPlan, readReturn, type ConsolidationReport, type Workbook } from "#src/core/index";
import { FindingList } from "#src/ui/check/FindingList";
import { sectionsOf } from "#src/ui/check/sections";
import { nothingEntered } from "#src/ui/merge/desk-work";
import { FileList } from "#src/ui/merge/FileList";
import { Reconciliation } from "#src/ui/merge/Reconciliation";
import { RowsLeft } from "#src/ui/merge/RowsLeft";
import { finding } from "./check/finding";

const returns = Array.from({ length: 500 }, (_, index) => `partner-${index}`);

const files: ConsolidationReport["files"] = returns.map((partner, index) => ({
  file: `${partner}.xlsx`,
  partner,
  verdict: index % 50 === 0 ? "unreadable" : "merged",
  reason: "As it came.",
  seal: null,
}));
const findings: ConsolidationReport["findings"] = returns.flatMap((partner) =>
  Array.from({ length: 40 }, (_, index) => ({
    ...finding({ message: `Finding ${index} of ${partner}.` }),
    partner,
    file: `${partner}.xlsx`,
  })),
);

const workbook: Workbook = {
  sheets: [],
  names: [],
  properties: new Map(),
  hasMacros: false,
  hasExternalLinks: false,
  modified: null,
};

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

function draw<P extends object>(component: ComponentType<P>, props: P): void {
  act(() => root.render(createElement(component, props)));
}
const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
const button = (words: RegExp) => all("button").find(({ textContent }) => words.test(textContent ?? ""));
const press = (words: RegExp) => act(() => button(words)?.click());

const desk = { entered: nothingEntered, isBusy: false, by: "", enter: () => undefined };

describe("long lists", () => {
  it("of files are drawn fifty at a time; the first of the next fifty gets the focus", () => {
    draw(FileList, { files, findings, records: [], desk });
    expect(all("section > ul > li")).toHaveLength(50);
    expect(place.textContent).toContain("500 files");
    expect(place.textContent).toContain("50 of 500 files shown.");
    press(/^Show 50 more files$/);
    expect(all("section > ul > li")).toHaveLength(100);
    expect(document.activeElement?.textContent).toContain("partner-50.xlsx: Could not be read");
    expect(place.textContent).toContain("100 of 500 files shown.");
  });

  it("of files are drawn for one fate alone where that is asked for", () => {
    draw(FileList, { files, findings, records: [], desk });
    const select = place.querySelector("select");
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual([
      "All (500)",
      "Merged (490)",
      "Could not be read (10)",
    ]);
    act(() => {
      if (select) select.value = "unreadable";
      select?.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(all("section > ul > li")).toHaveLength(10);
    expect(button(/more/)).toBeUndefined();
  });

  it("of findings draw nothing of a file until it is opened", () => {
    draw(FileList, { files, findings, records: [], desk });
    expect(all("details li")).toHaveLength(0);
    const details = place.querySelector("details");
    act(() => {
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
    expect(all("details li")).toHaveLength(30);
    press(/^Show 10 more findings$/);
    expect(all("details li")).toHaveLength(40);
  });

  it("of partners count their rows for whoever hears them, and keep the total in view", () => {
    const tally = (partner: string) => ({
      partner,
      name: partner,
      issued: 2,
      merged: 2,
      held: 0,
      missing: 0,
      extra: 0,
    });
    const total = { issued: 1000, merged: 1000, held: 0, missing: 0, extra: 0, byAction: [] };
    draw(Reconciliation, { reconciliation: { ...total, byPartner: returns.map(tally) } });
    expect(place.querySelector("table")?.getAttribute("aria-rowcount")).toBe("502");
    expect(all("tbody tr")).toHaveLength(100);
    expect(all("tbody tr").at(-1)?.getAttribute("aria-rowindex")).toBe("101");
    expect(place.querySelector("tfoot tr")?.textContent).toContain("Total1000");
    for (let part = 1; part < 5; part++) press(/^Show 100 more delivery partners$/);
    expect(all("tbody tr")).toHaveLength(500);
    expect(place.querySelector("table")?.hasAttribute("aria-rowcount")).toBe(false);
    expect(button(/more/)).toBeUndefined();
  });

  it("of rows that are left out are drawn a hundred lines at a time", () => {
    const rows: ConsolidationReport["rows"] = returns.map((partner) => ({
      partner,
      table: "Milestones",
      action: 1,
      milestone: "1.1",
      state: "missing",
      reason: "No return came.",
      release: null,
      file: null,
      sheet: null,
      cell: null,
    }));
    draw(RowsLeft, { rows, plan: embeddedPlan() });
    expect(place.textContent).toContain("500 rows held, missing or extra, and why");
    expect(all("tbody tr")).toHaveLength(100);
    expect(button(/^Show 100 more lines$/)).toBeDefined();
  });

  it("of a return's own findings are drawn thirty cards at a time, and places a hundred", () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      finding({ message: `Finding ${index}.`, action: 1 }),
    );
    const inOne = Array.from({ length: 400 }, (_, index) =>
      finding({ message: "All the same.", action: 1, sheet: "Milestones", cell: `C${index + 3}` }),
    );
    const sections = sectionsOf([...inOne, ...many], []);
    expect(sections.map(({ groups }) => groups.length)).toEqual([401]);
    draw(FindingList, {
      sections,
      fixing: { workbook, all: [], isBusy: false, onFix: () => undefined },
      settling: {
        returned: readReturn(workbook, embeddedPlan()),
        today: "2025-01-28",
        isBusy: false,
        onSettle: async () => true,
      },
      onJump: () => undefined,
    });
    expect(all("[data-finding]")).toHaveLength(30);
    const places = () => all("[data-finding]")[0]?.querySelectorAll("li") ?? [];
    expect(places()).toHaveLength(7);
    press(/^and 394 more places$/);
    expect(places()).toHaveLength(107);
    press(/^Show 30 more cards$/);
    expect(all("[data-finding]")).toHaveLength(60);
    expect(document.activeElement?.textContent).toContain("Finding 29.");
  });
});
