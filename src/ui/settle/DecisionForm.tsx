import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { quote } from "#src/core/index";
import { useLook } from "../look";
import { faultOf, faultsOf, mending, missing, type Faults } from "./faults";
import { decidedEntry, type Decided } from "./offers";
import { SettleForm, type SettlingFormProps } from "./SettleForm";
import { SubjectChoice } from "./SubjectChoice";

const decisions: readonly { readonly value: Decided["decision"]; readonly words: string }[] = [
  { value: "suppress", words: "Leave the figure or name out" },
  { value: "round", words: "Publish it rounded or in general words" },
  { value: "publish", words: "Publish it as it stands" },
];

/** Publish, suppress or round: nothing is chosen beforehand. */
export function DecisionForm({ offer, settling, onClose }: SettlingFormProps) {
  const look = useLook();
  const [chosen, setChosen] = useState(0);
  const [decision, setDecision] = useState<Decided["decision"] | "">("");
  const [wording, setWording] = useState("");
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const subject = offer.subjects[chosen] ?? offer.subjects[0];
  const needsWording = decision === "suppress" || decision === "round";
  const change = (field: string, set: () => void) => {
    setFaults(mending(faults, field));
    set();
  };
  const record = async () => {
    const wrong = faultsOf({
      decision: decision === "" ? "Choose what is to be published." : undefined,
      wording: needsWording ? missing(wording, "Give the words to be published instead.") : undefined,
      reason: missing(reason, "Give the reason: it is kept with the decision."),
      by: missing(by, "Give the name of the person who decides."),
    });
    setFaults(wrong);
    if (Object.keys(wrong).length > 0 || decision === "" || !subject) return;
    const decided = {
      decision,
      wording: needsWording ? wording.trim() : "",
      reason: reason.trim(),
      by: by.trim(),
    };
    const entry = decidedEntry(offer.rule, subject, decided, settling.today);
    if (entry && (await settling.onSettle(entry, `Decision recorded for ${subject.words}`))) onClose();
  };
  return (
    <SettleForm
      name="Decide what is published"
      submit="Record the decision"
      {...{ faults, settling, onClose }}
      onSubmit={() => void record()}
    >
      <SubjectChoice label="Decision on" subjects={offer.subjects} chosen={chosen} onChoose={setChosen} />
      {subject?.text && <p className={look.quiet}>It says: {quote(subject.text, 400)}</p>}
      <Field label="What is to be published?" required {...faultOf(faults, "decision")}>
        <RadioGroup
          value={decision}
          onChange={(_event, { value }) =>
            change("decision", () => setDecision(decisions.find((one) => one.value === value)?.value ?? ""))
          }
        >
          {decisions.map(({ value, words }) => (
            <Radio key={value} value={value} label={words} />
          ))}
        </RadioGroup>
      </Field>
      {needsWording && (
        <Field label="Words to publish instead" required {...faultOf(faults, "wording")}>
          <Textarea
            value={wording}
            resize="vertical"
            onChange={(_event, { value }) => change("wording", () => setWording(value))}
          />
        </Field>
      )}
      <Field label="Reason" required {...faultOf(faults, "reason")}>
        <Textarea
          value={reason}
          resize="vertical"
          onChange={(_event, { value }) => change("reason", () => setReason(value))}
        />
      </Field>
      <Field label="Decided by" required {...faultOf(faults, "by")}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_event, { value }) => change("by", () => setBy(value))}
        />
      </Field>
    </SettleForm>
  );
}
