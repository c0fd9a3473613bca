import { expect, it } from "vitest";

import { coveringEmail, signOff } from "#src/ui/ready/covering-email";
import { readyAnswers, sampleReturn } from "#tests/core/sample";
import { samplePlan } from "#tests/core/sample-plan";

const returned = sampleReturn({ plan: samplePlan, partner: "alpha" }, readyAnswers(samplePlan, "alpha"));

it("gives the sign-off as the cover has it, dates in words", () => {
  expect(signOff(returned)).toEqual([
    { label: "Completed by", text: "Sam Example" },
    { label: "Role", text: "Policy manager" },
    { label: "Email", text: "sam@example.org" },
    { label: "Approved by", text: "Alex Example" },
    { label: "Date approved", text: "20 January 2025" },
  ]);
});

const covering = {
  partner: "Alpha Agency",
  cycle: "Annual return 2025",
  file: "2025-annual-alpha.xlsx",
  receipt: "ABCDE-FGHJK",
  signOff: [
    { label: "Completed by", text: "Sam Example" },
    { label: "Email", text: "" },
  ],
};

it("names return, file, receipt code and who signed, and leaves out what is empty", () => {
  const lines = coveringEmail(covering).split("\n");
  expect(lines[0]).toBe("Subject: Annual return 2025: return from Alpha Agency");
  expect(lines).toContain("I attach the return from Alpha Agency for the annual return 2025.");
  expect(lines).toContain("File: 2025-annual-alpha.xlsx");
  expect(lines).toContain("Receipt code: ABCDE-FGHJK");
  expect(lines).toContain("Completed by: Sam Example");
  expect(lines.some((line) => line.startsWith("Email"))).toBe(false);
});

it("says nothing about a file whose name is not known", () => {
  expect(coveringEmail({ ...covering, file: null })).not.toContain("File:");
});
