import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate, isIsoDate } from "#src/core/index";
import { faultOf, faultsOf, mending, missing, type Faults } from "./faults";
import { waivedEntry } from "./offers";
import { SettleForm, type SettlingFormProps } from "./SettleForm";
import { SubjectChoice } from "./SubjectChoice";

/** A rule that need not hold here, for a time: who says so, and why. */
export function WaiverForm({ offer, settling, onClose }: SettlingFormProps) {
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const [until, setUntil] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const subject = offer.subjects[chosen] ?? offer.subjects[0];
  const change = (field: string, set: () => void) => {
    setFaults(mending(faults, field));
    set();
  };
  const record = async () => {
    const wrong = faultsOf({
      reason: missing(reason, "Give the reason: whoever merges the returns will read it."),
      by: missing(by, "Give the name of the person who approved it."),
      until: !isIsoDate(until)
        ? "Give the last day on which the waiver counts."
        : until < settling.today
          ? `Give a day from ${formatDate(settling.today)} on: this one is past.`
          : undefined,
    });
    setFaults(wrong);
    if (Object.keys(wrong).length > 0 || !subject) return;
    const entry = waivedEntry(
      offer.rule,
      subject,
      { reason: reason.trim(), by: by.trim(), until },
      settling.today,
    );
    if (await settling.onSettle(entry, `Waiver recorded for ${subject.words}`)) onClose();
  };
  return (
    <SettleForm
      name="Waive with a reason"
      submit="Record the waiver"
      {...{ faults, settling, onClose }}
      onSubmit={() => void record()}
    >
      <SubjectChoice label="Waiver for" subjects={offer.subjects} chosen={chosen} onChoose={setChosen} />
      <Field label="Reason" required {...faultOf(faults, "reason")}>
        <Textarea
          value={reason}
          resize="vertical"
          onChange={(_event, { value }) => change("reason", () => setReason(value))}
        />
      </Field>
      <Field label="Approved by" required {...faultOf(faults, "by")}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_event, { value }) => change("by", () => setBy(value))}
        />
      </Field>
      <Field label="Counts until" required {...faultOf(faults, "until")}>
        <Input
          type="date"
          value={until}
          min={settling.today}
          onChange={(_event, { value }) => change("until", () => setUntil(value))}
        />
      </Field>
    </SettleForm>
  );
}
