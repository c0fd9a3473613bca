import { withdrawalAgreed } from "#src/core/findings/rules/withdrawal-agreed";
import { testRule } from "#tests/core/findings/test-rule";

const withdrawn = (answers: Readonly<Record<string, string>>) => ({
  milestones: { "2.1": { Outcome: "withdrawn", ...answers } },
});

testRule(withdrawalAgreed, {
  accepts: [
    { name: "nothing withdrawn" },
    {
      name: "a withdrawal with reason, who and when",
      edit: withdrawn({
        Reason: "Two other workshops cover it.",
        "Agreed by": "Delivery Group, 3 October 2024",
      }),
    },
    {
      name: "a date in figures",
      edit: withdrawn({ Reason: "Two other workshops cover it.", "Agreed by": "Alex Example (03/10/24)" }),
    },
  ],
  rejects: [
    {
      name: "placeholders",
      edit: withdrawn({ Reason: "none", "Agreed by": "to follow" }),
      finding: [
        { message: "Milestone 2.1 is “withdrawn” but gives no reason, only “none”.", cell: "K6" },
        {
          message: "Milestone 2.1 is “withdrawn” but does not say who agreed it and when, only “to follow”.",
          cell: "M6",
        },
      ],
    },
    {
      name: "a bare withdrawal",
      edit: withdrawn({}),
      finding: [
        { message: "Milestone 2.1 is “withdrawn” but gives no reason.", cell: "K6", milestone: "2.1" },
        { message: "Milestone 2.1 is “withdrawn” but does not say who agreed it and when.", cell: "M6" },
      ],
    },
    {
      name: "who but not when",
      edit: withdrawn({ Reason: "Two other workshops cover it.", "Agreed by": "Delivery Group" }),
      finding: {
        message: "Milestone 2.1 is “withdrawn”, agreed by “Delivery Group”: that does not say when.",
        cell: "M6",
      },
    },
    {
      name: "when but not who",
      edit: withdrawn({ Reason: "Two other workshops cover it.", "Agreed by": "on 3rd October 2024" }),
      finding: { message: /that does not say who/, cell: "M6" },
    },
  ],
});
