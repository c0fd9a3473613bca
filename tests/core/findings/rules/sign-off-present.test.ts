import { signOffPresent } from "#src/core/findings/rules/sign-off-present";
import { testRule } from "#tests/core/findings/test-rule";

testRule(signOffPresent, {
  accepts: [
    { name: "a placeholder for a date, which cell-type says", edit: { cover: { "Date approved": "tbc" } } },
    { name: "a signed cover" },
    {
      name: "a date that cannot be read, which cell-type says",
      edit: { cover: { "Date approved": "soon" } },
    },
  ],
  rejects: [
    {
      name: "placeholders",
      edit: { cover: { "Completed by": "TBC", "Date approved": null } },
      finding: [
        { message: "Completed by on the cover has no answer, only “TBC”.", cell: "B9" },
        { message: "Date approved on the cover is empty.", cell: "B13" },
      ],
    },
    {
      name: "nobody's approval",
      edit: { cover: { "Approved by": null, "Date approved": null } },
      finding: [
        {
          message: "Approved by on the cover is empty.",
          sheet: "Start here",
          cell: "B12",
          column: "Approved by",
        },
        { message: "Date approved on the cover is empty.", cell: "B13" },
      ],
    },
    {
      name: "nobody's completion, in a progress report too",
      cycle: "2025-progress-1",
      edit: { cover: { "Completed by": " ", Role: null } },
      finding: [
        { message: "Completed by on the cover is empty.", cell: "B9" },
        { message: "Role on the cover is empty.", cell: "B10" },
      ],
    },
    {
      name: "no address, as a warning",
      edit: { cover: { Email: null } },
      finding: { message: "Email on the cover is empty.", severity: "warning", cell: "B11" },
    },
  ],
});
