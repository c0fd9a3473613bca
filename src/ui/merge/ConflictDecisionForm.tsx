import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { findPartner, listInWords, type Conflict, type Plan } from "#src/core/index";
import { RecordForm } from "../settle/RecordForm";
import { withDecision, type DeskWork } from "./desk-work";

interface Props {
  readonly conflict: Conflict;
  readonly plan: Plan;
  readonly desk: DeskWork;
  /** The conflict in words. */
  readonly about: string;
  onClose(): void;
}

interface Option {
  readonly answer: string;
  /** Who said so; null for an answer of the plan's that nobody gave. */
  readonly saidBy: string | null;
}

/** What each side says and, where the plan has a list, what nobody said. */
function optionsOf({ column, answers }: Conflict, plan: Plan): Option[] {
  const given = new Map<string, string[]>();
  for (const { answer, partner } of answers) {
    const name = findPartner(plan, partner)?.name ?? partner;
    given.set(answer, [...(given.get(answer) ?? []), name]);
  }
  const listed = column === "status" ? plan.statuses : column === "outcome" ? plan.outcomes : [];
  const others = listed.filter(({ label }) => !given.has(label));
  return [
    ...[...given].map(([answer, names]) => ({
      answer,
      saidBy: column === "version" ? null : listInWords(names),
    })),
    ...others.map(({ label }) => ({ answer: label, saidBy: null })),
  ];
}

/** Which answer counts: nothing is chosen beforehand, also where something is proposed. */
export function ConflictDecisionForm({ conflict, plan, desk, about, onClose }: Props) {
  const [answer, setAnswer] = useState("");
  return (
    <RecordForm
      name={`Decide ${about}`}
      submit="Record the decision"
      isBusy={desk.isBusy}
      by={desk.by}
      words={{
        by: "Decided by",
        noReason: "Give the reason: it is kept with the decision.",
        noName: "Give the name of the person who decides.",
        kept: "It is kept in the consolidated workbook, on the sheet Conflicts, and counts until an answer changes.",
      }}
      faults={() => ({ answer: answer === "" ? "Choose the answer that counts." : undefined })}
      before={({ faultOf, change }) => (
        <Field label="Which answer counts?" required {...faultOf("answer")}>
          <RadioGroup
            value={answer}
            onChange={(_event, { value }) => change("answer", () => setAnswer(value))}
          >
            {optionsOf(conflict, plan).map((option) => (
              <Radio
                key={option.answer}
                value={option.answer}
                label={option.saidBy === null ? option.answer : `${option.answer} (${option.saidBy})`}
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      onRecord={({ reason, by }) => {
        onClose();
        desk.enter(
          withDecision(desk.entered, conflict, { answer, reason, by }),
          `Decided: ${about}, “${answer}”.`,
          by,
        );
      }}
      onClose={onClose}
    />
  );
}
