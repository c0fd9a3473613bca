import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate, isIsoDate } from "#src/core/index";
import { waivedEntry } from "./offers";
import { SettleForm, type SettlingFormProps } from "./SettleForm";

/** A rule that need not hold here, for a time: who says so, and why. */
export function WaiverForm(given: SettlingFormProps) {
  const { rule } = given.offer;
  const { today } = given.settling;
  const [until, setUntil] = useState("");
  return (
    <SettleForm
      {...given}
      name="Waive with a reason"
      submit="Record the waiver"
      words={{
        subject: "Waiver for",
        by: "Approved by",
        noReason: "Give the reason: whoever merges the returns will read it.",
        noName: "Give the name of the person who approved it.",
        recorded: "Waiver recorded",
      }}
      faults={() => ({
        until: !isIsoDate(until)
          ? "Give the last day on which the waiver counts."
          : until < today
            ? `Give a day from ${formatDate(today)} on: this one is past.`
            : undefined,
      })}
      entryOf={({ subject, ...said }) => waivedEntry(rule, subject, { ...said, until }, today)}
      after={({ faultOf, change }) => (
        <Field label="Counts until" required {...faultOf("until")}>
          <Input
            type="date"
            value={until}
            min={today}
            onChange={(_event, { value }) => change("until", () => setUntil(value))}
          />
        </Field>
      )}
    />
  );
}
