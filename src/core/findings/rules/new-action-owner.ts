import { isNoAnswer } from "../answers";
import { choiceFix } from "../fixes";
import { cellAt, cellInWords } from "../place";
import { defineRule } from "../rule";
import { readOwners, type OwnersRead } from "../../plan/owners";
import { findPartner } from "../../plan/partners";
import type { Plan } from "../../plan/plan";
import { nearest } from "../../return/cell-types";
import { comparable, listInWords, quote } from "../../text";

/** The current names of the partners whose names, in any of their forms, are nearest to what was typed. */
function meant(name: string, { partners }: Plan): string[] {
  const forms = partners.flatMap((partner) =>
    [partner.name, ...partner.aliases].map((label) => ({ label, current: partner.name })),
  );
  return [...new Set(nearest(comparable(name), forms).map(({ current }) => current))].slice(0, 3);
}

/** The whole list as it should be typed: each known owner under its current name, the unknown one as chosen. */
function corrected({ owners, unknown }: OwnersRead, plan: Plan): string[] {
  const known = owners.map(({ code, name }) => findPartner(plan, code)?.name ?? name);
  const [first, ...others] = unknown;
  const list = (chosen: readonly string[]) => [...new Set([...known, ...chosen])].join(", ");
  if (first === undefined) return known.length > 0 ? [list([])] : [];
  if (others.length > 0) return [];
  return meant(first, plan).map((name) => list([name]));
}

export const newActionOwner = defineRule({
  id: "new-action-owner",
  severity: "error",
  title: "Every owner of a new action is a delivery partner, and every bracket closes",
  why: "An action whose owner the plan does not know is asked about of nobody when the next cycle is issued.",
  remedy: "Name delivery partners of the plan, with commas between them.",
  source:
    "England Rare Diseases Action Plan 2024, annex A, action 18: the owner's bracket does not close; annex B names one or two known owners for each new action",
  needs: ["newActions"],

  example: {
    table: "newActions",
    wrong: { Title: "Publish a toolkit for transition clinics", Owner: "NHS England (NDRS" },
    right: { Title: "Publish a toolkit for transition clinics", Owner: "NHS England (NDRS)" },
  },

  *check({ plan, returned }) {
    for (const row of returned.tables.newActions.rows) {
      const at = cellAt(row, "owner");
      if (isNoAnswer(at.cell) || at.cell.value === null) continue;
      const read = readOwners(at.cell.text, plan);
      if (read.unknown.length === 0 && read.balanced) continue;
      const unknown = listInWords(read.unknown.map((name) => quote(name)));
      const faults = [
        ...(read.unknown.length === 0
          ? []
          : [
              `names ${unknown}, which ${read.unknown.length === 1 ? "is no delivery partner" : "are no delivery partners"} of the plan`,
            ]),
        ...(read.balanced ? [] : [`has a bracket that does not close`]),
      ];
      yield {
        at,
        message: `${cellInWords(at)} is ${quote(at.cell.text)}: it ${listInWords(faults)}.`,
        ...choiceFix(at.cell, corrected(read, plan)),
      };
    }
  },
});
