import { templateVersion } from "#src/core/findings/rules/template-version";
import { issuedAs, put } from "#tests/core/findings/damage";
import { testRule } from "#tests/core/findings/test-rule";

testRule(templateVersion, {
  accepts: [
    { name: "the current version" },
    { name: "the version on the cover as a number", damage: put("Start here", 7, 1, 1) },
  ],
  rejects: [
    {
      name: "an older version in the hidden identity",
      damage: issuedAs({ templateVersion: 0 }),
      finding: {
        message: "This return is on template version 0, which is older than the current version, 1.",
        cell: null,
      },
    },
    {
      name: "another version on the cover",
      damage: put("Start here", 7, 1, "7"),
      finding: {
        message: /version 7, which is not the current version/,
        cell: "B8",
        column: "Template version",
      },
    },
  ],
});
