/** What is kept with a reason and a name: loaded when somebody asks for it. */

import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useLook } from "../look";
import { faultOf, faultsOf, mending, missing, type Faults } from "./faults";

/** What every such form asks. */
export interface Recorded {
  readonly reason: string;
  readonly by: string;
}

/** For fields of a form's own: what to say of a field, and how to change it. */
export interface FormFields {
  /** To be spread into a field. */
  faultOf(field: string): ReturnType<typeof faultOf>;
  /** Changes a field, and takes away what was said of it: somebody is mending it. */
  change(field: string, set: () => void): void;
}

export interface RecordFormProps {
  readonly name: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly words: {
    readonly by: string;
    readonly noReason: string;
    readonly noName: string;
    /** Where it is kept. */
    readonly kept: string;
  };
  /** Without it, only a name is asked for. */
  readonly asksForReason?: boolean;
  /** Who gave a name last. */
  readonly by?: string;
  /** The sentence on each field of its own that is not complete. */
  faults?(): Readonly<Record<string, string | undefined>>;
  /** Its own fields, before the reason and after the name. */
  before?(fields: FormFields): ReactNode;
  after?(fields: FormFields): ReactNode;
  /** Called when everything is complete. */
  onRecord(given: Recorded): Promise<void> | void;
  onClose(): void;
}

const field = "input, textarea, select";

/** A form in a card. The first field gets the focus when it opens, and the first faulty one when it is not complete. */
export function RecordForm({ name, submit, isBusy, words, asksForReason = true, ...own }: RecordFormProps) {
  const look = useLook();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(own.by ?? "");
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

  const fields: FormFields = {
    faultOf: (named) => faultOf(faults, named),
    change(named, set) {
      setFaults(mending(faults, named));
      set();
    },
  };
  const record = async () => {
    isSent.current = true;
    const wrong = faultsOf({
      ...own.faults?.(),
      reason: asksForReason ? missing(reason, words.noReason) : undefined,
      by: missing(by, words.noName),
    });
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    await own.onRecord({ reason: reason.trim(), by: by.trim() });
  };
  return (
    <form
      ref={form}
      aria-label={name}
      className={look.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void record();
      }}
    >
      {own.before?.(fields)}
      {asksForReason && (
        <Field label="Reason" required {...fields.faultOf("reason")}>
          <Textarea
            value={reason}
            resize="vertical"
            onChange={(_event, { value }) => fields.change("reason", () => setReason(value))}
          />
        </Field>
      )}
      <Field label={words.by} required {...fields.faultOf("by")}>
        <Input
          value={by}
          autoComplete="name"
          onChange={(_event, { value }) => fields.change("by", () => setBy(value))}
        />
      </Field>
      {own.after?.(fields)}
      <p className={look.quiet}>{words.kept}</p>
      <div className={look.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isBusy}>
          {submit}
        </Button>
        <Button size="small" onClick={own.onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
