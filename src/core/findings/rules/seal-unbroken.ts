import { defineRule } from "../rule";
import { formatDate, isIsoDate } from "../../plan/calendar";
import { changesInWords, sealReport } from "../../return/seal-report";

export const sealUnbroken = defineRule({
  id: "seal-unbroken",
  severity: "warning",
  title: "A sealed return has not been changed since it was sealed",
  why: "The seal stands for what was approved. What was changed afterwards, nobody has approved.",
  remedy: "Have whoever approved the return look at the changes, and seal it again.",
  source:
    "England Rare Diseases Action Plans 2023 and 2024, annexes: each action is printed with its owner, who answers for what it says",
  waivable: false,

  *check({ seal }) {
    if (seal.state !== "changed") return;
    const { on, by } = seal.seal;
    const when = isIsoDate(on) ? ` on ${formatDate(on)}` : "";
    const who = by === "" ? "" : `, approved by ${by}`;
    yield {
      at: "return",
      message: `The return was sealed${when}${who}, and changed since: ${changesInWords(sealReport(seal).changed)}.`,
    };
  },
});
