import { textClean } from "#src/core/findings/rules/text-clean";
import { testRule } from "#tests/core/findings/test-rule";

const progress = (text: string) => ({ milestones: { "1.1": { Progress: text } } });

testRule(textClean, {
  accepts: [
    { name: "plain text" },
    {
      name: "several lines",
      edit: { newActions: [{ Title: "Train nurses", Outputs: "a course\na handbook" }] },
    },
    { name: "line ends of Windows", edit: progress("One clinic opened.\r\nAnother follows.") },
    { name: "a dash or minus that is no bullet", edit: progress("-5 degrees is the limit – at most") },
    { name: "a dash that may be a minus", edit: progress("- 5 degrees is the limit") },
    { name: "a star that points to a note", edit: progress("12* clinics\n* provisional") },
    {
      name: "a status with stray spaces, which status-in-plan mends",
      edit: { actions: { "1": { Status: " extended " } } },
    },
    {
      name: "a formula's result",
      edit: {
        milestones: { "1.1": { Progress: { content: { kind: "text", text: " a " }, formula: "A1" } } },
      },
    },
  ],
  rejects: [
    {
      name: "no-break and double spaces",
      edit: progress("The\u00A0guide  was published."),
      finding: {
        message: "Progress of milestone 1.1 has no-break spaces and double spaces.",
        cell: "F3",
        milestone: "1.1",
        fix: "The guide was published.",
      },
    },
    {
      name: "spaces at both ends",
      edit: { cover: { Role: " Policy manager " } },
      finding: {
        message: "Role on the cover has spaces at the start or end of a line.",
        cell: "B10",
        fix: "Policy manager",
      },
    },
    {
      name: "characters that cannot be seen",
      edit: progress("The guide\u0007 was\u200B published."),
      finding: { message: /characters that cannot be seen/, fix: "The guide was published." },
    },
    {
      name: "pasted bullets, whose lines stay apart",
      edit: { newActions: [{ Title: "Train nurses", Outputs: "•\ta course\n- a handbook\n\uF0B7 a film" }] },
      finding: { message: /pasted bullet signs/, cell: "E3", fix: "a course\na handbook\na film" },
    },
    {
      name: "bullets of symbol fonts, of a second level, and dashes before figures in a list",
      edit: {
        milestones: {
          "1.1": { Progress: "\uF0A7 one\no\ttwo" },
          "1.2": { Progress: "- seven launched\n- 5 more to come" },
        },
      },
      finding: [
        { message: /pasted bullet signs/, fix: "one\ntwo" },
        { message: /pasted bullet signs/, fix: "seven launched\n5 more to come" },
      ],
    },
    {
      name: "spaces of unusual widths",
      edit: progress("one\u2009two\u3000three"),
      finding: { message: /has spaces of unusual widths\.$/, fix: "one two three" },
    },
    {
      name: "blank lines at the end",
      edit: progress("The guide was published.\n\n"),
      finding: { message: /blank lines at the start or end/, fix: "The guide was published." },
    },
  ],
});
