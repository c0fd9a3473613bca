/** What goes on record instead of a change, in a card: loaded when somebody asks for it. */

import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { RecordEntry } from "#src/core/index";
import { useLook } from "../look";
import { faultOf, faultsOf, mending, missing, type Faults } from "./faults";
import type { SettleOffer, Subject } from "./offers";
import type { Settling } from "./settling";
import { SubjectChoice } from "./SubjectChoice";

export interface SettlingFormProps {
  readonly offer: SettleOffer;
  readonly settling: Settling;
  onClose(): void;
}

/** What both a decision and a waiver ask. */
export interface Given {
  readonly subject: Subject;
  readonly reason: string;
  readonly by: string;
}

/** For the fields that only one of them has: what to say of a field, and how to change it. */
export interface FormFields {
  readonly subject: Subject | undefined;
  /** To be spread into a field. */
  faultOf(field: string): ReturnType<typeof faultOf>;
  /** Changes a field, and takes away what was said of it: somebody is mending it. */
  change(field: string, set: () => void): void;
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
  before?(fields: FormFields): ReactNode;
  after?(fields: FormFields): ReactNode;
}

const field = "input, textarea, select";

/** A form in a card. The first field gets the focus when it opens, and the first faulty one when it is not complete. */
export function SettleForm({ offer, settling, onClose, name, submit, words, ...own }: Props) {
  const look = useLook();
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const isSent = useRef(false);
  useEffect(() => form.current?.querySelector<HTMLElement>(field)?.focus(), []);
  useEffect(() => {
    // Only then: whoever is mending one field is not taken to the next.
    if (!isSent.current) return;
    isSent.current = false;
    const faulty = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (faulty?.matches(field) ? faulty : faulty?.querySelector<HTMLElement>(field))?.focus();
  }, [faults]);

  const subject = offer.subjects[chosen] ?? offer.subjects[0];
  const fields: FormFields = {
    subject,
    faultOf: (named) => faultOf(faults, named),
    change(named, set) {
      setFaults(mending(faults, named));
      set();
    },
  };
  const record = async () => {
    isSent.current = true;
    const wrong = faultsOf({
      ...own.faults(),
      reason: missing(reason, words.noReason),
      by: missing(by, words.noName),
    });
    setFaults(wrong);
    if (Object.keys(wrong).length > 0 || !subject) return;
    const entry = own.entryOf({ subject, reason: reason.trim(), by: by.trim() });
    if (entry && (await settling.onSettle(entry, `${words.recorded} for ${subject.words}`))) onClose();
  };
  return (
    <form
      ref={form}
      aria-label={name}
      className={look.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!settling.isBusy) void record();
      }}
    >
      <SubjectChoice label={words.subject} subjects={offer.subjects} chosen={chosen} onChoose={setChosen} />
      {own.before?.(fields)}
      <Field label="Reason" required {...fields.faultOf("reason")}>
        <Textarea
          value={reason}
          resize="vertical"
          onChange={(_event, { value }) => fields.change("reason", () => setReason(value))}
        />
      </Field>
      <Field label={words.by} required {...fields.faultOf("by")}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_event, { value }) => fields.change("by", () => setBy(value))}
        />
      </Field>
      {own.after?.(fields)}
      <p className={look.quiet}>It is kept in the return with your words, and travels with the file.</p>
      <div className={look.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={settling.isBusy}>
          {submit}
        </Button>
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
