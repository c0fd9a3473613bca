/** That the return behind FAC #2389 is what it is said to be, and that nothing but its fault is told. */

import { describe, expect, it } from "vitest";

import { findingsOn, ready } from "./base";
import { chosen, chosenFile, looksBlank } from "./choices";
import { offers, type Offer } from "./offers";
import { returnSituations } from "./returns";
import { parseRangeAddress } from "#src/core/workbook";
import { allNamed, partsOf, treeOf } from "#tests/hosts/xlsx/write-parts";

/** What stands in the cells of a drop-down list. */
const chosenFrom = ({ sheet: name, ranges }: Offer) =>
  ranges
    .map(parseRangeAddress)
    .flatMap((range) =>
      (chosen.sheets.find((sheet) => sheet.name === name)?.cells ?? [])
        .filter(
          ({ row, column }) => range && row >= range.top && row <= range.bottom && column === range.left,
        )
        .map(({ content }) => content),
    );

describe("FAC #2389", () => {
  it("is a return whose every choice is an entry of the file's own list", () => {
    for (const offer of offers) {
      const typed = chosenFrom(offer);
      expect(typed, offer.list).not.toEqual([]);
      for (const content of typed) expect(offer.entries).toContainEqual(content);
    }
  });

  it.each(["StatusList", "OutcomeList", "ActionList", "PriorityList"])(
    "chooses every entry of %s",
    (list) => {
      const ofList = offers.filter((offer) => offer.list === list);
      const entries = ofList[0]?.entries ?? [];
      expect(entries).not.toEqual([]);
      expect(ofList.flatMap(chosenFrom)).toEqual(expect.arrayContaining([...entries]));
    },
  );

  it("has cells that look blank in every way", () => {
    const texts = [...partsOf(chosenFile)]
      .filter(([path]) => path.startsWith("xl/worksheets/sheet"))
      .flatMap(([, xml]) =>
        allNamed(treeOf(xml), "is").map((inline) => allNamed(inline, "t")[0]?.text ?? ""),
      );
    const kinds = new Set(texts.filter((text) => text.trim() === ""));
    expect(kinds).toEqual(new Set(looksBlank.filter((text) => text !== null)));
  });

  it("draws nothing by itself, and with one fault that one alone, told of its own cell", () => {
    expect(findingsOn(chosen)).toEqual([]);
    const situation = returnSituations.find(({ told }) => told === "FAC #2389");
    const found = situation ? findingsOn(situation.damage(ready)) : [];
    expect(found.map(({ cell, message }) => [cell, message])).toEqual([
      ["G4", expect.stringMatching(/^Value of milestone 1\.2 holds “about 12”/)],
    ]);
  });
});
