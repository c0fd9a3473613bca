// @vitest-environment jsdom
/** What is drawn of five hundred returns: what is in view, with how many there are. In a browser: tests/browser/long-lists.test.ts. */

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

/** jsdom lays nothing out: every row is as high as it is thought to be, and nothing ever changes its size. */
class NothingChangesSize implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, {
  IS_REACT_ACT_ENVIRONMENT: true,
  ResizeObserver: NothingChangesSize,
  CSS: { supports: () => true },
  scrollTo: () => undefined,
});

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
  it("of files are drawn where the reader is, first and last included, and say how many there are", () => {
    draw(FileList, { files, findings, records: [], desk });
    const items = all("section > ul > li[aria-setsize='500']");
    expect(items.length).toBeLessThan(40);
    expect(items[0]?.textContent).toContain("partner-0.xlsx: Could not be read");
    expect(items.at(-1)?.textContent).toContain("partner-499.xlsx");
    expect(items.at(-1)?.getAttribute("aria-posinset")).toBe("500");
    expect(items.map((item) => item.getAttribute("aria-posinset")).slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(place.textContent).toContain("500 files");
  });

  it("of files are plain where one fate alone is asked for", () => {
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
    expect(all("[aria-setsize], li[aria-hidden]")).toEqual([]);
  });

  it("of findings draw nothing of a file until it is opened", () => {
    draw(FileList, { files, findings, records: [], desk });
    expect(all("details li")).toHaveLength(0);
    const details = place.querySelector("details");
    act(() => {
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
    });
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
    expect(place.querySelector("caption")?.textContent).toContain("500 delivery partners");
    const rows = all("tbody tr[aria-rowindex]");
    expect(rows.length).toBeLessThan(60);
    expect(rows.at(-1)?.getAttribute("aria-rowindex")).toBe("501");
    expect(rows.at(-1)?.textContent).toContain("partner-499");
    expect(place.querySelector("tfoot tr")?.textContent).toContain("Total1000");
    expect(place.querySelector("tfoot tr")?.getAttribute("aria-rowindex")).toBe("502");
    draw(Reconciliation, { reconciliation: { ...total, byPartner: returns.slice(0, 50).map(tally) } });
    expect(all("tbody tr")).toHaveLength(50);
    expect(all("[aria-rowcount], [aria-rowindex], tr[aria-hidden]")).toEqual([]);
  });

  it("of rows that are left out say how many lines there are", () => {
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
    expect(place.textContent).toContain("500 rows held, missing or extra, and why: 500 lines");
    expect(all("tbody tr").length).toBeLessThan(60);
  });

  it("are on paper as a whole", () => {
    draw(FileList, { files, findings, records: [], desk });
    act(() => void dispatchEvent(new Event("beforeprint")));
    expect(all("section > ul > li")).toHaveLength(500);
    act(() => void dispatchEvent(new Event("afterprint")));
    expect(all("section > ul > li").length).toBeLessThan(60);
  });

  it("of a return's own findings are drawn where the reader is, and places a hundred at a time", () => {
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
    const cards = all("[data-finding]");
    expect(cards.length).toBeLessThan(30);
    expect(place.textContent).toContain("401 entries");
    expect(cards.at(-1)?.getAttribute("aria-posinset")).toBe("401");
    const places = () => all("[data-finding]")[0]?.querySelectorAll("li") ?? [];
    expect(places()).toHaveLength(7);
    press(/^and 394 more places$/);
    expect(places()).toHaveLength(107);
  });
});
