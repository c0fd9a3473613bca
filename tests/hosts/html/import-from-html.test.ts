import { describe, expect, test } from "vitest";
import { importAnnex, type Plan } from "#src/core/index";
import { linesOfPlainText } from "#src/core/plan/import/plain-text";
import { embeddedPlan } from "#src/core/plan/plans";
import { documentFromHtml } from "#src/hosts/html/document-from-html";
import { hasPublished, publishedText, skippedNote } from "#tests/core/plan/import/published-texts";
import { river } from "#tests/core/plan/import/river-plan";
import { asHtml, asPlainText, page } from "#tests/core/plan/import/same-page";

const withoutLines = ({ actions }: Plan): unknown =>
  JSON.parse(JSON.stringify(actions, (key, value: unknown) => (key === "line" ? undefined : value)));

const notation = `
# Annex A: progress against actions in the 2030 strategy
## Priority 1: Cleaner water
### Action 1: clean the upper river & its banks
Owner: RA
Metrics and milestones published in the 2031 action plan:
- new weir by June 2031
Progress report:
- the weir <stands>
Status (ongoing, extended or concluded): extended
Metrics and milestones for 2032:
- gauges of three kinds:
  - depth
  - speed
    - in knots
- second weir in 2032
Owner: DoWL
Status (ongoing, extended or concluded): concluded in 2031 action plan
### Action 3: dredge
Owner: RA
Status: ongoing
`;

describe("an annex saved as HTML", () => {
  test("gives the same plan as its plain text", () => {
    const options = { edition: 2032, framework: river };
    const fromHtml = importAnnex(documentFromHtml(asHtml(page(notation))), options);
    const fromText = importAnnex(linesOfPlainText(asPlainText(page(notation))), options);
    expect(withoutLines(fromHtml)).toEqual(withoutLines(fromText));
    expect(fromHtml.actions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("names lines of the HTML", () => {
    const html = asHtml(page(notation));
    const { actions } = importAnnex(documentFromHtml(html), { edition: 2032, framework: river });
    const line = actions[0]?.progress[0]?.line ?? 0;
    expect(html.split("\n")[line - 1]).toContain("the weir &lt;stands&gt;");
  });
});

describe.skipIf(!hasPublished)(`the published annexes as HTML${skippedNote}`, () => {
  test.each([2023, 2024] as const)("%i", (edition) => {
    const notation = publishedText(edition)
      .replace(/^(Annex [A-Z]:)/gm, "# $1")
      .replace(/^(Priority \d:)/gm, "## $1")
      .replace(/^(Action \d+:)/gm, "### $1")
      .replace(/^ {2}( *)•/gm, "$1-");
    const framework = embeddedPlan();
    const fromHtml = importAnnex(documentFromHtml(asHtml(page(notation))), { edition, framework });
    const fromText = importAnnex(linesOfPlainText(publishedText(edition)), { edition, framework });
    expect(withoutLines(fromHtml)).toEqual(withoutLines(fromText));
  });
});
