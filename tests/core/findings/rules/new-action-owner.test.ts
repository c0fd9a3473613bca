import { newActionOwner } from "#src/core/findings/rules/new-action-owner";
import { testRule, type Situation } from "#tests/core/findings/test-rule";

const owner = (Owner: string | null): Pick<Situation, "edit"> => ({
  edit: { newActions: [{ Title: "A register", Owner }] },
});

testRule(newActionOwner, {
  accepts: [
    ...[
      "Alpha Agency",
      "alpha",
      "AA and Beta Board",
      "Alpha Agency, Gamma Group",
      "the Beta Board (laboratories)",
      "BETA\u00A0BOARD",
      "Old Beta",
      "TBC",
    ].map((text) => ({ name: text, ...owner(text) })),
    { name: "no owner, which logic-model-complete says", ...owner(null) },
  ],
  rejects: [
    {
      name: "a name typed wrong",
      ...owner("Alpha Agncy"),
      finding: {
        message:
          "Owner of new action “A register” is “Alpha Agncy”: it names “Alpha Agncy”, which is no delivery partner of the plan.",
        cell: "C3",
        fix: ["Alpha Agency"],
      },
    },
    {
      name: "one typed wrong beside one that is known",
      ...owner("AA, Gama Group"),
      finding: { message: /it names “Gama Group”/, fix: ["Alpha Agency, Gamma Group"] },
    },
    {
      name: "a body that is none of the plan's",
      ...owner("Ministry of Silly Walks"),
      finding: { message: /“Ministry of Silly Walks”, which is no delivery partner/, fix: null },
    },
    {
      name: "two unknown ones",
      ...owner("Zeta Trust, Omega House"),
      finding: { message: /names “Zeta Trust” and “Omega House”, which are no delivery partners/, fix: null },
    },
    {
      name: "a bracket that does not close",
      ...owner("Beta Board (laboratories"),
      finding: { message: /it has a bracket that does not close\.$/, fix: ["Beta Board (laboratories)"] },
    },
  ],
});
