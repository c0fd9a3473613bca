/** What goes on a return’s record instead of a change, in a card. */

import { useState, type ReactNode } from "react";
import type { RecordEntry } from "#src/core/index";
import type { SettleOffer, Subject } from "./offers";
import { RecordForm, type FormFields, type Recorded } from "./RecordForm";
import type { Settling } from "./settling";
import { SubjectChoice } from "./SubjectChoice";

export interface SettlingFormProps {
  readonly offer: SettleOffer;
  readonly settling: Settling;
  onClose(): void;
}

/** What both a decision and a waiver ask. */
export interface Given extends Recorded {
  readonly subject: Subject;
}

interface Props extends SettlingFormProps {
  readonly name: string;
  readonly submit: string;
  readonly words: {
    readonly subject: string;
    readonly by: string;
    readonly noReason: string;
    readonly noName: string;
    readonly recorded: string;
  };
  /** The sentence on each field of its own that is not complete. */
  faults(): Readonly<Record<string, string | undefined>>;
  /** Called when everything is complete. */
  entryOf(given: Given): RecordEntry | null;
  /** Its own fields, before the reason and after the name. */
  before?(fields: FormFields, subject: Subject | undefined): ReactNode;
  after?(fields: FormFields): ReactNode;
}

export function SettleForm({ offer, settling, onClose, name, submit, words, ...own }: Props) {
  const [chosen, setChosen] = useState(0);
  const subject = offer.subjects[chosen] ?? offer.subjects[0];
  return (
    <RecordForm
      name={name}
      submit={submit}
      isBusy={settling.isBusy}
      words={{ ...words, kept: "It is kept in the return with your words, and travels with the file." }}
      faults={own.faults}
      before={(fields) => (
        <>
          <SubjectChoice
            label={words.subject}
            subjects={offer.subjects}
            chosen={chosen}
            onChoose={setChosen}
          />
          {own.before?.(fields, subject)}
        </>
      )}
      {...(own.after ? { after: own.after } : {})}
      onRecord={async (given) => {
        const entry = subject && own.entryOf({ subject, ...given });
        if (entry && (await settling.onSettle(entry, `${words.recorded} for ${subject.words}`))) onClose();
      }}
      onClose={onClose}
    />
  );
}
