/** What goes on record instead of a change, in a card: loaded when somebody asks for it. */

import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLook } from "../look";
import type { SettleOffer } from "./offers";
import type { Settling } from "./settling";
import type { Faults } from "./faults";

export interface SettlingFormProps {
  readonly offer: SettleOffer;
  readonly settling: Settling;
  onClose(): void;
}

interface Props extends Pick<SettlingFormProps, "settling" | "onClose"> {
  readonly name: string;
  readonly submit: string;
  readonly faults: Faults;
  readonly children: ReactNode;
  onSubmit(): void;
}

const field = "input, textarea, select";

/** A form in a card. The first field gets the focus when it opens, and the first faulty one when it is not complete. */
export function SettleForm({ name, submit, faults, settling, onClose, onSubmit, children }: Props) {
  const look = useLook();
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
  return (
    <form
      ref={form}
      aria-label={name}
      className={look.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (settling.isBusy) return;
        isSent.current = true;
        onSubmit();
      }}
    >
      {children}
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
