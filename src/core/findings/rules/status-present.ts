import { actionAnswers } from "../answers";
import { choiceFix } from "../fixes";
import { cellAt } from "../place";
import { defineRule } from "../rule";
import { quote } from "../../text";

/** In a progress report a status may be left as it was published: blank means no change. */
export const statusPresent = defineRule({
  id: "status-present",
  severity: "error",
  title: "Every action has a status",
  why: "The plan prints a status for each action and counts progress by it; an action without one would be counted nowhere.",
  remedy: "Choose a status from the list in the cell.",
  source:
    "England Rare Diseases Action Plan 2024, annex A: each of actions 1 to 29 carries a status, also those concluded a year earlier (actions 3, 4, 9 and 16)",

  example: {
    table: "actions",
    wrong: { Status: null },
    right: { Status: "extended" },
  },

  marks: () => [
    {
      table: "actions",
      column: "status",
      when: 'AND(TRIM([status])="",TRIM([statusReason]&[home]&[patientVoice])<>"")',
      look: "error",
    },
  ],

  *check(context) {
    const { plan, cycle } = context;
    if (cycle && !cycle.kind.everyMilestoneAnswered) return;
    for (const { row, action, lastStatus } of actionAnswers(context)) {
      const place = cellAt(row, "status");
      if (place.cell.state !== "blank") continue;
      const fix = choiceFix(
        place.cell,
        plan.statuses.map(({ label }) => label),
      );
      if (lastStatus && !lastStatus.open) {
        const message = `Action ${action.number} has no status. It was published as ${quote(lastStatus.label)}, and the return came with that filled in.`;
        yield { at: place, message, remedy: `Put ${quote(lastStatus.label)} back.`, ...fix };
      } else yield { at: place, message: `Action ${action.number} has no status.`, ...fix };
    }
  },
});
