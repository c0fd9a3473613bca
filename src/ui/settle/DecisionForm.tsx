import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { quote } from "#src/core/index";
import { useLook } from "../look";
import { missing } from "./faults";
import { decidedEntry, type Decided } from "./offers";
import { SettleForm, type SettlingFormProps } from "./SettleForm";

const decisions: readonly { readonly value: Decided["decision"]; readonly words: string }[] = [
  { value: "suppress", words: "Leave the figure or name out" },
  { value: "round", words: "Publish it rounded or in general words" },
  { value: "publish", words: "Publish it as it stands" },
];

/** Publish, suppress or round: nothing is chosen beforehand. */
export function DecisionForm(given: SettlingFormProps) {
  const { rule } = given.offer;
  const { today } = given.settling;
  const look = useLook();
  const [decision, setDecision] = useState<Decided["decision"] | "">("");
  const [wording, setWording] = useState("");
  const needsWording = decision === "suppress" || decision === "round";
  return (
    <SettleForm
      {...given}
      name="Decide what is published"
      submit="Record the decision"
      words={{
        subject: "Decision on",
        by: "Decided by",
        noReason: "Give the reason: it is kept with the decision.",
        noName: "Give the name of the person who decides.",
        recorded: "Decision recorded",
      }}
      faults={() => ({
        decision: decision === "" ? "Choose what is to be published." : undefined,
        wording: needsWording ? missing(wording, "Give the words to be published instead.") : undefined,
      })}
      entryOf={({ subject, ...said }) =>
        decision === ""
          ? null
          : decidedEntry(
              rule,
              subject,
              { ...said, decision, wording: needsWording ? wording.trim() : "" },
              today,
            )
      }
      before={({ faultOf, change }, subject) => (
        <>
          {subject?.text && <p className={look.quiet}>It says: {quote(subject.text, 400)}</p>}
          <Field label="What is to be published?" required {...faultOf("decision")}>
            <RadioGroup
              value={decision}
              onChange={(_event, { value }) =>
                change("decision", () =>
                  setDecision(decisions.find((one) => one.value === value)?.value ?? ""),
                )
              }
            >
              {decisions.map(({ value, words }) => (
                <Radio key={value} value={value} label={words} />
              ))}
            </RadioGroup>
          </Field>
          {needsWording && (
            <Field label="Words to publish instead" required {...faultOf("wording")}>
              <Textarea
                value={wording}
                resize="vertical"
                onChange={(_event, { value }) => change("wording", () => setWording(value))}
              />
            </Field>
          )}
        </>
      )}
    />
  );
}
